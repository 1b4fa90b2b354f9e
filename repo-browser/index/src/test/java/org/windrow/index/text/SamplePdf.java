package org.windrow.index.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs as people and enemies make them. */
final class SamplePdf {

    private SamplePdf() {}

    /** One page for each text. */
    static byte[] of(String... pages) throws IOException {
        try (PDDocument document = document(pages)) {
            return bytes(document);
        }
    }

    static byte[] locked(String text, String password) throws IOException {
        try (PDDocument document = document(text)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        }
    }

    /** A readable page before and after one whose content unfolds to so many bytes. */
    static byte[] aroundBomb(String before, long unfolded, String after) throws IOException {
        try (PDDocument document = document(before, "bomb", after)) {
            PDStream content = new PDStream(document);
            COSStream stream = content.getCOSObject();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream raw = stream.createRawOutputStream();
                    OutputStream deflated = new DeflaterOutputStream(raw, new Deflater(9))) {
                byte[] piece = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                for (long left = unfolded; left > 0; left -= piece.length) {
                    deflated.write(piece);
                }
            }
            document.getPage(1).setContents(content);
            return bytes(document);
        }
    }

    private static PDDocument document(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
