package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import tools.jackson.databind.JsonNode;

/** A Redis that dies in the middle of a harvest: the harvest waits for it, goes on, and misses nothing. */
class RedisOutageTest {

    private static final int RECORDS = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anotherServerThatIsKilledAndComesBackIsWaitedFor() throws Exception {
        try (SampleRepository sample = sample();
                ForeignRedis redis = ForeignRedis.start(folder.resolve("redis"), "hunter2");
                CommandProcess harvest = harvest(sample, "--redis", redis.uri())) {
            awaitSomeRequests(sample);
            redis.kill();
            await().atMost(PATIENCE).until(() -> harvest.err().contains("Redis cannot be used"));

            redis.startAgain();

            assertComplete(harvest);
            assertThat(harvest.err()).doesNotContain("hunter2");
        }
    }

    @Test
    void theServerThatComesAlongIsStartedAgain() throws Exception {
        try (SampleRepository sample = sample();
                CommandProcess harvest = harvest(sample)) {
            awaitSomeRequests(sample);

            assertThat(harvest.redis().orElseThrow().destroyForcibly()).isTrue();

            assertComplete(harvest);
        }
    }

    private static SampleRepository sample() {
        return SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 500))
                .pageSize(50)
                .start();
    }

    private CommandProcess harvest(SampleRepository sample, String... options) throws Exception {
        String[] arguments = new String[5 + options.length];
        arguments[0] = "harvest";
        arguments[1] = sample.baseUrl().toString();
        arguments[2] = "--silo";
        arguments[3] = silo();
        arguments[4] = "--json";
        System.arraycopy(options, 0, arguments, 5, options.length);
        return CommandProcess.start(folder, arguments);
    }

    /** Until both records and files are coming. */
    private static void awaitSomeRequests(SampleRepository sample) {
        await().atMost(PATIENCE).until(() -> sample.requests() > 100);
    }

    private void assertComplete(CommandProcess harvest) throws Exception {
        assertThat(harvest.exitCode()).as(harvest.err()).isZero();
        assertThat(harvest.out()).contains("\"status\" : \"complete\"");
        JsonNode verified = CommandRun.of("silo", "verify", silo(), "--json").json();
        assertThat(verified.get("status").asString()).isEqualTo("clean");
        assertThat(verified.get("objects").asLong()).isEqualTo(RECORDS);
        assertThat(verified.get("parts").asLong()).isEqualTo(2 * RECORDS);
    }

    private String silo() {
        return folder.resolve("silo").toString();
    }
}
