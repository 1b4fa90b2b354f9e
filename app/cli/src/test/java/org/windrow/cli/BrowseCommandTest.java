package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;

/** {@code windrow browse}, as far as there is no display. */
class BrowseCommandTest {

    @TempDir
    Path folder;

    @Test
    void withoutADisplayItNamesWhatWorksWithoutOne() throws Exception {
        Silo.create(folder.resolve("silo"), "https://example.org/oai").close();

        CommandRun run = CommandRun.of("browse", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no display").contains("windrow silo");
    }

    @Test
    void whatIsNoSiloIsRefusedBeforeAWindowOpens() {
        CommandRun run = CommandRun.of("browse", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is not a silo");
    }
}
