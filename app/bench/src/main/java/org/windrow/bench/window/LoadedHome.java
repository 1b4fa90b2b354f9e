package org.windrow.bench.window;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.windrow.desktop.DesktopContext;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.queue.redis.RedisJobQueue;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Source;

/** A home of its own with the real engine, and what is put into it: many sources, many jobs, a harvest that goes on. */
final class LoadedHome {

    /** The source that is harvested. */
    static final String HARVESTED = "source-0";

    /** The source whose jobs wait; it is paused, so that they stay. */
    static final String WAITING = "source-1";

    private static final int BATCH = 20_000;

    private final WindrowHome home;
    private final Secrets secrets = new Secrets();
    private final LoggingSetup logging;
    private final CompletableFuture<Engine> engine = new CompletableFuture<>();

    /** @param folder where it all lies, and stays until it is deleted */
    LoadedHome(Path folder) throws IOException {
        home = new WindrowHome(
                folder.resolve("config"), folder.resolve("data"), folder.resolve("state"), folder.resolve("logs"));
        home.create();
        // why: the screen of the headless platform is no larger than 1000 by 1000
        Files.writeString(
                home.state().resolve("window.properties"),
                "window.x=0\nwindow.y=0\nwindow.width=980\nwindow.height=760\n");
        logging = LoggingSetup.forWindow(home.logs(), secrets);
    }

    /** What the window is opened with. */
    DesktopContext context() {
        return new DesktopContext(
                () -> {}, this::open, Optional.empty(), false, home.state().resolve("window.properties"), home.index());
    }

    /** Closes the logs. The engine is closed by the window. */
    void close() {
        logging.close();
    }

    /** The engine, once the window has made it and its Redis answers. */
    Engine awaitEngine() throws InterruptedException {
        Engine made = engine.join();
        while (made.snapshot().redis().state() != RedisStatus.State.CONNECTED) {
            Thread.sleep(50);
        }
        return made;
    }

    /** Adds that many sources, the first of which is the repository at an address. */
    void addSources(int count, URI repository) throws InterruptedException {
        awaitEngine()
                .saveSources(IntStream.range(0, count)
                        .mapToObj(i -> source(
                                i, i == 0 ? repository : URI.create("https://repository-" + i + ".example.org/oai")))
                        .toList())
                .join();
    }

    /** Puts jobs into the queue of {@link #WAITING}, where they stay. */
    void addJobs(int count) throws IOException, InterruptedException {
        awaitEngine().queues().pause(WAITING, true).join();
        try (var connection = new RedisConnection(redis(), 2)) {
            var queue = new RedisJobQueue(connection, new LanePolicy(4, Duration.ZERO));
            Instant now = Instant.now();
            for (int from = 0; from < count; from += BATCH) {
                List<Job> jobs = IntStream.range(from, Math.min(count, from + BATCH))
                        .mapToObj(i -> job(i, now))
                        .toList();
                queue.enqueue(jobs);
            }
        }
    }

    /** The resident memory of the embedded Redis, in bytes. */
    long redisMemory() throws IOException {
        return Resident.bytes(Long.parseLong(serving()[0]));
    }

    private Engine open() throws IOException {
        LocalEngine made = LocalEngine.open(home, secrets, logging.workerLogs(), Clock.systemUTC());
        engine.complete(made);
        return made;
    }

    private RedisAddress redis() throws IOException {
        String password = Files.readString(home.redis().resolve("password")).strip();
        return RedisAddress.local(Integer.parseInt(serving()[1]), password);
    }

    private String[] serving() throws IOException {
        return Files.readString(home.redis().resolve("serving")).strip().split(" ", 2);
    }

    private static Source source(int number, URI address) {
        return new Source(
                "source-" + number,
                "Repository " + number + " of the Faculty of Hay and Straw",
                "oai-pmh",
                address,
                Map.of("metadataPrefix", "oai_dc"),
                "source-" + number,
                true,
                Duration.ZERO,
                4);
    }

    private static Job job(int number, Instant now) {
        String host = "https://repository-" + number % 20 + ".example.org";
        var payload = new DownloadPayload(
                WAITING,
                "oai:repository.example.org:" + number,
                "article-" + number + ".pdf",
                URI.create(host + "/bitstream/handle/123456789/" + number + "/article.pdf"),
                "application/pdf",
                OptionalLong.of(123_456),
                null,
                "tour");
        return Job.download(WAITING, payload, now);
    }
}
