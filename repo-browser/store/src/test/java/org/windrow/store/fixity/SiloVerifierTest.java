package org.windrow.store.fixity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.store.Updates.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;

class SiloVerifierTest {

    private static final String ID = "oai:example.org:1";
    private static final String OTHER = "oai:example.org:2";

    @TempDir
    Path folder;

    private Silo silo;
    private Path version;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void create() throws IOException {
        silo = Silo.create(folder, "https://example.org/oai");
        silo.putRecord(record(ID, "<dc>1</dc>"));
        silo.putRecord(record(OTHER, "<dc>2</dc>"));
        version = silo.find(ID).orElseThrow().folder().resolve("__1");
    }

    @AfterEach
    void close() throws IOException {
        silo.close();
    }

    @Test
    void aSiloThatIsWellHasNoFindings() throws IOException {
        VerifyReport report = new SiloVerifier(silo).verify(findings::add);

        assertThat(findings).isEmpty();
        assertThat(report).isEqualTo(new VerifyReport(2, 2, 2, 20, 0, Map.of()));
        assertThat(report.clean()).isTrue();
    }

    @Test
    void aMissingPartIsFound() throws IOException {
        Files.delete(version.resolve("oai_dc.xml"));

        assertFound(Finding.Kind.MISSING, "1", "oai_dc.xml");
    }

    @Test
    void anAlteredPartOfTheSameSizeIsFound() throws IOException {
        Files.writeString(version.resolve("oai_dc.xml"), "<dc>9</dc>");

        assertFound(Finding.Kind.ALTERED, "1", "oai_dc.xml");
    }

    @Test
    void anExtraPartIsFound() throws IOException {
        Files.writeString(version.resolve("stray.txt"), "");

        assertFound(Finding.Kind.EXTRA, "1", "stray.txt");
    }

    @Test
    void anExtraVersionIsFound() throws IOException {
        Files.createDirectory(version.resolveSibling("__half"));

        assertFound(Finding.Kind.EXTRA, "half", "");
    }

    @Test
    void aFolderInThePlaceOfAPartIsFound() throws IOException {
        Files.delete(version.resolve("oai_dc.xml"));
        Files.createDirectory(version.resolve("oai_dc.xml"));

        assertFound(Finding.Kind.MISSING, "1", "oai_dc.xml");
    }

    @Test
    void aBrokenManifestIsFound() throws IOException {
        Files.writeString(version.resolveSibling("__manifest.json"), "{");

        assertFound(Finding.Kind.BAD_MANIFEST, "", "");
    }

    @Test
    void aFolderThatNoIdentifierMapsToIsFound() throws IOException {
        Files.createDirectories(silo.treeFolder().resolve("^Z/foreign"));

        VerifyReport report = new SiloVerifier(silo).verify(findings::add);

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.EXTRA));
        assertThat(report.objects()).isEqualTo(2);
    }

    @Test
    void oneObjectAloneCanBeVerified() throws IOException {
        Files.delete(version.resolve("oai_dc.xml"));

        assertThat(new SiloVerifier(silo).verify(OTHER, findings::add).clean()).isTrue();
        assertThat(new SiloVerifier(silo).verify(ID, findings::add).totalFindings())
                .isEqualTo(1);
        assertThat(new SiloVerifier(silo).verify("nobody", findings::add).objects())
                .isZero();
    }

    @Test
    void aPartThatSeveralVersionsShareIsReadOnce() throws IOException {
        silo.putRecord(new RecordUpdate(
                ID,
                "2026-01-01",
                false,
                List.of(),
                new MetadataPart("mods.xml", "text/xml", "<mods>1</mods>".getBytes(UTF_8)),
                List.of(),
                "run-1"));
        silo.putRecord(record(ID, "<dc>3</dc>"));

        VerifyReport report = new SiloVerifier(silo).verify(ID, findings::add);

        assertThat(report.parts()).isEqualTo(4);
        assertThat(report.bytes()).isEqualTo(10 + 10 + 14);
    }

    private void assertFound(Finding.Kind kind, String versionName, String part) throws IOException {
        VerifyReport report = new SiloVerifier(silo).verify(findings::add);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.identifier()).isEqualTo(ID);
            assertThat(finding.version()).isEqualTo(versionName);
            assertThat(finding.part()).isEqualTo(part);
            assertThat(finding.message()).isNotBlank();
        });
        assertThat(report.findings()).isEqualTo(Map.of(kind, 1L));
    }
}
