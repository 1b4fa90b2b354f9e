package org.windrow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.queue.redis.RedisJobQueue;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.RedisServer;
import redis.clients.jedis.UnifiedJedis;

/**
 * The queue in the server that comes along, append-only file on, one worker with one connection. The score is the time of one job;
 * 20,000 jobs a second are 50 µs.
 *
 * <p>Run by {@code java -cp <class path> org.openjdk.jmh.Main QueueBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class QueueBenchmark {

    private static final int JOBS = 50_000;

    /** How many hosts the files lie at. */
    @Param({"1", "200"})
    public int hosts;

    /** How many jobs are claimed, and settled, in one step. */
    @Param({"16", "100", "500"})
    public int batch;

    private final Path folder = temporaryFolder();
    private final RedisServer server = new RedisServer(folder, RedisProgram.BUNDLED, InstantSource.system());
    private final RedisConnection connection = new RedisConnection(server::address, 2, change -> {});
    private final JobQueue queue = new RedisJobQueue(connection, new LanePolicy(1_000, Duration.ZERO));
    private List<Job> jobs = List.of();

    @Setup(Level.Trial)
    public void start() throws InterruptedException {
        server.start();
        jobs = IntStream.range(0, JOBS).mapToObj(this::file).toList();
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        connection.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Setup(Level.Iteration)
    public void fill() throws InterruptedException {
        connection.call(UnifiedJedis::flushAll);
        queue.enqueue(jobs);
    }

    /** Claims and acknowledges every job. */
    @Benchmark
    @OperationsPerInvocation(JOBS)
    public int claimAndAcknowledge() throws InterruptedException {
        int done = 0;
        List<Job> claimed = List.of();
        do {
            List<Settlement.Downloaded> settlements =
                    claimed.stream().map(Settlement.Downloaded::new).toList();
            done += settlements.size();
            claimed = queue.settleAndClaim("bench", settlements, JobKind.DOWNLOAD, batch)
                    .jobs();
        } while (!claimed.isEmpty());
        if (done != JOBS) {
            throw new IllegalStateException("Only " + done + " jobs came out");
        }
        return done;
    }

    /** Enqueues every job into an empty queue. */
    @Benchmark
    @OperationsPerInvocation(JOBS)
    public int enqueue() throws InterruptedException {
        connection.call(UnifiedJedis::flushAll);
        return queue.enqueue(jobs).added();
    }

    private Job file(int number) {
        String host = "repository-" + number % hosts + ".example.org";
        return Job.download(
                "source",
                new DownloadPayload(
                        "silo",
                        "oai:" + host + ":" + number,
                        "article-" + number + ".pdf",
                        URI.create("https://" + host + "/bitstream/handle/123456789/" + number + "/article.pdf"),
                        "application/pdf",
                        OptionalLong.of(123_456),
                        null,
                        "source-2026-01-01"),
                Instant.EPOCH);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("windrow-bench");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
