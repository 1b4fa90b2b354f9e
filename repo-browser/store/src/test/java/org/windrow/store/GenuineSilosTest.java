package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.fixity.VerifyReport;

/** Silos that the original Python wrote. */
class GenuineSilosTest {

    private static final String AWKWARD_ID = "oai:example.org:10.1000/182?x=a b*éウ";
    private static final String LINKED_ID = "doi://10.2302/1232";
    private static final String PLAIN_ID = "oai:eprints.example.org:774";

    @TempDir
    Path folder;

    @Test
    void aPlainHarvestOpensWithItsVersionsSetsAndDates() throws Exception {
        try (Silo silo = open("plain-oai")) {
            assertThat(silo.uriBase()).isEqualTo("http://127.0.0.1:8181/cgi/oai2");
            assertThat(silo.identifiers())
                    .containsExactly(
                            "oai:generic.eprints.org:770",
                            "oai:generic.eprints.org:771",
                            "oai:generic.eprints.org:772");
            SiloObject object = silo.find("oai:generic.eprints.org:771").orElseThrow();
            assertThat(object.versions()).extracting(SiloVersion::name).containsExactly("1", "2");
            assertThat(object.firstSeen()).isEqualTo("2010-02-02T10:00:00");
            assertThat(object.sets()).containsExactly("7374617475733D707562");
            assertThat(object.damaged()).isFalse();
            assertThat(object.currentVersion().orElseThrow().parts())
                    .singleElement()
                    .satisfies(part -> assertThat(part.size()).isEqualTo(226));
        }
    }

    @Test
    void anEprintsHarvestOpensWithItsFiles() throws Exception {
        try (Silo silo = open("eprints")) {
            assertThat(silo.objects()
                            .map(object -> object.currentVersion().orElseThrow().parts().stream()
                                    .map(SiloPart::name)
                                    .toList()))
                    .containsExactly(
                            List.of("XML", "paper.pdf"),
                            List.of("XML", "paper.pdf"),
                            List.of("XML"),
                            List.of("XML"),
                            List.of("XML", "paper.pdf"));
        }
    }

    @Test
    void everyVersionOfAnObjectOpensInItsOrder() throws Exception {
        try (Silo silo = open("awkward")) {
            assertThat(silo.identifiers()).containsExactly(LINKED_ID, PLAIN_ID, AWKWARD_ID);
            SiloObject object = silo.find(PLAIN_ID).orElseThrow();
            assertThat(object.versions())
                    .extracting(SiloVersion::name, SiloVersion::date, version -> names(version))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "1", "2010-02-11T13:43:51", List.of("XML", "oai_dc", "paper.pdf")),
                            org.assertj.core.groups.Tuple.tuple("2", "2010-03-01T09:00:00", List.of("oai_dc")),
                            org.assertj.core.groups.Tuple.tuple(
                                    "3", "2010-04-01T10:00:00", List.of("notes.txt", "oai_dc")));
        }
    }

    @Test
    void danglingLinksAreShownAndAHalfMadeVersionIsNot() throws Exception {
        try (Silo silo = open("awkward")) {
            SiloObject object = silo.find(LINKED_ID).orElseThrow();
            assertThat(object.versions()).extracting(SiloVersion::name).containsExactly("1", "temp", "temp2");
            assertThat(object.current()).isEqualTo("temp2");
            assertThat(object.currentVersion().orElseThrow().parts())
                    .hasSize(3)
                    .allMatch(part -> part.state() == SiloPart.State.DANGLING);
            assertThat(object.version("temp")
                            .orElseThrow()
                            .part("some.doc")
                            .orElseThrow()
                            .size())
                    .isEqualTo(9);
        }
    }

    @Test
    void aNonAsciiIdentifierWithATombstoneOpensWithNestedAndShortAndNonAsciiNames() throws Exception {
        try (Silo silo = open("awkward")) {
            SiloObject object = silo.find(AWKWARD_ID).orElseThrow();
            assertThat(object.deletedAt()).contains("2010-02-13T00:00:00");
            assertThat(object.damaged()).isFalse();
            assertThat(names(object.currentVersion().orElseThrow()))
                    .containsExactly("1data.bin", "ab", "café.txt", "data/images/001.tif", "data/readme.txt");
            assertThat(object.currentVersion().orElseThrow().parts()).noneMatch(SiloPart::missing);
        }
    }

    @Test
    void verificationFindsTheDanglingLinksAndTheHalfMadeVersion() throws Exception {
        try (Silo silo = open("awkward")) {
            List<Finding> findings = new ArrayList<>();
            VerifyReport report = new SiloVerifier(silo).verify(findings::add);

            assertThat(report.objects()).isEqualTo(3);
            assertThat(report.versions()).isEqualTo(7);
            assertThat(report.unchecked()).isEqualTo(16);
            assertThat(findings)
                    .extracting(Finding::kind, Finding::version)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Finding.Kind.MISSING, "temp2"),
                            org.assertj.core.groups.Tuple.tuple(Finding.Kind.MISSING, "temp2"),
                            org.assertj.core.groups.Tuple.tuple(Finding.Kind.MISSING, "temp2"),
                            org.assertj.core.groups.Tuple.tuple(Finding.Kind.EXTRA, "temp2_new"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-oai", "eprints", "awkward"})
    void readingWritesNothing(String name) throws Exception {
        try (Silo silo = open(name)) {
            List<String> before = everything(silo);
            silo.objects().forEach(SiloObject::missingFiles);
            new SiloVerifier(silo).verify(finding -> {});

            assertThat(everything(silo)).isEqualTo(before);
            assertThat(silo.controlFolder()).doesNotExist();
        }
    }

    @Test
    void aHarvestGoesOnWhereThePythonEnded() throws Exception {
        try (Silo silo = open("awkward")) {
            String present = Files.readString(silo.find(PLAIN_ID)
                    .orElseThrow()
                    .currentVersion()
                    .orElseThrow()
                    .part("oai_dc")
                    .orElseThrow()
                    .file());

            assertThat(silo.putRecord(dc(PLAIN_ID, present, "2010-02-11T13:43:51")))
                    .isEqualTo(RecordOutcome.UNCHANGED);
            assertThat(silo.putRecord(dc(PLAIN_ID, "<new/>", "2026-01-01"))).isEqualTo(RecordOutcome.UPDATED);
            assertThat(silo.putRecord(dc(LINKED_ID, "<new/>", "2026-01-01"))).isEqualTo(RecordOutcome.UPDATED);
            assertThat(Updates.putPart(silo, AWKWARD_ID, "new.pdf", "PDF", "run-1"))
                    .isEqualTo(PartOutcome.ADDED);

            assertThat(silo.find(PLAIN_ID).orElseThrow().versions())
                    .extracting(SiloVersion::name)
                    .containsExactly("1", "2", "3", "4");
            assertThat(names(silo.find(PLAIN_ID).orElseThrow().currentVersion().orElseThrow()))
                    .containsExactly("notes.txt", "oai_dc");
            assertThat(names(silo.find(LINKED_ID).orElseThrow().currentVersion().orElseThrow()))
                    .containsExactly("TXT.txt", "mods.xml", "oai_dc", "some.doc");
            assertThat(names(
                            silo.find(AWKWARD_ID).orElseThrow().currentVersion().orElseThrow()))
                    .containsExactly(
                            "1data.bin", "ab", "café.txt", "data/images/001.tif", "data/readme.txt", "new.pdf");
        }
    }

    private static RecordUpdate dc(String identifier, String metadata, String datestamp) {
        return new RecordUpdate(
                identifier,
                datestamp,
                false,
                List.of("7374617475733D707562", "74797065733D61727469636C65"),
                new MetadataPart("oai_dc", "text/xml", metadata.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                List.of(),
                "run-1");
    }

    private static List<String> names(SiloVersion version) {
        return version.parts().stream().map(SiloPart::name).toList();
    }

    private static List<String> everything(Silo silo) throws IOException {
        try (Stream<Path> all = Files.walk(silo.root())) {
            return all.map(path -> path + " " + path.toFile().lastModified() + " "
                            + path.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    private Silo open(String name) throws Exception {
        Path archive = Path.of(System.getProperty("windrow.fixtures", "fixtures"), "silo", name + ".tar");
        assumeTrue(Files.isReadable(archive), () -> "There are no silos of the Python here: " + archive);
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return Silo.open(folder.resolve(name));
    }
}
