package org.windrow.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
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
            assertThat(new Bag(Clock.systemUTC())
                            .write(ExportObjects.of(silo, CHOSEN), Versions.CURRENT, bag, new Course(false)))
                    .isEqualTo(new Exported(2, 4, 1));
        }
        assertThat(Files.readAllLines(bag.resolve("manifest-sha256.txt"))).hasSize(4);
        assertThat(Files.readString(bag.resolve("bagit.txt"))).startsWith("BagIt-Version: 1.0\n");
    }

    @Test
    void itsManifestsHoldForAnotherProgram() throws Exception {
        Path bag = folder.resolve("bag");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            new Bag(Clock.systemUTC()).write(ExportObjects.of(silo, CHOSEN), Versions.CURRENT, bag, new Course(false));
        }
        assumeTrue(runs("sha256sum", "--version"), "sha256sum is not installed");
        assertThat(run(bag, "sha256sum", "--strict", "--check", "manifest-sha256.txt"))
                .isZero();
        assertThat(run(bag, "sha256sum", "--strict", "--check", "tagmanifest-sha256.txt"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Versions.class)
    void theBagIsValidForTheLibraryOfCongress(Versions versions) throws Exception {
        Path bag = folder.resolve("bag");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            new Bag(Clock.systemUTC()).write(ExportObjects.of(silo, CHOSEN), versions, bag, new Course(false));
        }
        gov.loc.repository.bagit.domain.Bag read = new BagReader().read(bag);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(read, false);
        }
        assertThat(BagVerifier.canQuickVerify(read)).isTrue();
    }

    @Test
    void theBagIsValidForTheirPythonToo() throws Exception {
        assumeTrue(runs("python3", "-c", "import bagit"), "The Python bagit is not installed");
        Path bag = folder.resolve("bag");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            new Bag(Clock.systemUTC()).write(ExportObjects.of(silo, CHOSEN), Versions.ALL, bag, new Course(false));
        }
        assertThat(run(bag, "python3", "-c", "import sys, bagit; bagit.Bag(sys.argv[1]).validate()", bag.toString()))
                .isZero();
    }

    @Test
    void aZipFileCanHoldEveryVersionInAFolderOfItsOwn() throws Exception {
        Path zip = folder.resolve("all.zip");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            Zip.write(ExportObjects.of(silo, List.of(SampleShelf.HAY)), Versions.ALL, zip, new Course(false));
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(entry -> entry.getName().replaceFirst("^.*-[0-9a-f]{12}/", "")))
                    .contains("v1/oai_dc.xml", "v2/oai_dc.xml", "v2/notes.txt");
        }
    }

    @Test
    void metadataIsOneDocumentWithAHeaderForEachRecord() throws Exception {
        Path file = folder.resolve("all.xml");
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            put(silo, "oai:example.org:plain", "<thing a='1'>no &lt;namespace&gt;</thing>");
            put(silo, "oai:example.org:broken", "<a><b></a>");
            put(silo, "oai:example.org:entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>");
            List<String> chosen = List.of(
                    SampleShelf.HAY,
                    SampleShelf.GONE,
                    "oai:example.org:plain",
                    "oai:example.org:broken",
                    "oai:example.org:entity");
            assertThat(new RecordsXml().write(ExportObjects.of(silo, chosen), file, new Course(false)))
                    .isEqualTo(new Exported(5, 1, 2));
        }
        var document =
                DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(document.getElementsByTagNameNS("http://www.openarchives.org/OAI/2.0/", "record")
                        .getLength())
                .isEqualTo(5);
        assertThat(document.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", "title")
                        .item(0)
                        .getTextContent())
                .isEqualTo("On the Making of Good Hay");
        assertThat(document.getElementsByTagName("thing").item(0).getNamespaceURI())
                .isNull();
        assertThat(Files.readString(file))
                .contains("<oai:header status=\"deleted\"><oai:identifier>oai:example.org:gone")
                .doesNotContain("hostname");
    }

    @Test
    void whatIsNotAsStoredIsNotHandedOn() throws Exception {
        try (var files = Files.walk(folder.resolve("silo"))) {
            Path notes =
                    files.filter(file -> file.endsWith("notes.txt")).findFirst().orElseThrow();
            Files.writeString(notes, "Cut it wet.");
        }
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            assertThatThrownBy(() -> new Bag(Clock.systemUTC())
                            .write(
                                    ExportObjects.of(silo, CHOSEN),
                                    Versions.CURRENT,
                                    folder.resolve("bag"),
                                    new Course(false)))
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
            Zip.write(ExportObjects.of(silo, CHOSEN), Versions.CURRENT, zip, new Course(false));
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
            list.write(
                    ExportObjects.of(silo, CHOSEN),
                    folder.resolve("a.csv"),
                    MetadataList.Format.CSV,
                    new Course(false));
            list.write(
                    ExportObjects.of(silo, CHOSEN),
                    folder.resolve("a.jsonl"),
                    MetadataList.Format.JSON_LINES,
                    new Course(false));
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
            assertThatThrownBy(
                            () -> Zip.write(ExportObjects.of(silo, CHOSEN), Versions.CURRENT, target, new Course(true)))
                    .isInstanceOf(StoppedException.class);
            assertThat(folder).isDirectoryNotContaining("glob:**.zip*");
            Files.writeString(target, "mine");
            assertThatThrownBy(() ->
                            Zip.write(ExportObjects.of(silo, CHOSEN), Versions.CURRENT, target, new Course(false)))
                    .hasMessageContaining("is there already");
        }
        assertThat(target).hasContent("mine");
    }

    private static void put(Silo silo, String identifier, String document) throws IOException {
        var part = new MetadataPart("oai_dc.xml", "text/xml", document.getBytes(StandardCharsets.UTF_8));
        silo.putRecord(new RecordUpdate(identifier, "2022-01-01T00:00:00Z", false, List.of(), part, List.of(), "run"));
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
