package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every queue does for dead workers and for a person. */
public interface QueueControlContract extends QueueParts {

    @Test
    default void theJobsOfADeadWorkerGoBackAndALateWordOfItIsIgnored() throws Exception {
        queue().enqueue(files("arxiv", "h", 4));
        List<Job> held = queue().claim("dead", JobKind.DOWNLOAD, 4).jobs();
        workers().heartbeat("alive", "");

        assertThat(workers().reapDead(Duration.ofHours(1))).isEmpty();
        await().untilAsserted(() -> {
            workers().heartbeat("alive", "");
            assertThat(workers().reapDead(Duration.ofMillis(50))).containsExactly(Map.entry("dead", 4));
        });

        assertThat(queue().settle("dead", List.of(new Settlement.Downloaded(held.getFirst()))))
                .isZero();
        assertThat(ids(queue().claim("alive", JobKind.DOWNLOAD, 9))).containsExactlyInAnyOrderElementsOf(ids(held));
        assertThat(workers().workers()).extracting(WorkerBeat::worker).containsExactly("alive");
    }

    @Test
    default void aJobThatKillsItsWorkersFailsInTheEnd() throws Exception {
        queue().enqueue(List.of(file("arxiv", "h", 1)));
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            assertThat(claimOne().attempts()).isEqualTo(attempt);
            await().until(() -> !workers().reapDead(Duration.ofMillis(5)).isEmpty());
        }

        assertDepths("arxiv", 0, 0, 0, 1);
        assertThat(control()
                        .jobs(JobKind.DOWNLOAD, "arxiv", JobState.FAILED, 0, 1)
                        .jobs()
                        .getFirst()
                        .error())
                .contains("worker died");
        assertThat(queue().runFiles("run-1").pending()).isZero();
    }

    @Test
    default void aWorkerThatEndsOrderlyGivesBackWhatItHolds() throws Exception {
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

    @Test
    default void aPausedSourceIsNotClaimedFromAndAnotherAtTheSameHostIs() throws Exception {
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
    default void theJobsOfASourceCanBeRemovedButForThoseInFlight() throws Exception {
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
    default void aRunThatGoesOnCountsARemovedFileOnceWhenItQueuesItAgain() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        queue().settle("w", List.of(new Settlement.Downloaded(claimOne())));
        control().removeJobsOf(JobKind.DOWNLOAD, "arxiv");
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(3, 1, 0, 0, 2));

        queue().forgetRemoved("run-1");
        queue().forgetRemoved("run-1");
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(1, 1, 0, 0, 0));
        queue().enqueue(files("arxiv", "h", 3).subList(1, 3));
        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(3, 1, 0, 0, 0));
    }

    @Test
    default void clearingForgetsTheFailedOnesAsWell() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        queue().settle("w", List.of(new Settlement.Failed(claimOne(), "x")));

        control().clear("arxiv");

        assertDepths("arxiv", 0, 0, 0, 0);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).isEmpty();
    }

    @Test
    default void depthsTellHowManyAreWhereAndHowOldTheOldestIs() throws Exception {
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
    default void whoFillsTheQueueWaitsAboveTheHighMarkUntilTheLowOne() throws Exception {
        HighWater water = new HighWater(queue(), 6, 2, Duration.ofMillis(10));
        queue().enqueue(files("arxiv", "h", 5));
        assertThat(water.awaitBelow("arxiv", depth -> {})).isFalse();
        queue().enqueue(List.of(file("arxiv", "h", 5)));

        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        Thread drain = Thread.startVirtualThread(() -> {
            await().until(() -> seen.contains(6L));
            drainAll("arxiv");
        });
        assertThat(water.awaitBelow("arxiv", seen::add)).isTrue();
        drain.join();

        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isLessThanOrEqualTo(2);
    }

    @Test
    default void aQueueThatLostEverythingIsEmptyAndGoesOn() throws Exception {
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
    default void afterEverythingIsDoneNothingIsLeftButCounters() throws Exception {
        queue().enqueue(files("arxiv", "h", 700));
        drainAll("arxiv");

        assertThat(queue().runFiles("run-1")).isEqualTo(new RunFiles(700, 700, 0, 0, 0));
        assertDepths("arxiv", 0, 0, 0, 0);
        assertThat(limits().state("h").inFlight()).isZero();
    }
}
