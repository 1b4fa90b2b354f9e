package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.windrow.store.Updates.putPart;
import static org.windrow.store.Updates.record;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.manifest.ManifestFile;

class HostileSiloTest {

    private static final String ID = "oai:example.org:1";

    @TempDir
    Path folder;

    private Silo silo;
    private Path object;
    private Path secret;

    @BeforeEach
    void create() throws IOException {
        secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        silo = Silo.create(folder.resolve("silo"), "https://example.org/oai");
        silo.putRecord(record(ID, "<dc/>"));
        object = silo.find(ID).orElseThrow().folder();
    }

    @AfterEach
    void close() throws IOException {
        silo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "/etc", "1/../../..", "..", "a\\u0000b"})
    void aVersionThatWouldLeadOutOfItsObjectIsLeftOutAndComplainedOf(String version) throws IOException {
        rewriteManifest("\"versions\":[\"1\"", "\"versions\":[\"1\",\"" + version + "\"");

        SiloObject found = silo.find(ID).orElseThrow();

        assertThat(found.version("1")).isPresent();
        assertThat(found.versions())
                .allSatisfy(kept ->
                        assertThat(kept.parts()).allMatch(part -> part.file().startsWith(object)));
        assertThatCode(() -> new SiloVerifier(silo).verify(finding -> {})).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../secret.txt", "/etc/passwd", "..", ".", "", "a/../../b"})
    void aPartThatWouldLeadOutOfItsVersionIsLeftOutAndComplainedOf(String part) throws IOException {
        rewriteManifest("\"parts\":{", "\"parts\":{\"" + part + "\":{\"size\":1},");
        rewriteManifest("\"files\":{\"1\":[", "\"files\":{\"1\":[\"" + part + "\",");

        SiloObject found = silo.find(ID).orElseThrow();

        assertThat(found.damaged()).isTrue();
        assertThat(found.currentVersion().orElseThrow().parts())
                .extracting(SiloPart::name)
                .containsExactly("oai_dc.xml");
        silo.putRecord(record(ID, "<dc>2</dc>"));
        assertThat(silo.find(ID).orElseThrow().currentVersion().orElseThrow().parts())
                .extracting(SiloPart::name)
                .containsExactly("oai_dc.xml");
    }

    @Test
    void aPartThatIsALinkOutOfTheSiloIsNeitherFollowedNorWrittenThrough() throws IOException {
        Path part = object.resolve("__1/oai_dc.xml");
        Files.delete(part);
        Files.createSymbolicLink(part, secret);

        assertThat(silo.find(ID).orElseThrow().currentVersion().orElseThrow().parts())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(SiloPart.State.OUTSIDE);
                    assertThat(found.missing()).isTrue();
                });
        silo.putRecord(record(ID, "<dc>2</dc>"));
        putPart(silo, ID, "paper.pdf", "PDF", "run-2");

        assertThat(secret).hasContent("secret");
        List<Finding> findings = new ArrayList<>();
        new SiloVerifier(silo).verify(findings::add);
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.UNREADABLE);
    }

    @Test
    void aVersionFolderThatIsALinkOutOfTheSiloIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("oai_dc.xml"), "theirs");
        Files.move(object.resolve("__1"), folder.resolve("moved"));
        Files.createSymbolicLink(object.resolve("__1"), outside);

        assertThat(silo.find(ID).orElseThrow().currentVersion().orElseThrow().parts())
                .allMatch(SiloPart::missing);
        putPart(silo, ID, "paper.pdf", "PDF", "run-2");

        assertThat(outside.toFile().list()).containsExactly("oai_dc.xml");
    }

    @Test
    void aFolderOfTheTreeThatIsALinkIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(silo.treeFolder().resolve("ab"), outside);

        assertThatThrownBy(() -> silo.putRecord(record("abcd", "<dc/>")))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("link");

        assertThat(outside).isEmptyDirectory();
        assertThat(silo.identifiers()).containsExactly(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"versions\":7}", "not json", "{\"a\":{\"b\":"})
    void aBrokenManifestIsRebuiltKeptAsideAndReported(String broken) throws IOException {
        putPart(silo, ID, "paper.pdf", "PDF", "run-1");
        silo.putRecord(record(ID, "<dc>2</dc>", "2026-02-01", "run-2"));
        Files.writeString(object.resolve("__manifest.json"), broken);

        SiloObject rebuilt = silo.find(ID).orElseThrow();

        assertThat(rebuilt.complaints()).singleElement().asString().contains("__manifest.json");
        assertThat(rebuilt.versions()).extracting(SiloVersion::name).containsExactly("1", "2");
        assertThat(rebuilt.currentVersion().orElseThrow().date()).isEqualTo("2026-02-01T00:00:00");
        assertThat(object.resolve("__manifest.json"))
                .as("reading writes nothing")
                .hasContent(broken);

        silo.putRecord(record(ID, "<dc>2</dc>", "2026-02-01", "run-3"));

        assertThat(silo.find(ID).orElseThrow().damaged()).isFalse();
        assertThat(silo.find(ID).orElseThrow().versions()).hasSize(2);
        assertThat(object.toFile().listFiles((in, name) -> name.startsWith("__manifest.json.broken-")))
                .singleElement()
                .satisfies(aside -> assertThat(aside).hasContent(broken));
    }

    @Test
    void aLostManifestIsRebuilt() throws IOException {
        Files.delete(object.resolve("__manifest.json"));

        assertThat(silo.find(ID).orElseThrow().damaged()).isTrue();
        assertThat(silo.putRecord(record(ID, "<dc/>"))).isNotEqualTo(RecordOutcome.CREATED);
        assertThat(silo.find(ID).orElseThrow().versions()).hasSize(1);
        assertThat(silo.find(ID).orElseThrow().damaged()).isFalse();
    }

    @Test
    void aManifestWithoutEndIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(object.resolve("__manifest.json").toFile(), "rw")) {
            file.setLength(ManifestFile.MAX_BYTES + 1L);
        }

        assertThat(silo.find(ID).orElseThrow().complaints())
                .singleElement()
                .asString()
                .contains("bytes");
    }

    @Test
    void theManifestOfAnotherObjectIsReportedAndNotOverwritten() throws IOException {
        rewriteManifest(ID, "oai:example.org:2");

        assertThat(silo.find(ID).orElseThrow().damaged()).isTrue();
        assertThatThrownBy(() -> silo.putRecord(record(ID, "<dc>2</dc>")))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("oai:example.org:2");
    }

    @Test
    void anObjectThatThePythonOpenedButNeverFilledIsEmptyNotDamaged() throws IOException {
        Path empty = Files.createDirectories(silo.treeFolder().resolve("em/pt/y"));
        Files.writeString(
                empty.resolve("__manifest.json"), "{\"item_id\": \"empty\", \"versions\": [], \"files\": {}}");

        SiloObject found = silo.find("empty").orElseThrow();
        assertThat(found.damaged()).isFalse();
        assertThat(found.versions()).isEmpty();
        assertThat(silo.putRecord(record("empty", "<dc/>"))).isEqualTo(RecordOutcome.UPDATED);
        assertThat(silo.find("empty")
                        .orElseThrow()
                        .currentVersion()
                        .orElseThrow()
                        .parts())
                .hasSize(1);
    }

    @Test
    void aFullDiskIsSaidSo() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "There is no device here that is always full");
        IOException problem = org.assertj.core.api.Assertions.catchThrowableOfType(IOException.class, () -> {
            try (FileOutputStream out = new FileOutputStream(full.toFile())) {
                out.write(1);
            }
        });

        assertThat(WriteProblem.explain("Cannot store", silo.root(), problem))
                .hasMessageContaining("full")
                .hasMessageContaining(silo.root().toString());
    }

    @Test
    void anInterruptedThreadStillWritesWhole() throws IOException {
        Thread.currentThread().interrupt();
        try {
            silo.putRecord(record("oai:example.org:interrupted", "<dc/>"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        silo.putRecord(record("oai:example.org:after", "<dc/>"));

        assertThat(silo.identifiers()).contains("oai:example.org:interrupted", "oai:example.org:after");
    }

    private void rewriteManifest(String from, String to) throws IOException {
        Path manifest = object.resolve("__manifest.json");
        String content = Files.readString(manifest);
        assertThat(content).contains(from);
        Files.writeString(manifest, content.replace(from, to));
    }
}
