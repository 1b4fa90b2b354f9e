package org.windrow.view.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.index.text.Patience;
import org.windrow.store.SiloPart;
import org.windrow.view.source.SourceText;

class PreviewReaderTest {

    @TempDir
    Path folder;

    @Test
    void xmlIsIndentedAndItsEntitiesAreNotResolved() throws IOException {
        Preview preview = read("a.xml", null, "<?xml version=\"1.0\"?><a><b c=\"1\">x</b><d/></a>".getBytes(UTF_8));
        assertThat(preview)
                .isEqualTo(new Preview.Words("<a>\n  <b c=\"1\">x</b>\n  <d/>\n</a>", SourceText.Language.XML, false));
        String hostile = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        assertThat(read("b.xml", null, hostile.getBytes(UTF_8)).toString()).contains("&x;");
    }

    @Test
    void ofALongXmlOnlyTheBeginningIsReadAndThatIsSaid() throws IOException {
        String longOne = "<a>" + "<b>0123456789</b>".repeat(100_000) + "</a>";
        assertThat(read("a.xml", null, longOne.getBytes(UTF_8))).isInstanceOfSatisfying(Preview.Words.class, words -> {
            assertThat(words.beginning()).isTrue();
            assertThat(words.text()).startsWith("<a>\n  <b>0123456789</b>\n");
            assertThat(words.text().length()).isLessThan(2 * PreviewReader.MOST_BYTES);
        });
    }

    @Test
    void htmlIsTextWithoutItsScripts() throws IOException {
        String page = "<html><head><script>alert(1)</script><style>p{}</style></head>"
                + "<body><p>Cut &amp; dry</p>\n\n\n<img src='http://127.0.0.1:1/x.png'></body></html>";
        assertThat(read("index.html", "text/html", page.getBytes(UTF_8)))
                .isEqualTo(new Preview.Words("Cut & dry", SourceText.Language.PLAIN, false));
    }

    @Test
    void separatedValuesAreATableWithQuotesAndLineBreaks() throws IOException {
        assertThat(read("a.csv", null, "a;b\n\"x;\"\"y\"\"\";\"two\nlines\"\n".getBytes(UTF_8)))
                .isEqualTo(new Preview.Table(List.of(List.of("a", "b"), List.of("x;\"y\"", "two\nlines")), false));
    }

    @Test
    void aLargePictureIsMadeSmallerWhileItIsRead() throws IOException {
        Path file = folder.resolve("wide.png");
        ImageIO.write(new BufferedImage(6_000, 40, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        assertThat(new PreviewReader().read(part("wide.png", null, file), new Patience(Duration.ofSeconds(30))))
                .isInstanceOfSatisfying(Preview.Picture.class, picture -> {
                    assertThat(picture.width()).isLessThanOrEqualTo(1_600);
                    assertThat(picture.fullWidth()).isEqualTo(6_000);
                    assertThat(picture.pixels()).hasSize(picture.width() * picture.height());
                });
    }

    @Test
    void whatIsNotWhatItSaysIsBroken() throws IOException {
        assertThat(read("a.png", "image/png", "not a picture".getBytes(UTF_8)))
                .isEqualTo(new Preview.Nothing(Preview.Reason.BROKEN));
        assertThat(read("a.xml", null, "<a><b></a>".getBytes(UTF_8)))
                .isEqualTo(new Preview.Words("<a><b></a>", SourceText.Language.XML, false));
    }

    @Test
    void aNamelessPartIsShownByItsBeginning() throws IOException {
        assertThat(read("XML", null, "<a/>".getBytes(UTF_8)))
                .isEqualTo(new Preview.Words("<a/>", SourceText.Language.XML, false));
        assertThat(read("data", null, new byte[] {1, 0, 2})).isEqualTo(new Preview.Nothing(Preview.Reason.KIND));
    }

    @Test
    void jsonIsIndentedAndItsNumbersStayAsTheyAre() throws IOException {
        assertThat(read("a.json", null, "{\"a\":1.10,\"b\":[1e400]}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Preview.Words.class,
                        words -> assertThat(words.text())
                                .contains("\"a\" : 1.10")
                                .contains("\n"));
        assertThat(read("b.json", null, "{broken".getBytes(UTF_8)))
                .isEqualTo(new Preview.Words("{broken", SourceText.Language.PLAIN, false));
    }

    @Test
    void aPageToLogInThatWasSentInPlaceOfAPdfIsShownForWhatItIs() throws IOException {
        String page = "<!DOCTYPE html><html><body><script>alert(1)</script><p>Log in</p></body></html>";
        assertThat(read("paper.pdf", "application/pdf", page.getBytes(UTF_8)))
                .isEqualTo(new Preview.Instead(
                        Preview.Reason.NOT_PDF, new Preview.Words("Log in", SourceText.Language.PLAIN, false)));
        assertThat(read("data.pdf", null, new byte[] {1, 0, 2})).isEqualTo(new Preview.Nothing(Preview.Reason.NOT_PDF));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertThat(read("a.txt", null, new byte[0])).isEqualTo(new Preview.Nothing(Preview.Reason.EMPTY));
    }

    private Preview read(String name, @Nullable String type, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return new PreviewReader().read(part(name, type, file), new Patience(Duration.ofSeconds(30)));
    }

    private static SiloPart part(String name, @Nullable String type, Path file) throws IOException {
        return new SiloPart(
                name, file, Files.size(file), null, null, type, null, null, null, Map.of(), SiloPart.State.PRESENT);
    }
}
