package org.windrow.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.windrow.store.PartUpdate;
import org.windrow.store.Silo;
import org.windrow.store.StagedFile;

/** Files of papers, and how a download puts them into a silo. */
final class PaperFiles {

    private PaperFiles() {}

    /** Puts a file into an object. */
    static void put(Silo silo, String identifier, String name, byte[] content) throws IOException {
        try (StagedFile staged = silo.stage()) {
            staged.output().write(content);
            silo.putPart(new PartUpdate(
                    identifier,
                    name,
                    staged,
                    URI.create("https://example.org/" + name),
                    "application/pdf",
                    Map.of(),
                    "run-2"));
        }
    }

    /** A PDF with a line on each page: the words, and the number of the page. */
    static byte[] pdf(String words, int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 36);
                    content.newLineAtOffset(60, 680);
                    content.showText(words + ", " + i);
                    content.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
