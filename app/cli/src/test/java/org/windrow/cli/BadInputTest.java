package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** What people get wrong: each has a clear message, the right exit code, and nothing is harmed. */
class BadInputTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anAddressThatIsNoWebAddressIsWrongUsage() {
        CommandRun run = harvest("repository.example.org/oai");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("http://");
    }

    @Test
    void aHomePageIsNotAnOaiPmhAddress() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = harvest(sample.frontPage().toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("not an OAI-PMH address");
        }
    }

    @Test
    void aClosedPortIsToldByName() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandRun run = CommandRun.of(
                "harvest",
                "ftp://127.0.0.1:" + port + "/oai",
                "--silo",
                folder.resolve("silo").toString());

        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void anUnknownPrefixIsToldWithTheReason() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = harvest(sample.baseUrl().toString(), "--prefix", "marc21");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("marc21");
        }
    }

    @Test
    void fromLaterThanUntilIsTold() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = harvest(sample.baseUrl().toString(), "--from", "2024-02-01", "--until", "2024-01-01");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("2024-02-01").contains("2024-01-01");
        }
    }

    @Test
    void aFolderWithOtherThingsIsNoSiloAndStaysAsItIs() throws IOException {
        Path letters = Files.writeString(
                Files.createDirectories(folder.resolve("silo")).resolve("letters.txt"), "Dear all");
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = harvest(sample.baseUrl().toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("is not a silo");
            assertThat(folder.resolve("silo")).isDirectoryContaining(letters::equals);
        }
    }

    @Test
    void aRedisThatIsNotThereIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandRun run = harvest("http://127.0.0.1:1/oai", "--redis", "redis://:geheim@127.0.0.1:" + port);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("127.0.0.1:" + port).doesNotContain("geheim");
    }

    @Test
    void reindexingWhatIsNoSiloFails() {
        CommandRun run =
                CommandRun.of("silo", "reindex", folder.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere");
    }

    @Test
    void withoutADisplayTheWindowSaysWhatElseThereIs() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no display").contains("windrow harvest URL --silo DIR");
    }

    @Test
    void aSiloThatIsNoneIsTold() {
        CommandRun run = CommandRun.of("silo", "list", folder.resolve("nowhere").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere");
    }

    private CommandRun harvest(String address, String... options) {
        return CommandRun.harvest(address, folder.resolve("silo"), options);
    }
}
