package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisServer;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.store.Silo;
import redis.clients.jedis.RedisClient;

/** A node without a window, in a process of its own, working for a Redis that another started. */
class WorkerCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aStrangersJobOfTheOldFormIsDoneAndABadOneIsKeptWithTheReason() throws Exception {
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                RedisServer redis = new RedisServer(folder.resolve("redis"), Clock.systemUTC())) {
            redis.start();
            String address = uri(redis);
            try (CommandProcess worker = CommandProcess.start(
                            folder,
                            "worker",
                            "--redis",
                            address,
                            "--silo-root",
                            folder.resolve("silos").toString());
                    RedisClient client = RedisClient.create(URI.create(address))) {
                URI url = sample.file("oai:sample.windrow.org:2", "rye-2.pdf");
                client.rpush(
                        "q:download_list",
                        "{\"url\":\"" + url + "\",\"filename\":\"paper.pdf\",\"pid\":\"oai:x:1\",\"silo\":\"theses\"}",
                        "{\"url\":\"" + url
                                + "\",\"filename\":\"paper.pdf\",\"pid\":\"oai:x:2\",\"silo\":\"../../etc\"}",
                        "STOP");

                await().atMost(PATIENCE).until(() -> hasPaper(folder.resolve("silos/theses")));
                CommandRun status = CommandRun.of("status", "--redis", address, "--json");
                assertThat(status.exitCode()).isZero();
                assertThat(status.json().get("downloads").get(0).get("failed").asLong())
                        .isEqualTo(1);
                assertThat(folder.resolve("etc")).doesNotExist();

                worker.signal("TERM");
                assertThat(worker.exitCode()).isZero();
            }
        }
    }

    @Test
    void twoNodesShareOneHarvest() throws Exception {
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                RedisServer redis = new RedisServer(folder.resolve("redis"), Clock.systemUTC())) {
            redis.start();
            try (CommandProcess worker =
                    CommandProcess.start(folder, "worker", "--redis", uri(redis), "--silo-root", folder.toString())) {
                CommandRun harvest = CommandRun.of(
                        "harvest",
                        sample.baseUrl().toString(),
                        "--silo",
                        folder.resolve("silo").toString(),
                        "--redis",
                        uri(redis),
                        "--json");

                assertThat(harvest.json().get("status").asString())
                        .as(harvest.out())
                        .isEqualTo("complete");
                assertThat(worker.isAlive()).isTrue();
            }
        }
        assertThat(CommandRun.of("silo", "verify", folder.resolve("silo").toString())
                        .exitCode())
                .isZero();
    }

    private static boolean hasPaper(Path silo) throws Exception {
        // why: the worker is making the silo at this moment; before its pairtree there is nothing to open
        if (!Files.exists(silo.resolve("pairtree_version0_1")) || !Files.exists(silo.resolve("pairtree_root"))) {
            return false;
        }
        try (Silo opened = Silo.open(silo)) {
            return opened.find("oai:x:1")
                    .flatMap(object -> object.currentVersion())
                    .flatMap(version -> version.part("paper.pdf"))
                    .isPresent();
        }
    }

    private static String uri(RedisServer redis) {
        RedisAddress.Single single = (RedisAddress.Single) redis.address();
        return "redis://:" + single.login().password() + "@127.0.0.1:"
                + single.server().getPort();
    }
}
