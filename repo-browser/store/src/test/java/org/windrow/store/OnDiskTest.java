package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.store.Updates.deleted;
import static org.windrow.store.Updates.putPart;
import static org.windrow.store.Updates.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is what the Python reads. */
class OnDiskTest {

    private static final String ID = "oai:example.org:caf\u00e9/1";
    private static final String OBJECT = "pairtree_root/oa/i+/ex/am/pl/e,/or/g+/ca/f^/c3/^a/9=/1";

    @TempDir
    Path folder;

    private Silo silo;

    @BeforeEach
    void create() throws IOException {
        Clock noon = Clock.fixed(Instant.parse("2026-05-06T12:00:00.5Z"), ZoneOffset.UTC);
        silo = Silo.create(folder, "https://example.org/oai", noon);
    }

    @AfterEach
    void close() throws IOException {
        silo.close();
    }

    @Test
    void theRootHasTheFilesOfASilo() {
        assertThat(folder.resolve("pairtree_version0_1"))
                .hasContent("This directory conforms to Pairtree Version 0.1."
                        + " Updated spec: http://www.cdlib.org/inside/diglib/pairtree/pairtreespec.html");
        assertThat(folder.resolve("pairtree_prefix")).hasContent("https://example.org/oai");
        assertThat(folder.resolve("pairtree_root")).isEmptyDirectory();
        JsonNode state = json("persisted_state.json");
        assertThat(state.propertyNames())
                .containsExactlyInAnyOrder("storage_dir", "uri_base", "base_oai_url", "identifier_uri_prefix");
        assertThat(state.get("base_oai_url").stringValue()).isEqualTo("https://example.org/oai");
        assertThat(state.get("identifier_uri_prefix").isNull()).isTrue();
    }

    @Test
    void aVersionHasItsTagsAndPartsAndNothingElse() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        assertThat(folder.resolve(OBJECT).toFile().list()).containsExactlyInAnyOrder("__1", "__manifest.json");
        assertThat(folder.resolve(OBJECT + "/__1").toFile().list())
                .containsExactlyInAnyOrder("3=2026-01-02T03+04+05", "4=oai+example,org+caf^c3^a9=1", "oai_dc.xml");
        assertThat(folder.resolve(OBJECT + "/__1/3=2026-01-02T03+04+05")).hasContent("2026-01-02T03:04:05");
        assertThat(folder.resolve(OBJECT + "/__1/4=oai+example,org+caf^c3^a9=1"))
                .hasContent(ID);
    }

    @Test
    void theManifestHasAllKeysOfThePythonAndOneOfOurs() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));
        putPart(silo, ID, "paper.pdf", "PDF", "run-1");

        JsonNode manifest = json(OBJECT + "/__manifest.json");
        assertThat(manifest.propertyNames())
                .containsExactlyInAnyOrder(
                        "item_id",
                        "versions",
                        "currentversion",
                        "date",
                        "version_dates",
                        "files",
                        "subdir",
                        "metadata_files",
                        "versionlog",
                        "metadata",
                        "windrow");
        assertThat(manifest.get("item_id").stringValue()).isEqualTo(ID);
        assertThat(manifest.get("currentversion").stringValue()).isEqualTo("1");
        assertThat(manifest.get("date").stringValue()).isEqualTo("2026-01-02T03:04:05");
        assertThat(manifest.get("version_dates").toString()).isEqualTo("{\"1\":\"2026-01-02T03:04:05\"}");
        assertThat(manifest.get("files").toString()).isEqualTo("{\"1\":[\"oai_dc.xml\",\"paper.pdf\"]}");
        assertThat(manifest.get("metadata_files").toString()).isEqualTo("{\"1\":[\"oai_dc.xml\"]}");
        assertThat(manifest.get("subdir").toString()).isEqualTo("{\"1\":[]}");
        assertThat(manifest.get("versionlog").get("1").toString())
                .contains("Added or updated file oai_dc.xml", "Added or updated file paper.pdf");
        assertThat(manifest.get("metadata").get("firstSeen").stringValue()).isEqualTo("2026-01-02T03:04:05");
        assertThat(manifest.get("metadata").get("setSpec").toString()).isEqualTo("[\"math\"]");
        assertThat(manifest.at("/windrow/versions/1/parts/paper.pdf/fetched").stringValue())
                .isEqualTo("2026-05-06T12:00:00Z");
    }

    @Test
    void theManifestIsAsciiOnly() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        String manifest = Files.readString(folder.resolve(OBJECT + "/__manifest.json"), StandardCharsets.ISO_8859_1);
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(manifest)).isTrue();
        assertThat(manifest).containsIgnoringCase("caf\\u00e9");
    }

    @Test
    void aTombstoneHasTheKeysOfThePython() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));
        silo.putRecord(deleted(ID, "2026-02-03T04:05:06Z"));

        JsonNode metadata = json(OBJECT + "/__manifest.json").get("metadata");
        assertThat(metadata.get("deleted_at_version").stringValue()).isEqualTo("1");
        assertThat(metadata.get("deleted_at_date").stringValue()).isEqualTo("2026-02-03T04:05:06");
    }

    @Test
    void everyMapHasAnEntryForEveryVersion() throws IOException {
        silo.putRecord(record(ID, "<dc>1</dc>"));
        silo.putRecord(record(ID, "<dc>2</dc>", "2026-02-01", "run-2"));

        JsonNode manifest = json(OBJECT + "/__manifest.json");
        for (String map : List.of("version_dates", "files", "subdir", "metadata_files", "versionlog")) {
            assertThat(manifest.get(map).propertyNames()).as(map).containsExactly("1", "2");
        }
        assertThat(manifest.get("metadata_files").get("2").toString()).isEqualTo("[\"oai_dc.xml\"]");
    }

    @Test
    void whatOthersKeepInAManifestOrBesideItSurvives() throws IOException {
        silo.putRecord(record(ID, "<dc>1</dc>"));
        Path manifest = folder.resolve(OBJECT + "/__manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\\{", "{\"theirs\":{\"x\":[1,2]},"));
        Files.writeString(folder.resolve(OBJECT + "/manifest.rdf"), "<rdf/>");

        silo.putRecord(record(ID, "<dc>2</dc>"));

        assertThat(json(OBJECT + "/__manifest.json").get("theirs").toString()).isEqualTo("{\"x\":[1,2]}");
        assertThat(folder.resolve(OBJECT + "/manifest.rdf")).hasContent("<rdf/>");
    }

    @Test
    void aNewVersionNeverTakesANumberThatWasUsed() throws IOException {
        silo.putRecord(record(ID, "<dc>1</dc>"));
        Files.createDirectory(folder.resolve(OBJECT + "/__7"));
        Path manifest = folder.resolve(OBJECT + "/__manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replace("\"version_dates\":{", "\"version_dates\":{\"12\":\"2010-01-01\","));

        silo.putRecord(record(ID, "<dc>2</dc>"));

        assertThat(silo.find(ID).orElseThrow().versions())
                .extracting(SiloVersion::name)
                .containsExactly("1", "13");
    }

    private JsonNode json(String file) {
        return JsonMapper.shared().readTree(folder.resolve(file));
    }
}
