package org.windrow.view.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.index.text.Patience;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.view.SampleShelf;
import org.windrow.view.export.Bag;
import org.windrow.view.export.ExportObjects;
import org.windrow.view.export.Versions;
import org.windrow.view.preview.Preview;
import org.windrow.view.preview.PreviewReader;
import org.windrow.view.work.Errand;

/** What silos hold that nobody meant to be in them. Each is shown with what is wrong, and what is beside it as ever. */
@Timeout(60)
class BadInputTest {

    private static final int THOUSANDS = 3_000;

    @TempDir
    Path folder;

    private final ObjectReader reader = new ObjectReader();
    private Silo silo;
    private Path hay;

    @BeforeEach
    void open() throws IOException {
        SampleShelf.make(folder.resolve("silo"));
        silo = Silo.open(folder.resolve("silo"));
        hay = silo.find(SampleShelf.HAY).orElseThrow().folder();
    }

    @AfterEach
    void close() throws IOException {
        silo.close();
    }

    @Test
    void anObjectWithoutPartsHasItsIdentifierForATitle() throws IOException {
        Path empty = object("/em/pt/y1");
        manifest(empty, "empty1", List.of(), List.of());
        ObjectPage page = reader.read(silo, "empty1").orElseThrow();
        assertThat(page.title()).isEqualTo("empty1");
        assertThat(page.object().versions()).isEmpty();
        assertThat(page.source().size()).isZero();
    }

    @Test
    void aBrokenManifestIsSaidAndWhatIsInTheFoldersIsShown() throws IOException {
        Files.writeString(hay.resolve("__manifest.json"), "{\"item_id\": \"oai");
        ObjectPage page = reader.read(silo, SampleShelf.HAY).orElseThrow();
        assertThat(page.object().complaints()).isNotEmpty();
        assertThat(page.title()).isEqualTo("On the Making of Good Hay");
        assertThat(page.object().versions()).hasSize(2);
    }

    @Test
    void thousandsOfVersionsAndPartsAreRead() throws IOException {
        Path many = object("/ma/ny/12");
        List<String> versions = new ArrayList<>();
        for (int i = 1; i <= THOUSANDS; i++) {
            versions.add(String.valueOf(i));
            Files.createDirectory(many.resolve("__" + i));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < THOUSANDS; i++) {
            parts.add("part" + i + ".txt");
            Files.writeString(many.resolve("__" + THOUSANDS).resolve("part" + i + ".txt"), "x");
        }
        manifest(many, "many12", versions, parts);
        SiloObject read = reader.read(silo, "many12").orElseThrow().object();
        assertThat(read.versions()).hasSize(THOUSANDS);
        assertThat(read.currentVersion().orElseThrow().parts()).hasSize(THOUSANDS);
    }

    @Test
    void namesOfEveryScriptAndWithLineBreaksAreShownAndExported() throws IOException {
        Path odd = object("/od/dn/am");
        List<String> names = List.of("干し草.txt", "two\nlines%.txt", "שחת \u202Etxt.txt");
        Files.createDirectory(odd.resolve("__1"));
        for (String name : names) {
            Files.writeString(odd.resolve("__1").resolve(name), "hay");
        }
        manifest(odd, "oddnam", List.of("1"), names);
        SiloObject read = reader.read(silo, "oddnam").orElseThrow().object();
        assertThat(read.currentVersion().orElseThrow().parts())
                .extracting(SiloPart::name)
                .containsExactlyInAnyOrderElementsOf(names);
        Path bag = folder.resolve("bag");
        new Bag(Clock.systemUTC()).write(ExportObjects.of(silo, List.of("oddnam")), Versions.CURRENT, bag, course());
        assertThat(Files.readAllLines(bag.resolve("manifest-sha256.txt")))
                .hasSize(3)
                .anyMatch(line -> line.endsWith("two%0Alines%25.txt"));
    }

    @Test
    void linksToNothingToThemselvesAndOutOfTheSiloAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not yours");
        Path linked = object("/li/nk/ed");
        Path version = Files.createDirectory(linked.resolve("__1"));
        Files.createSymbolicLink(version.resolve("dangling.txt"), version.resolve("nowhere"));
        Files.createSymbolicLink(version.resolve("circle.txt"), version.resolve("circle.txt"));
        Files.createSymbolicLink(version.resolve("outside.txt"), secret);
        manifest(linked, "linked", List.of("1"), List.of("circle.txt", "dangling.txt", "outside.txt"));
        SiloObject read = reader.read(silo, "linked").orElseThrow().object();
        assertThat(read.currentVersion().orElseThrow().parts()).hasSize(3).allSatisfy(part -> {
            assertThat(part.missing()).isTrue();
            assertThat(preview(part)).isEqualTo(new Preview.Nothing(Preview.Reason.MISSING));
        });
        Path bag = folder.resolve("bag");
        assertThat(new Bag(Clock.systemUTC())
                        .write(ExportObjects.of(silo, List.of("linked")), Versions.ALL, bag, course())
                        .leftOut())
                .isEqualTo(3);
    }

    @Test
    void ofAMetadataDocumentOfFiveHundredMegabytesTheBeginningIsShown() throws IOException {
        Path large = object("/la/rg/e1");
        Path version = Files.createDirectory(large.resolve("__1"));
        Path file = version.resolve("oai_dc");
        Files.writeString(
                file,
                "<dc xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Much Hay</dc:title>"
                        + "<dc:subject>hay</dc:subject>".repeat(60_000));
        try (var whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(500L << 20);
        }
        manifest(large, "large1", List.of("1"), List.of("oai_dc"));
        ObjectPage page = reader.read(silo, "large1").orElseThrow();
        assertThat(page.title()).isEqualTo("Much Hay");
        assertThat(page.sourceCut()).isTrue();
        assertThat(page.source().size()).isGreaterThan(1_000);
    }

    @Test
    void aPictureThirtyThousandPixelsWideIsShownSmall() throws IOException {
        Path file = folder.resolve("wide.png");
        ImageIO.write(new BufferedImage(30_000, 300, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        SiloPart part = silo.find(SampleShelf.HAY)
                .orElseThrow()
                .currentVersion()
                .orElseThrow()
                .parts()
                .getFirst();
        var wide = new SiloPart(
                "wide.png",
                file,
                Files.size(file),
                null,
                null,
                "image/png",
                null,
                null,
                null,
                part.facts(),
                SiloPart.State.PRESENT);
        assertThat(preview(wide)).isInstanceOfSatisfying(Preview.Picture.class, picture -> {
            assertThat(picture.fullWidth()).isEqualTo(30_000);
            assertThat(picture.width()).isLessThanOrEqualTo(1_600);
        });
    }

    @Test
    void aDiskThatIsPulledOutIsSaidAndWorksAgainWhenItIsBack() throws IOException {
        SiloPart part = silo.find(SampleShelf.HAY)
                .orElseThrow()
                .currentVersion()
                .orElseThrow()
                .parts()
                .getFirst();
        Path away = folder.resolve("away");
        Files.move(folder.resolve("silo"), away);
        assertThatThrownBy(() -> reader.read(silo, SampleShelf.HAY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Was its disk taken out?");
        assertThatThrownBy(() -> preview(part)).isInstanceOf(IOException.class);
        List<Finding> findings = new ArrayList<>();
        SiloVerifier.onlyReading(silo).verify(findings::add);
        assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.UNREADABLE);
        Files.move(away, folder.resolve("silo"));
        assertThat(reader.read(silo, SampleShelf.HAY)).isPresent();
        assertThat(preview(part)).isInstanceOf(Preview.Words.class);
    }

    private Preview preview(SiloPart part) throws IOException {
        return new PreviewReader().read(part, new Patience(Duration.ofSeconds(30)));
    }

    private Path object(String path) throws IOException {
        return Files.createDirectories(Path.of(silo.treeFolder() + path));
    }

    /** As the Python writes it; the parts are those of the last version. */
    private static void manifest(Path object, String identifier, List<String> versions, List<String> parts)
            throws IOException {
        String last = versions.isEmpty() ? "" : versions.getLast();
        StringBuilder files = new StringBuilder();
        for (String version : versions) {
            files.append(files.isEmpty() ? "" : ",").append(quoted(version)).append(':');
            files.append(array(version.equals(last) ? parts : List.of()));
        }
        Files.write(object.resolve("__manifest.json"), """
                {"item_id": %s, "versions": %s, "currentversion": %s, "date": "2020-01-01T00:00:00", "files": {%s}, "metadata": {}}
                """.formatted(
                        quoted(identifier), array(versions), quoted(last), files)
                .getBytes(UTF_8));
    }

    private static String array(List<String> texts) {
        return texts.stream().map(BadInputTest::quoted).toList().toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }

    private static Errand.Course course() {
        return new Errand.Course() {
            @Override
            public void done(long count) {
                // nobody looks
            }

            @Override
            public boolean stopped() {
                return false;
            }
        };
    }
}
