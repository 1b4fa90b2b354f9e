package org.windrow.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;
import org.windrow.view.SampleShelf;
import org.windrow.view.work.Errand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final List<String> CHOSEN = List.of(SampleShelf.HAY, SampleShelf.WANTING, "oai:example.org:none");

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException {
        SampleShelf.make(folder.resolve("silo"));
    }

    @Test
    void aBagHoldsTheFilesAndCountsThem() throws Exception {
        Path bag = folder.resolve("bag");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            assertThat(new Bag(Clock.systemUTC()).write(silo, CHOSEN, bag, new Course(false)))
                    .isEqualTo(new Exported(2, 4, 1));
        }
        assertThat(Files.readAllLines(bag.resolve("manifest-sha256.txt"))).hasSize(4);
        assertThat(Files.readString(bag.resolve("bagit.txt"))).startsWith("BagIt-Version: 1.0\n");
    }

    @Test
    void itsManifestsHoldForAnotherProgram() throws Exception {
        Path bag = folder.resolve("bag");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            new Bag(Clock.systemUTC()).write(silo, CHOSEN, bag, new Course(false));
        }
        assumeTrue(runs("sha256sum", "--version"), "sha256sum is not installed");
        assertThat(run(bag, "sha256sum", "--strict", "--check", "manifest-sha256.txt"))
                .isZero();
        assertThat(run(bag, "sha256sum", "--strict", "--check", "tagmanifest-sha256.txt"))
                .isZero();
    }

    @Test
    void theBagIsValidForTheLibraryOfCongress() throws Exception {
        assumeTrue(runs("python3", "-c", "import bagit"), "The Python bagit is not installed");
        Path bag = folder.resolve("bag");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            new Bag(Clock.systemUTC()).write(silo, CHOSEN, bag, new Course(false));
        }
        assertThat(run(bag, "python3", "-m", "bagit", "--validate", bag.toString()))
                .isZero();
    }

    @Test
    void whatIsNotAsStoredIsNotHandedOn() throws Exception {
        try (var files = Files.walk(folder.resolve("silo"))) {
            Path notes =
                    files.filter(file -> file.endsWith("notes.txt")).findFirst().orElseThrow();
            Files.writeString(notes, "Cut it wet.");
        }
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            assertThatThrownBy(() ->
                            new Bag(Clock.systemUTC()).write(silo, CHOSEN, folder.resolve("bag"), new Course(false)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is not what was stored");
        }
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().contains("bag"));
    }

    @Test
    void aZipFileHoldsAFolderForEachObject() throws Exception {
        Path zip = folder.resolve("some.zip");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            Zip.write(silo, CHOSEN, zip, new Course(false));
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(entry -> entry.getName().replaceFirst("-[0-9a-f]{12}/", "/")))
                    .containsExactly(
                            "oai_example.org_hay/notes.txt",
                            "oai_example.org_hay/oai_dc.xml",
                            "oai_example.org_hay/yield.csv",
                            "oai_example.org_wanting/oai_dc.xml");
        }
    }

    @Test
    void metadataIsALineARecord() throws Exception {
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            var list = new MetadataList();
            list.write(silo, CHOSEN, folder.resolve("a.csv"), MetadataList.Format.CSV, new Course(false));
            list.write(silo, CHOSEN, folder.resolve("a.jsonl"), MetadataList.Format.JSON_LINES, new Course(false));
        }
        assertThat(Files.readAllLines(folder.resolve("a.csv")))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith(
                        "oai:example.org:hay,2021-05-31T10:00:00Z,false,fields,On the Making of Good Hay,\"Plough, Piers\"");
        JsonNode first = JsonMapper.builder()
                .build()
                .readTree(Files.readAllLines(folder.resolve("a.jsonl")).getFirst());
        assertThat(first.at("/creator/0").stringValue()).isEqualTo("Plough, Piers");
    }

    @Test
    void whatIsStoppedLeavesNothingAndWhatIsThereIsNotOverwritten() throws Exception {
        Path target = folder.resolve("a.zip");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            assertThatThrownBy(() -> Zip.write(silo, CHOSEN, target, new Course(true)))
                    .isInstanceOf(StoppedException.class);
            assertThat(folder).isDirectoryNotContaining("glob:**.zip*");
            Files.writeString(target, "mine");
            assertThatThrownBy(() -> Zip.write(silo, CHOSEN, target, new Course(false)))
                    .hasMessageContaining("is there already");
        }
        assertThat(target).hasContent("mine");
    }

    private record Course(boolean stopped) implements Errand.Course {
        @Override
        public void done(long count) {
            // nobody looks
        }
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            return run(folder, command) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(Path in, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(output).isNotNull();
        return code;
    }
}
