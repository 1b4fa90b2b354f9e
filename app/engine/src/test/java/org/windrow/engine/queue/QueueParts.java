package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.queue.host.LanePolicy;

/** The parts of a queue under test, and what its tests share. Each test begins with an empty queue. */
public interface QueueParts {

    /** How hosts are treated that nothing was set for. */
    LanePolicy STANDARD = new LanePolicy(4, Duration.ZERO);

    /** How often a job may be held by a worker that dies. */
    int MOST_ATTEMPTS = 3;

    Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    JobQueue queue();

    QueueControl control();

    WorkerRegistry workers();

    HostLimits limits();

    /** Loses everything, as a server without its file would. */
    void loseEverything() throws InterruptedException;

    /** The job of a file, the same for the same arguments. */
    static Job file(String source, String host, int number, Instant queued) {
        return Job.download(
                source,
                new DownloadPayload(
                        "silo",
                        "oai:" + host + ":" + number,
                        "file.pdf",
                        URI.create("http://" + host + "/" + number),
                        null,
                        OptionalLong.empty(),
                        null,
                        "run-1"),
                queued);
    }

    default Job file(String source, String host, int number) {
        return file(source, host, number, NOW);
    }

    default List<Job> files(String source, String host, int count) {
        return IntStream.range(0, count).mapToObj(i -> file(source, host, i)).toList();
    }

    default DownloadPayload inRun(DownloadPayload payload, String run) {
        return new DownloadPayload(
                payload.silo(),
                payload.identifier(),
                payload.part(),
                payload.url(),
                null,
                OptionalLong.empty(),
                null,
                run);
    }

    default void drainAll(String source) {
        try {
            List<Settlement> settlements = List.of();
            do {
                Claim claim = queue().settleAndClaim("drain", settlements, JobKind.DOWNLOAD, 100);
                settlements = claim.jobs().stream()
                        .<Settlement>map(Settlement.Downloaded::new)
                        .toList();
            } while (!settlements.isEmpty());
            assertThat(queue().depth(JobKind.DOWNLOAD, source)).isZero();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    default Job claimOne() throws InterruptedException {
        return queue().claim("w", JobKind.DOWNLOAD, 1).jobs().getFirst();
    }

    default Job byId(List<Job> jobs, Job wanted) {
        return jobs.stream()
                .filter(job -> job.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    default List<String> ids(Claim claim) {
        return ids(claim.jobs());
    }

    default List<String> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    default void assertDepths(String source, long waiting, long inFlight, long delayed, long failed)
            throws InterruptedException {
        QueueDepths depths = depthsOf(source);
        assertThat(List.of(depths.waiting(), depths.inFlight(), depths.delayed(), depths.failed()))
                .as("waiting, in flight, delayed, failed")
                .containsExactly(waiting, inFlight, delayed, failed);
    }

    default QueueDepths depthsOf(String source) throws InterruptedException {
        return control().depths(JobKind.DOWNLOAD).stream()
                .filter(depths -> depths.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
