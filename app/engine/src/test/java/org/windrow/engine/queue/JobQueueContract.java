package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobPayload.HarvestPayload;
import org.windrow.spi.Checksum;

/** What every queue does with jobs and with what becomes of them. */
public interface JobQueueContract extends QueueParts {

    @Test
    default void aJobComesOutAsItWentIn() throws Exception {
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
    default void whoeverListensIsToldThatJobsWerePutIn() throws Exception {
        JobQueue queue = queue();
        AtomicInteger told = new AtomicInteger();
        try (JobQueue.Listening _ = queue.listen(told::incrementAndGet)) {
            queue.enqueue(List.of(file("arxiv", "a", 1)));
            assertThat(told).hasValue(1);
        }

        queue.enqueue(List.of(file("arxiv", "a", 2)));

        assertThat(told).hasValue(1);
    }

    @Test
    default void harvestsAndDownloadsAreClaimedApart() throws Exception {
        Job harvest = Job.harvest(new HarvestPayload("arxiv", true, "run-1"), NOW);
        queue().enqueue(List.of(harvest, file("arxiv", "h", 1)));

        assertThat(ids(queue().claim("w", JobKind.HARVEST, 10))).containsExactly(harvest.id());
        assertThat(queue().claim("w", JobKind.HARVEST, 10).jobs()).isEmpty();
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 10).jobs()).hasSize(1);
    }

    @Test
    default void withinALaneTheOrderIsFirstInFirstOut() throws Exception {
        List<Job> jobs = files("arxiv", "h", 10);
        queue().enqueue(jobs);

        List<String> claimed = new ArrayList<>(ids(queue().claim("w", JobKind.DOWNLOAD, 3)));
        claimed.addAll(ids(queue().claim("w", JobKind.DOWNLOAD, 1)));

        assertThat(claimed).containsExactlyElementsOf(ids(jobs.subList(0, 4)));
    }

    @Test
    default void aJobThatWaitsOrIsInFlightOrDelayedIsNotQueuedTwice() throws Exception {
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
    default void aJobThatComesSeveralTimesAtOnceIsQueuedOnceAndBelongsToTheLastRun() throws Exception {
        Job job = file("arxiv", "a", 1);
        DownloadPayload payload = (DownloadPayload) job.payload();
        Job ofNextRun = Job.download("arxiv", inRun(payload, "run-2"), NOW);

        assertThat(queue().enqueue(List.of(job, file("arxiv", "b", 2), job, ofNextRun)))
                .isEqualTo(new Enqueued(2, 0, 2));

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 10).jobs()).hasSize(2);
        assertThat(queue().runFiles(payload.run()).found()).isEqualTo(1);
        assertThat(queue().runFiles("run-2").found()).isEqualTo(1);
    }

    @Test
    default void aFailedJobIsRevivedWhenItIsFoundAgain() throws Exception {
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
    default void lanesAreServedInTurns() throws Exception {
        queue().enqueue(files("arxiv", "a", 100));
        queue().enqueue(files("arxiv", "b", 2));
        queue().enqueue(files("zenodo", "c", 2));

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 6).jobs())
                .extracting(Job::lane)
                .containsExactlyInAnyOrder("a", "a", "b", "b", "c", "c");
    }

    @Test
    default void sourcesTakeTurnsAtOneHost() throws Exception {
        queue().enqueue(files("arxiv", "h", 100));
        queue().enqueue(IntStream.range(100, 200)
                .mapToObj(i -> file("zenodo", "h", i))
                .toList());

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 4).jobs())
                .extracting(Job::source)
                .containsExactlyInAnyOrder("arxiv", "arxiv", "zenodo", "zenodo");
    }

    @Test
    default void aJobIsSettledOnceHoweverOftenItsWorkerSaysSo() throws Exception {
        queue().enqueue(files("arxiv", "h", 2));
        Job job = claimOne();

        assertThat(queue().settle("w", List.of(new Settlement.Downloaded(job)))).isOne();
        assertThat(queue().settle("w", List.of(new Settlement.Downloaded(job)))).isZero();

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(2, 1, 0, 0, 0));
        assertThat(limits().state("h").inFlight()).isZero();
    }

    @Test
    default void aRetriedJobComesBackWhenItIsDueWithItsErrorAndAttempts() throws Exception {
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
    default void dueJobsCanBePromotedWithoutAClaim() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));
        queue().settle("w", List.of(new Settlement.Retry(claimOne(), "x", Duration.ZERO)));

        assertThat(control().promoteDue(JobKind.DOWNLOAD)).isOne();
        assertDepths("arxiv", 1, 0, 0, 0);
    }

    @Test
    default void aReleasedJobIsNextAgainAndItsAttemptIsNotCounted() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        Job job = claimOne();

        queue().settle("w", List.of(new Settlement.Released(job)));

        Job again = claimOne();
        assertThat(again).isEqualTo(job);
        assertThat(again.attempts()).isOne();
    }

    @Test
    default void aDroppedJobIsForgottenAndCountedAsRemoved() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));

        queue().settle("w", List.of(new Settlement.Dropped(claimOne())));

        assertDepths("arxiv", 0, 0, 0, 0);
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(1, 0, 0, 0, 1));
    }

    @Test
    default void aFailedJobIsListedWithItsErrorAndCanBeRetriedOrDeleted() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        for (String error : List.of("404", "410", "x".repeat(5000))) {
            queue().settle("w", List.of(new Settlement.Failed(claimOne(), error)));
        }
        List<QueuedJob> failed = control()
                .jobs(JobKind.DOWNLOAD, "arxiv", JobState.FAILED, 0, 10)
                .jobs();
        assertThat(failed).hasSize(3).allSatisfy(job -> {
            assertThat(job.attempts()).isOne();
            assertThat(job.text()).startsWith("http://h/");
            assertThat(job.error()).hasSizeLessThanOrEqualTo(500);
        });
        assertThat(control()
                        .jobs(JobKind.DOWNLOAD, "arxiv", JobState.FAILED, 1, 1)
                        .jobs())
                .hasSize(1);

        String first = failed.getFirst().id();
        assertThat(control().retry(JobKind.DOWNLOAD, "arxiv", JobState.FAILED, List.of(first, "nonsense")))
                .isOne();
        assertThat(control()
                        .delete(
                                JobKind.DOWNLOAD,
                                "arxiv",
                                JobState.FAILED,
                                List.of(failed.get(1).id())))
                .isOne();
        assertDepths("arxiv", 1, 0, 0, 1);
        assertThat(control().retryAll(JobKind.DOWNLOAD, "arxiv", JobState.FAILED))
                .isOne();
        assertDepths("arxiv", 2, 0, 0, 0);
        assertThat(queue().runFiles("run-1").pending()).isEqualTo(2);
    }

    @Test
    default void aRunsCountsAddUp() throws Exception {
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
    default void aFileThatItsRunHasGotAlreadyCountsOnce() throws Exception {
        queue().enqueue(files("arxiv", "h", 1));
        queue().settle("w", List.of(new Settlement.Downloaded(claimOne())));

        queue().enqueue(files("arxiv", "h", 1));
        queue().settle("w", List.of(new Settlement.FoundAgain(claimOne())));

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(1, 1, 0, 0, 0));
        assertDepths("arxiv", 0, 0, 0, 0);
    }

    @Test
    default void aJobThatALaterRunFindsAgainIsAnsweredForByThatRun() throws Exception {
        Job job = file("arxiv", "h", 1);
        DownloadPayload payload = (DownloadPayload) job.payload();
        queue().enqueue(List.of(job));

        queue().enqueue(List.of(Job.download("arxiv", inRun(payload, "run-2"), NOW)));
        queue().settle("w", List.of(new Settlement.Downloaded(claimOne())));

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(0, 0, 0, 0, 0));
        assertThat(queue().runFiles("run-2")).isEqualTo(new RunFiles(1, 1, 0, 0, 0));
    }
}
