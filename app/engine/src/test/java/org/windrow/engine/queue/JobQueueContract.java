package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobPayload.HarvestPayload;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.spi.Checksum;

/** What every queue does. Each test begins with an empty one, in which a host has at most 4 jobs in flight and no gap. */
public abstract class JobQueueContract {

    /** How hosts are treated that nothing was set for. */
    protected static final LanePolicy STANDARD = new LanePolicy(4, Duration.ZERO);

    /** How often a job may be held by a worker that dies. */
    protected static final int MOST_ATTEMPTS = 3;

    protected static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    protected abstract JobQueue queue();

    protected abstract QueueControl control();

    protected abstract WorkerRegistry workers();

    protected abstract HostLimits limits();

    /** Loses everything, as a server without its file would. */
    protected abstract void loseEverything() throws InterruptedException;

    // Enqueuing and claiming

    @Test
    void aJobComesOutAsItWentIn() throws Exception {
        Job job = Job.download(
                "arxiv",
                new DownloadPayload(
                        "silo",
                        "oai:arXiv.org:été/雪\t\u0001",
                        "a \"b\".pdf",
                        URI.create("https://Example.ORG:8443/a?b=c"),
                        "application/pdf",
                        OptionalLong.of(12),
                        new Checksum("MD5", "0123456789abcdef"),
                        "run-1"),
                NOW);

        assertThat(queue().enqueue(List.of(job))).isEqualTo(new Enqueued(1, 0, 0));
        Job claimed = queue().claim("w", JobKind.DOWNLOAD, 10).jobs().getFirst();

        assertThat(claimed).isEqualTo(new Job(job.id(), "arxiv", "example.org:8443", job.payload(), 1, NOW, null));
    }

    @Test
    void harvestsAndDownloadsAreClaimedApart() throws Exception {
        Job harvest = Job.harvest(new HarvestPayload("arxiv", true, "run-1"), NOW);
        queue().enqueue(List.of(harvest, file("arxiv", "h", 1)));

        assertThat(ids(queue().claim("w", JobKind.HARVEST, 10))).containsExactly(harvest.id());
        assertThat(queue().claim("w", JobKind.HARVEST, 10).jobs()).isEmpty();
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 10).jobs()).hasSize(1);
    }

    @Test
    void withinALaneTheOrderIsFirstInFirstOut() throws Exception {
        List<Job> jobs = files("arxiv", "h", 10);
        queue().enqueue(jobs);

        List<String> claimed = new ArrayList<>(ids(queue().claim("w", JobKind.DOWNLOAD, 3)));
        claimed.addAll(ids(queue().claim("w", JobKind.DOWNLOAD, 1)));

        assertThat(claimed).containsExactlyElementsOf(ids(jobs.subList(0, 4)));
    }

    @Test
    void aJobThatWaitsOrIsInFlightOrDelayedIsNotQueuedTwice() throws Exception {
        Job waiting = file("arxiv", "a", 1);
        Job held = file("arxiv", "b", 2);
        Job delayed = file("arxiv", "c", 3);
        queue().enqueue(List.of(held, delayed));
        List<Job> claimed = queue().claim("w", JobKind.DOWNLOAD, 2).jobs();
        queue().settle("w", List.of(new Settlement.Retry(byId(claimed, delayed), "later", Duration.ofHours(1))));
        queue().enqueue(List.of(waiting));

        assertThat(queue().enqueue(List.of(waiting, held, delayed, waiting))).isEqualTo(new Enqueued(0, 0, 4));
        assertDepths("arxiv", 1, 1, 1, 0);
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(3, 0, 0, 0, 0));
    }

    @Test
    void aFailedJobIsRevivedWhenItIsFoundAgain() throws Exception {
        Job job = file("arxiv", "a", 1);
        queue().enqueue(List.of(job));
        queue().settle("w", List.of(new Settlement.Failed(claimOne(), "404")));

        assertThat(queue().enqueue(List.of(job))).isEqualTo(new Enqueued(0, 1, 0));

        Job again = claimOne();
        assertThat(again.attempts()).isOne();
        assertThat(again.lastError()).isNull();
        assertDepths("arxiv", 0, 1, 0, 0);
    }

    @Test
    void lanesAreServedInTurns() throws Exception {
        queue().enqueue(files("arxiv", "a", 100));
        queue().enqueue(files("arxiv", "b", 2));
        queue().enqueue(files("zenodo", "c", 2));

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 6).jobs())
                .extracting(Job::lane)
                .containsExactlyInAnyOrder("a", "a", "b", "b", "c", "c");
    }

    @Test
    void sourcesTakeTurnsAtOneHost() throws Exception {
        queue().enqueue(files("arxiv", "h", 100));
        queue().enqueue(IntStream.range(100, 200)
                .mapToObj(i -> file("zenodo", "h", i))
                .toList());

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 4).jobs())
                .extracting(Job::source)
                .containsExactlyInAnyOrder("arxiv", "arxiv", "zenodo", "zenodo");
    }

    // Politeness

    @Test
    void aHostHasNoMoreJobsInFlightThanItsConnectionsOverAllWorkers() throws Exception {
        queue().enqueue(files("arxiv", "h", 10));

        List<Job> first = queue().claim("w1", JobKind.DOWNLOAD, 3).jobs();
        assertThat(first).hasSize(3);
        assertThat(queue().claim("w2", JobKind.DOWNLOAD, 10).jobs()).hasSize(1);
        assertThat(queue().claim("w3", JobKind.DOWNLOAD, 10).jobs()).isEmpty();

        Claim next = queue().settleAndClaim(
                        "w1",
                        List.of(new Settlement.Downloaded(first.get(0)), new Settlement.Skipped(first.get(1))),
                        JobKind.DOWNLOAD,
                        10);
        assertThat(next.settled()).isEqualTo(2);
        assertThat(next.jobs()).hasSize(2);
        assertThat(limits().state("h").inFlight()).isEqualTo(4);
    }

    @Test
    void aSlowHostDoesNotHoldUpAnother() throws Exception {
        limits().policy("slow", new LanePolicy(1, Duration.ofHours(1)));
        queue().enqueue(files("arxiv", "slow", 50));
        queue().enqueue(files("arxiv", "quick", 3));

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 20).jobs())
                .extracting(Job::lane)
                .containsExactlyInAnyOrder("slow", "quick", "quick", "quick");
    }

    @Test
    void aHostWithAGapGivesOneJobAtATimeAndSaysWhenTheNextIsDue() throws Exception {
        Duration gap = Duration.ofMillis(300);
        limits().policy("h", new LanePolicy(4, gap));
        queue().enqueue(files("arxiv", "h", 3));

        long start = System.nanoTime();
        Claim first = queue().claim("w1", JobKind.DOWNLOAD, 10);
        assertThat(first.jobs()).hasSize(1);
        assertThat(first.next())
                .hasValueSatisfying(next -> assertThat(next).isPositive().isLessThanOrEqualTo(gap));
        assertThat(queue().claim("w2", JobKind.DOWNLOAD, 10).jobs()).isEmpty();

        await().pollInterval(Duration.ofMillis(20))
                .until(() -> queue().claim("w2", JobKind.DOWNLOAD, 10).jobs().size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(gap.minusMillis(2));
    }

    @Test
    void theHarvestersRequestsShareTheGapOfTheirHost() throws Exception {
        limits().policy("h", new LanePolicy(4, Duration.ofMinutes(1)));
        queue().enqueue(files("arxiv", "h", 3));

        assertThat(limits().acquire("h")).isZero();
        assertThat(limits().acquire("h")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 10).jobs()).isEmpty();
        assertThat(limits().acquire("other")).isZero();
        assertThat(limits().acquire("other")).isZero();
    }

    @Test
    void aHostIsClosedUntilTheTimeItNamedAndOpensWhenAPersonSaysSo() throws Exception {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        queue().enqueue(files("arxiv", "h", 2));
        limits().notBefore("h", tomorrow);

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 1).jobs()).isEmpty();
        assertThat(limits().acquire("h")).isGreaterThan(Duration.ofHours(23));
        assertThat(limits().state("h").notBefore()).contains(tomorrow);

        limits().notBefore("h", Instant.EPOCH);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 1).jobs()).hasSize(1);
    }

    @Test
    void aHostThatRefusesIsAskedMoreSlowlyAndRecoversWithCleanAnswers() throws Exception {
        Duration gap = Duration.ofSeconds(2);
        limits().policy("h", new LanePolicy(1, gap));

        assertThat(limits().throttled("h", java.util.Optional.empty())).isEqualTo(Duration.ofSeconds(3));
        assertThat(limits().throttled("h", java.util.Optional.empty())).isEqualTo(Duration.ofMillis(4500));
        limits().answered("h", 19);
        assertThat(limits().state("h").gap()).isEqualTo(Duration.ofMillis(4500));
        limits().answered("h", 1);
        assertThat(limits().state("h").gap()).isEqualTo(Duration.ofMillis(4050));
        limits().answered("h", 400);
        assertThat(limits().state("h").gap()).isEqualTo(gap);
    }

    @Test
    void aPolicyThatIsSetIsNotReplacedByAStandardOne() throws Exception {
        limits().policy("a", new LanePolicy(2, Duration.ofSeconds(3)));

        limits().policyIfNone(List.of("a", "b"), new LanePolicy(1, Duration.ofSeconds(9)));

        assertThat(limits().state("a").policy()).isEqualTo(new LanePolicy(2, Duration.ofSeconds(3)));
        assertThat(limits().state("b").policy()).isEqualTo(new LanePolicy(1, Duration.ofSeconds(9)));
    }

    @Test
    void aHigherLimitTakesEffectAtOnce() throws Exception {
        limits().policy("h", LanePolicy.ONE_AT_A_TIME);
        queue().enqueue(files("arxiv", "h", 3));
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(1);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).isEmpty();

        limits().policy("h", STANDARD);

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(2);
    }

    // Settling

    @Test
    void aJobIsSettledOnceHoweverOftenItsWorkerSaysSo() throws Exception {
        queue().enqueue(files("arxiv", "h", 2));
        Job job = claimOne();

        assertThat(queue().settle("w", List.of(new Settlement.Downloaded(job)))).isOne();
        assertThat(queue().settle("w", List.of(new Settlement.Downloaded(job)))).isZero();

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(2, 1, 0, 0, 0));
        assertThat(limits().state("h").inFlight()).isZero();
    }

    @Test
    void aRetriedJobComesBackWhenItIsDueWithItsErrorAndAttempts() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));
        Claim none = queue().settleAndClaim(
                        "w",
                        List.of(new Settlement.Retry(claimOne(), "timed out", Duration.ofMillis(150))),
                        JobKind.DOWNLOAD,
                        1);
        assertThat(none.jobs()).isEmpty();
        assertThat(none.next())
                .hasValueSatisfying(next -> assertThat(next).isLessThanOrEqualTo(Duration.ofMillis(150)));
        assertDepths("arxiv", 0, 0, 1, 0);

        Job again = await().until(() -> queue().claim("w", JobKind.DOWNLOAD, 1).jobs(), jobs -> !jobs.isEmpty())
                .getFirst();

        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.lastError()).isEqualTo("timed out");
        assertThat(again.enqueued()).isEqualTo(NOW);
    }

    @Test
    void dueJobsCanBePromotedWithoutAClaim() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));
        queue().settle("w", List.of(new Settlement.Retry(claimOne(), "x", Duration.ZERO)));

        assertThat(control().promoteDue(JobKind.DOWNLOAD)).isOne();
        assertDepths("arxiv", 1, 0, 0, 0);
    }

    @Test
    void aReleasedJobIsNextAgainAndItsAttemptIsNotCounted() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        Job job = claimOne();

        queue().settle("w", List.of(new Settlement.Released(job)));

        Job again = claimOne();
        assertThat(again).isEqualTo(job);
        assertThat(again.attempts()).isOne();
    }

    @Test
    void aDroppedJobIsForgottenAndCountedAsRemoved() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));

        queue().settle("w", List.of(new Settlement.Dropped(claimOne())));

        assertDepths("arxiv", 0, 0, 0, 0);
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(1, 0, 0, 0, 1));
    }

    @Test
    void aFailedJobIsListedWithItsErrorAndCanBeRetriedOrDeleted() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        for (String error : List.of("404", "410", "x".repeat(5000))) {
            queue().settle("w", List.of(new Settlement.Failed(claimOne(), error)));
        }
        List<FailedJob> failed = control().failed(JobKind.DOWNLOAD, "arxiv", 0, 10);
        assertThat(failed).hasSize(3).allSatisfy(job -> {
            assertThat(job.attempts()).isOne();
            assertThat(job.text()).startsWith("http://h/");
            assertThat(job.error()).hasSizeLessThanOrEqualTo(500);
        });
        assertThat(control().failed(JobKind.DOWNLOAD, "arxiv", 1, 1)).hasSize(1);

        String first = failed.getFirst().id();
        assertThat(control().retryFailed(JobKind.DOWNLOAD, "arxiv", List.of(first, "nonsense")))
                .isOne();
        assertThat(control()
                        .deleteFailed(
                                JobKind.DOWNLOAD, "arxiv", List.of(failed.get(1).id())))
                .isOne();
        assertDepths("arxiv", 1, 0, 0, 1);
        assertThat(control().retryFailed(JobKind.DOWNLOAD, "arxiv")).isOne();
        assertDepths("arxiv", 2, 0, 0, 0);
        assertThat(queue().runFiles("run-1").pending()).isEqualTo(2);
    }

    // Runs

    @Test
    void aRunsCountsAddUp() throws Exception {
        queue().enqueue(files("arxiv", "h", 4));
        queue().countSkipped("run-1", 5);
        List<Job> jobs = queue().claim("w", JobKind.DOWNLOAD, 4).jobs();
        queue().settle(
                        "w",
                        List.of(
                                new Settlement.Downloaded(jobs.get(0)),
                                new Settlement.Skipped(jobs.get(1)),
                                new Settlement.Failed(jobs.get(2), "404"),
                                new Settlement.Retry(jobs.get(3), "503", Duration.ofHours(1))));

        RunFiles files = queue().runFiles("run-1");

        assertThat(files).isEqualTo(new RunFiles(9, 1, 6, 1, 0));
        assertThat(files.pending()).isOne();
        queue().forgetRun("run-1");
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(0, 0, 0, 0, 0));
    }

    @Test
    void aJobThatALaterRunFindsAgainIsAnsweredForByThatRun() throws Exception {
        Job job = file("arxiv", "h", 1);
        DownloadPayload payload = (DownloadPayload) job.payload();
        queue().enqueue(List.of(job));

        queue().enqueue(List.of(Job.download("arxiv", inRun(payload, "run-2"), NOW)));
        queue().settle("w", List.of(new Settlement.Downloaded(claimOne())));

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(0, 0, 0, 0, 0));
        assertThat(queue().runFiles("run-2")).isEqualTo(new RunFiles(1, 1, 0, 0, 0));
    }

    // Workers

    @Test
    void theJobsOfADeadWorkerGoBackAndALateWordOfItIsIgnored() throws Exception {
        queue().enqueue(files("arxiv", "h", 4));
        List<Job> held = queue().claim("dead", JobKind.DOWNLOAD, 4).jobs();
        workers().heartbeat("alive", "");

        assertThat(workers().reapDead(Duration.ofHours(1))).isEmpty();
        await().untilAsserted(() -> {
            workers().heartbeat("alive", "");
            assertThat(workers().reapDead(Duration.ofMillis(50))).containsExactly(java.util.Map.entry("dead", 4));
        });

        assertThat(queue().settle("dead", List.of(new Settlement.Downloaded(held.getFirst()))))
                .isZero();
        assertThat(ids(queue().claim("alive", JobKind.DOWNLOAD, 9))).containsExactlyInAnyOrderElementsOf(ids(held));
        assertThat(workers().workers()).extracting(WorkerBeat::worker).containsExactly("alive");
    }

    @Test
    void aJobThatKillsItsWorkersFailsInTheEnd() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            assertThat(claimOne().attempts()).isEqualTo(attempt);
            await().until(() -> !workers().reapDead(Duration.ofMillis(5)).isEmpty());
        }

        assertDepths("arxiv", 0, 0, 0, 1);
        assertThat(control().failed(JobKind.DOWNLOAD, "arxiv", 0, 1).getFirst().error())
                .contains("worker died");
        assertThat(queue().runFiles("run-1").pending()).isZero();
    }

    @Test
    void aWorkerThatEndsOrderlyGivesBackWhatItHolds() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        queue().claim("w", JobKind.DOWNLOAD, 2);
        workers().heartbeat("w", "node 1");
        assertThat(workers().workers()).singleElement().satisfies(beat -> {
            assertThat(beat.info()).isEqualTo("node 1");
            assertThat(beat.inFlight()).isEqualTo(2);
        });

        workers().deregister("w");

        assertThat(workers().workers()).isEmpty();
        assertDepths("arxiv", 3, 0, 0, 0);
        assertThat(claimOne().attempts()).isOne();
    }

    // Steering

    @Test
    void aPausedSourceIsNotClaimedFromAndAnotherAtTheSameHostIs() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        queue().enqueue(IntStream.range(10, 12)
                .mapToObj(i -> file("zenodo", "h", i))
                .toList());
        control().pause("arxiv");
        assertThat(control().paused()).containsExactly("arxiv");

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs())
                .extracting(Job::source)
                .containsExactly("zenodo", "zenodo");
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).isEmpty();

        control().resume("arxiv");
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(2);
    }

    @Test
    void theJobsOfASourceCanBeRemovedButForThoseInFlight() throws Exception {
        queue().enqueue(files("arxiv", "a", 2500));
        queue().enqueue(List.of(file("arxiv", "b", 5000), file("zenodo", "a", 5001)));
        List<Job> held = queue().claim("w", JobKind.DOWNLOAD, 3).jobs();
        Job retried = held.stream()
                .filter(job -> job.source().equals("arxiv"))
                .findFirst()
                .orElseThrow();
        queue().settle("w", List.of(new Settlement.Retry(retried, "x", Duration.ofHours(1))));
        long inFlight =
                held.stream().filter(job -> job.source().equals("arxiv")).count() - 1;

        long removed = control().removeJobsOf(JobKind.DOWNLOAD, "arxiv");

        assertThat(removed).isEqualTo(2501 - inFlight);
        assertDepths("arxiv", 0, inFlight, 0, 0);
        assertThat(queue().runFiles("run-1").removed()).isEqualTo(removed);
        assertThat(queue().depth(JobKind.DOWNLOAD, "zenodo")).isOne();
    }

    @Test
    void clearingForgetsTheFailedOnesAsWell() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        queue().settle("w", List.of(new Settlement.Failed(claimOne(), "x")));

        control().clear("arxiv");

        assertDepths("arxiv", 0, 0, 0, 0);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).isEmpty();
    }

    @Test
    void depthsTellHowManyAreWhereAndHowOldTheOldestIs() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));

        QueueDepths depths = depthsOf("arxiv");

        assertThat(depths.oldest()).contains(NOW);
        assertThat(depths.pending()).isEqualTo(3);
        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isEqualTo(3);
        assertThat(queue().depth(JobKind.DOWNLOAD, "nobody")).isZero();
        queue().claim("w", JobKind.DOWNLOAD, 3);
        assertThat(depthsOf("arxiv").oldest()).isEmpty();
        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isEqualTo(3);
    }

    @Test
    void whoFillsTheQueueWaitsAboveTheHighMarkUntilTheLowOne() throws Exception {
        HighWater water = new HighWater(queue(), 6, 2, Duration.ofMillis(10));
        queue().enqueue(files("arxiv", "h", 5));
        assertThat(water.awaitBelow("arxiv", depth -> {})).isFalse();
        queue().enqueue(List.of(file("arxiv", "h", 5)));

        List<Long> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        Thread drain = Thread.startVirtualThread(() -> {
            await().until(() -> seen.contains(6L));
            drainAll("arxiv");
        });
        assertThat(water.awaitBelow("arxiv", seen::add)).isTrue();
        drain.join();

        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isLessThanOrEqualTo(2);
    }

    @Test
    void aQueueThatLostEverythingIsEmptyAndGoesOn() throws Exception {
        queue().enqueue(files("arxiv", "h", 9));
        Job held = claimOne();

        loseEverything();

        assertThat(queue().settle("w", List.of(new Settlement.Downloaded(held))))
                .isZero();
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).isEmpty();
        assertThat(queue().runFiles("run-1").pending()).isZero();
        queue().enqueue(files("arxiv", "h", 2));
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(2);
    }

    @Test
    void afterEverythingIsDoneNothingIsLeftButCounters() throws Exception {
        queue().enqueue(files("arxiv", "h", 700));
        drainAll("arxiv");

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(700, 700, 0, 0, 0));
        assertDepths("arxiv", 0, 0, 0, 0);
        assertThat(limits().state("h").inFlight()).isZero();
    }

    protected static Job file(String source, String host, int number) {
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
                NOW);
    }

    protected static List<Job> files(String source, String host, int count) {
        return IntStream.range(0, count).mapToObj(i -> file(source, host, i)).toList();
    }

    private static DownloadPayload inRun(DownloadPayload payload, String run) {
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

    private void drainAll(String source) {
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

    private Job claimOne() throws InterruptedException {
        return queue().claim("w", JobKind.DOWNLOAD, 1).jobs().getFirst();
    }

    private static Job byId(List<Job> jobs, Job wanted) {
        return jobs.stream()
                .filter(job -> job.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Claim claim) {
        return ids(claim.jobs());
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    private void assertDepths(String source, long waiting, long inFlight, long delayed, long failed)
            throws InterruptedException {
        QueueDepths depths = depthsOf(source);
        assertThat(List.of(depths.waiting(), depths.inFlight(), depths.delayed(), depths.failed()))
                .as("waiting, in flight, delayed, failed")
                .containsExactly(waiting, inFlight, delayed, failed);
    }

    private QueueDepths depthsOf(String source) throws InterruptedException {
        return control().depths(JobKind.DOWNLOAD).stream()
                .filter(depths -> depths.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
