package org.windrow.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.index.document.FileKind;
import org.windrow.store.SiloPart;

/** What text is got out of files, and what of hostile ones. */
class FilesTextTest {

    @TempDir
    Path folder;

    private final FilesText texts = new FilesText();

    @Test
    void ofAPdfTheTextOfAllPages() throws Exception {
        assertThat(text(FileKind.PDF, SamplePdf.of("Sowing in spring", "Mowing in summer")))
                .contains("Sowing in spring")
                .contains("Mowing in summer");
    }

    @Test
    void ofAPageTextIsWithoutWhatTagsAndScriptsSay() throws Exception {
        String page = "<html><head><script>var plough</script></head><body><p>Hay &amp; straw</p></body></html>";

        assertThat(text(FileKind.HTML, page.getBytes(StandardCharsets.UTF_8))).isEqualTo("Hay & straw");
    }

    @Test
    void aPlainFileIsReadInWhateverEncodingItIs() throws Exception {
        String text = "Die Größe der Felder";

        assertThat(text(FileKind.TEXT, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(text(FileKind.TEXT, text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(text);
        assertThat(text(FileKind.TEXT, text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
    }

    @Test
    void aLongPlainFileThatIsCutWithinASignStaysUtf8() throws Exception {
        byte[] sentence = "größer ".getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[3 << 20];
        for (int at = 0; at < file.length; at += sentence.length) {
            System.arraycopy(sentence, 0, file, at, Math.min(sentence.length, file.length - at));
        }

        assertThat(text(FileKind.TEXT, file)).startsWith("größer größer ").hasSize(300_000);
    }

    @Test
    void whatIsNoTextGivesNone() throws Exception {
        assertThat(text(FileKind.TEXT, new byte[] {'P', 'K', 3, 4, 0, 0, 'x'})).isEmpty();
    }

    @Test
    void aPdfThatIsNoneOrIsCutOrLockedGivesNoText() throws Exception {
        byte[] whole = SamplePdf.of("Sowing in spring");

        assertThat(text(FileKind.PDF, "Not found".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(text(FileKind.PDF, new byte[0])).isEmpty();
        assertThat(text(FileKind.PDF, Arrays.copyOf(whole, 40))).isEmpty();
        assertThat(text(FileKind.PDF, SamplePdf.locked("Sowing in spring", "secret")))
                .isEmpty();
    }

    @Test
    void aPdfThatAnybodyMayOpenIsReadThoughItIsEncrypted() throws Exception {
        assertThat(text(FileKind.PDF, SamplePdf.locked("Sowing in spring", ""))).contains("Sowing in spring");
    }

    @Test
    void aPageThatUnfoldsToMoreThanMemoryIsPassedByAndTheOthersAreRead() throws Exception {
        byte[] bomb = SamplePdf.aroundBomb("Before it", 600L << 20, "After it");

        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(text(FileKind.PDF, bomb)).contains("Before it").contains("After it");
    }

    @Test
    void ofAHugePdfOnlyTheBeginning() throws Exception {
        String[] pages = new String[400];
        Arrays.fill(pages, "Hay making ".repeat(100));

        assertThat(text(FileKind.PDF, SamplePdf.of(pages)))
                .startsWith("Hay making")
                .hasSize(300_000);
    }

    @Test
    void aPdfThatTakesTooLongGivesWhatItHadByThen() throws Exception {
        FilesText impatient = new FilesText(Duration.ZERO);

        assertThat(impatient.of(part(SamplePdf.of("Sowing in spring")), FileKind.PDF))
                .isEmpty();
        assertThat(text(FileKind.PDF, SamplePdf.of("Sowing in spring"))).isNotEmpty();
    }

    @Test
    void aFileThatIsGoneMeanwhileGivesNoText() {
        for (FileKind kind : FileKind.values()) {
            assertThat(texts.of(part(folder.resolve("gone")), kind)).isEmpty();
        }
    }

    private String text(FileKind kind, byte[] content) throws Exception {
        return texts.of(part(content), kind);
    }

    private SiloPart part(byte[] content) throws Exception {
        return part(Files.write(folder.resolve("file"), content));
    }

    private static SiloPart part(Path file) {
        return new SiloPart("file", file, 0, null, null, null, null, null, null, Map.of(), SiloPart.State.PRESENT);
    }
}
