package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** Servers that cannot be reached, trusted or borne: the command says which, why, and ends. */
class BadServerTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCertificateThatNobodySignedIsRefused() throws Exception {
        try (BadServer server = BadServer.signedByItself(folder)) {
            CommandRun run = harvest(server.address().toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains("certificate of 127.0.0.1:" + server.address().getPort())
                    .contains("not signed by an authority");
        }
    }

    @Test
    void aHostThatIsNotKnownIsToldByName() {
        CommandRun run = harvest("http://nowhere.invalid/oai");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("The host nowhere.invalid is not known").contains("check the address");
    }

    @Test
    void anUnknownSetIsToldWithTheOnesThereAre() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = harvest(sample.baseUrl().toString(), "--set", "no-such-set");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains("no-such-set")
                    .contains(sample.catalogue().sets().getFirst().spec());
        }
    }

    @Test
    void aPageWithoutEndIsGivenUp() throws Exception {
        try (BadServer server = BadServer.sendingWithoutEnd(
                "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><responseDate>", "2024-01-01 ")) {
            CommandRun run = harvest(server.address().toString());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("The page is larger than Windrow reads");
        }
    }

    private CommandRun harvest(String address, String... options) {
        return CommandRun.harvest(address, folder.resolve("silo"), options);
    }
}
