package org.windrow.view.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.index.text.Patience;

class PdfReaderTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final PdfReader reader = new PdfReader();

    @Test
    void aPageIsAPictureNoLargerThanAScreen() throws IOException {
        Path file = save(document(3, PDRectangle.A4));
        Preview.Page second = page(file, 2);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.count()).isEqualTo(3);
        assertThat(second.shown()).isInstanceOfSatisfying(Preview.Picture.class, picture -> {
            assertThat(picture.height()).isBetween(1_590, 1_600);
            assertThat(picture.pixels()).contains(0xFFFF0000);
        });
    }

    @Test
    void aPageBehindTheEndIsTheLast() throws IOException {
        assertThat(page(save(document(2, PDRectangle.A4)), 99).shown()).isInstanceOf(Preview.Picture.class);
    }

    @Test
    void aPageOfThirtyThousandPointsIsAsSmallAPictureAsAnyOther() throws IOException {
        assertThat(page(save(document(1, new PDRectangle(30_000, 30_000))), 1).shown())
                .isInstanceOfSatisfying(
                        Preview.Picture.class,
                        picture -> assertThat(picture.pixels()).hasSizeLessThanOrEqualTo(1_600 * 1_600));
    }

    @Test
    void aPictureOfThirtyThousandPixelsInAPageIsTooLarge() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        var image = new PDImageXObject(
                document, new ByteArrayInputStream(new byte[9]), COSName.FLATE_DECODE, 30_000, 30_000, 8, null);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 100, 100);
        }
        assertThat(page(save(document), 1).shown()).isEqualTo(nothing(Preview.Reason.TOO_LARGE));
    }

    @Test
    void aStreamThatUnfoldsToMoreThanMemoryIsNotUnfolded() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        PDStream contents = new PDStream(document);
        try (OutputStream raw = contents.getCOSObject().createRawOutputStream()) {
            raw.write(deflated(200L << 20));
        }
        contents.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        page.setContents(contents);
        assertThat(page(save(document), 1).shown()).isEqualTo(nothing(Preview.Reason.TOO_LARGE));
    }

    @Test
    void aLockedOneSaysSo() throws IOException {
        PDDocument document = document(1, PDRectangle.A4);
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        assertThat(read(save(document), 1)).isEqualTo(nothing(Preview.Reason.ENCRYPTED));
    }

    @Test
    void oneThatAnybodyMayReadAndOnlyItsOwnerMayChangeIsShown() throws IOException {
        PDDocument document = document(1, PDRectangle.A4);
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        assertThat(page(save(document), 1).shown()).isInstanceOf(Preview.Picture.class);
    }

    @Test
    void whatIsCutOrBrokenSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(save(document(1, PDRectangle.A4)));
        Path cut = folder.resolve("cut.pdf");
        Files.write(cut, java.util.Arrays.copyOf(whole, 60));
        assertThat(read(cut, 1)).isEqualTo(nothing(Preview.Reason.BROKEN));
        Path noise = folder.resolve("noise.pdf");
        Files.write(noise, "%PDF-1.4\nno more than this\n%%EOF\n".getBytes(US_ASCII));
        assertThat(read(noise, 1)).isEqualTo(nothing(Preview.Reason.BROKEN));
    }

    @Test
    void aPageWithoutAnExtentIsBrokenAndTheOthersAreNot() throws IOException {
        PDDocument document = document(2, PDRectangle.A4);
        document.getPage(0).setMediaBox(new PDRectangle(0, 0));
        Path file = save(document);
        assertThat(page(file, 1).shown()).isNotInstanceOf(Preview.Words.class);
        assertThat(page(file, 2).shown()).isInstanceOf(Preview.Picture.class);
    }

    @Test
    void drawingEndsWhenPatienceDoes() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < 200_000; i++) {
                content.moveTo(i % 600, 0);
                content.curveTo(i % 7, 300, i % 11, 900, 600, i % 800);
                content.stroke();
            }
        }
        Path file = save(document);
        assertThat(reader.page(file, 1, new Patience(Duration.ofMillis(300))))
                .satisfiesAnyOf(
                        whole -> assertThat(whole).isEqualTo(nothing(Preview.Reason.TOO_SLOW)),
                        one -> assertThat(((Preview.Page) one).shown()).isEqualTo(nothing(Preview.Reason.TOO_SLOW)));
        var unwanted = new Patience(LONG);
        unwanted.end();
        assertThat(reader.page(file, 1, unwanted)).isEqualTo(nothing(Preview.Reason.TOO_SLOW));
    }

    @Test
    void nothingInItIsRunAndNothingFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            PDDocument document = document(1, PDRectangle.A4);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var fetched = new PDActionURI();
            fetched.setURI("http://127.0.0.1:" + server.getLocalPort() + "/");
            document.getDocumentCatalog().getActions().setWC(fetched);
            assertThat(page(save(document), 1).shown()).isInstanceOf(Preview.Picture.class);
            server.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private Preview.Page page(Path file, int number) throws IOException {
        return (Preview.Page) read(file, number);
    }

    private Preview read(Path file, int number) throws IOException {
        return reader.page(file, number, new Patience(LONG));
    }

    private static Preview nothing(Preview.Reason reason) {
        return new Preview.Nothing(reason);
    }

    private static PDDocument document(int pages, PDRectangle size) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 1; i <= pages; i++) {
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(0, 0, size.getWidth() / 2, size.getHeight() / 2);
                content.fill();
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                content.newLineAtOffset(50, 50);
                content.showText("Page " + i);
                content.endText();
            }
        }
        return document;
    }

    private Path save(PDDocument document) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pdf");
        try (document) {
            document.save(file.toFile());
        }
        return file;
    }

    private static byte[] deflated(long zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            byte[] piece = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= piece.length) {
                out.write(piece);
            }
        }
        return bytes.toByteArray();
    }
}
