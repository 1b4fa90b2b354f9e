package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.windrow.engine.queue.host.ClosedHost;
import org.windrow.engine.queue.host.LanePolicy;

/** How polite every queue is. */
public interface HostLimitsContract extends QueueParts {

    @Test
    default void aHostHasNoMoreJobsInFlightThanItsConnectionsOverAllWorkers() throws Exception {
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
    default void aJobThatHasLandedFreesItsPlaceOnceAndIsHeldUntilItIsSettled() throws Exception {
        limits().policy("h", LanePolicy.ONE_AT_A_TIME);
        queue().enqueue(files("arxiv", "h", 4));
        Job first = claimOne();

        List<Settlement> landed = List.of(new Settlement.Landed(first), new Settlement.Landed(first));
        Claim next = queue().settleAndClaim("w", landed, JobKind.DOWNLOAD, 10);

        assertThat(next.settled()).isZero();
        assertThat(next.jobs()).hasSize(1);
        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isEqualTo(4);
        assertThat(queue().settle("w", List.of(new Settlement.Downloaded(first))))
                .isEqualTo(1);
        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isEqualTo(3);
        assertThat(limits().state("h").inFlight()).isEqualTo(1);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 10).jobs()).isEmpty();
    }

    @Test
    default void aJobThatHadLandedWhenItsWorkerDiedComesBackAndTakesAPlaceAgain() throws Exception {
        limits().policy("h", LanePolicy.ONE_AT_A_TIME);
        queue().enqueue(files("arxiv", "h", 1));
        Job job = claimOne();
        queue().settle("w", List.of(new Settlement.Landed(job)));

        await().until(() -> !workers().reapDead(Duration.ofMillis(5)).isEmpty());

        assertThat(limits().state("h").inFlight()).isZero();
        assertThat(ids(queue().claim("w2", JobKind.DOWNLOAD, 10))).containsExactly(job.id());
        assertThat(limits().state("h").inFlight()).isEqualTo(1);
    }

    @Test
    default void whatLandsAfterItWasSettledChangesNothing() throws Exception {
        limits().policy("h", new LanePolicy(2, Duration.ZERO));
        queue().enqueue(files("arxiv", "h", 3));
        List<Job> held = queue().claim("w", JobKind.DOWNLOAD, 10).jobs();
        queue().settle("w", List.of(new Settlement.Downloaded(held.getFirst())));

        queue().settle("w", List.of(new Settlement.Landed(held.getFirst())));

        assertThat(limits().state("h").inFlight()).isEqualTo(1);
    }

    @Test
    default void aSlowHostDoesNotHoldUpAnother() throws Exception {
        limits().policy("slow", new LanePolicy(1, Duration.ofHours(1)));
        queue().enqueue(files("arxiv", "slow", 50));
        queue().enqueue(files("arxiv", "quick", 3));

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 20).jobs())
                .extracting(Job::lane)
                .containsExactlyInAnyOrder("slow", "quick", "quick", "quick");
    }

    @Test
    default void aHostWithAGapGivesOneJobAtATimeAndSaysWhenTheNextIsDue() throws Exception {
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
    default void theHarvestersRequestsShareTheGapOfTheirHost() throws Exception {
        limits().policy("h", new LanePolicy(4, Duration.ofMinutes(1)));
        queue().enqueue(files("arxiv", "h", 3));

        assertThat(limits().acquire("h")).isZero();
        assertThat(limits().acquire("h")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 10).jobs()).isEmpty();
        assertThat(limits().acquire("other")).isZero();
        assertThat(limits().acquire("other")).isZero();
    }

    @Test
    default void aHostIsClosedUntilTheTimeItNamedAndOpensWhenAPersonSaysSo() throws Exception {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        queue().enqueue(files("arxiv", "h", 2));
        limits().notBefore("h", tomorrow);

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 1).jobs()).isEmpty();
        assertThat(limits().acquire("h")).isGreaterThan(Duration.ofHours(23));
        assertThat(limits().state("h").notBefore()).contains(tomorrow);

        limits().notBefore("h", Instant.EPOCH);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 1).jobs()).hasSize(1);
    }

    @Test
    default void aHostThatRefusesIsAskedMoreSlowlyAndRecoversWithCleanAnswers() throws Exception {
        Duration gap = Duration.ofSeconds(2);
        limits().policy("h", new LanePolicy(1, gap));

        assertThat(limits().throttled("h", Optional.empty())).isEqualTo(Duration.ofSeconds(3));
        assertThat(limits().throttled("h", Optional.empty())).isEqualTo(Duration.ofMillis(4500));
        limits().answered("h", 19);
        assertThat(limits().state("h").gap()).isEqualTo(Duration.ofMillis(4500));
        limits().answered("h", 1);
        assertThat(limits().state("h").gap()).isEqualTo(Duration.ofMillis(4050));
        limits().answered("h", 400);
        assertThat(limits().state("h").gap()).isEqualTo(gap);
    }

    @Test
    default void aPolicyThatIsSetIsNotReplacedByAStandardOne() throws Exception {
        limits().policy("a", new LanePolicy(2, Duration.ofSeconds(3)));

        limits().policyIfNone(List.of("a", "b"), new LanePolicy(1, Duration.ofSeconds(9)));

        assertThat(limits().state("a").policy()).isEqualTo(new LanePolicy(2, Duration.ofSeconds(3)));
        assertThat(limits().state("b").policy()).isEqualTo(new LanePolicy(1, Duration.ofSeconds(9)));
    }

    @Test
    default void aHigherLimitTakesEffectAtOnce() throws Exception {
        limits().policy("h", LanePolicy.ONE_AT_A_TIME);
        queue().enqueue(files("arxiv", "h", 3));
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(1);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).isEmpty();

        limits().policy("h", STANDARD);

        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(2);
    }

    @Test
    default void closedHostsAreListedTheNextToOpenFirstUntilTheyAreOpened() throws Exception {
        Instant now = Instant.now();
        limits().notBefore("later.org", now.plusSeconds(600));
        limits().throttled("sooner.org", Optional.of(now.plusSeconds(60)));
        limits().throttled("a-moment.org", Optional.empty());

        assertThat(limits().closed(10)).extracting(ClosedHost::host).containsExactly("sooner.org", "later.org");
        assertThat(limits().closed(1)).hasSize(1);
        assertThat(limits().closed(1).getFirst().until()).isBetween(now.plusSeconds(59), now.plusSeconds(61));

        limits().notBefore("sooner.org", now.minusSeconds(1));
        assertThat(limits().closed(10)).extracting(ClosedHost::host).containsExactly("later.org");
    }
}
