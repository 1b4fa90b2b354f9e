package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;

/** {@code windrow silo reindex}. */
class ReindexCommandTest {

    @TempDir
    Path folder;

    @Test
    void reindexingTellsHowManyObjectsThereWere() throws Exception {
        Path root = silo();

        CommandRun first = CommandRun.of("silo", "reindex", root.toString());
        CommandRun again = CommandRun.of("silo", "reindex", root.toString(), "--json");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("2 objects indexed");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.json().path("status").stringValue("")).isEqualTo("complete");
        assertThat(again.json().path("objects").longValue(0)).isEqualTo(2);
        assertThat(again.json().path("written").longValue(0)).isEqualTo(2);
        assertThat(Path.of(again.json().path("index").stringValue(""))).isDirectoryNotContaining("regex:.*\\.tmp");
    }

    @Test
    void theTextOfFilesIsSearchedFromThenOnUntilItIsAskedNotTo() throws Exception {
        Path root = silo();

        CommandRun on = CommandRun.of("silo", "reindex", root.toString(), "--text", "--json");
        CommandRun stays = CommandRun.of("silo", "reindex", root.toString(), "--json");
        CommandRun off = CommandRun.of("silo", "reindex", root.toString(), "--no-text", "--json");

        assertThat(on.exitCode()).as(on.err()).isZero();
        assertThat(on.json().path("text").booleanValue(false)).isTrue();
        assertThat(stays.json().path("text").booleanValue(false)).isTrue();
        assertThat(off.json().path("text").booleanValue(true)).isFalse();
    }

    @Test
    void nothingIsWrittenIntoTheSilo() throws Exception {
        Path root = silo();

        CommandRun.of("silo", "reindex", root.toString());

        assertThat(root).isDirectoryNotContaining("glob:**index*");
    }

    private Path silo() throws Exception {
        Path root = folder.resolve("silo");
        try (Silo silo = Silo.create(root, "https://example.org/oai")) {
            for (String identifier : List.of("oai:x:1", "oai:x:2")) {
                byte[] document = "<dc><title>Hay</title></dc>".getBytes(StandardCharsets.UTF_8);
                silo.putRecord(new RecordUpdate(
                        identifier,
                        "2020-05-31",
                        false,
                        List.of(),
                        new MetadataPart("oai_dc.xml", "text/xml", document),
                        List.of(),
                        "run-1"));
            }
        }
        return root;
    }
}
