package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windrow.engine.problem.Affected;
import org.windrow.engine.problem.AffectedPage;
import org.windrow.engine.problem.FailedJobGroups;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;

/** How the failed jobs of a source are grouped, looked at and tried again, in every queue. */
public interface FailedJobsContract extends QueueParts {

    FailedJobs failedJobs();

    @Test
    default void failedJobsAreGroupedByTheirCauseWithAnExample() throws Exception {
        fail(files("arxiv", "h", 3), "h/1 does not exist (HTTP 404)");
        fail(List.of(file("arxiv", "slow", 9)), "h/9: h did not answer within 120 s.");
        fail(List.of(file("zenodo", "h", 77)), "h/77 does not exist (HTTP 404)");

        List<ProblemGroup> groups = groups().of("arxiv");

        assertThat(groups)
                .extracting(ProblemGroup::cause, ProblemGroup::count)
                .containsExactly(tuple(ProblemCause.NOT_FOUND, 3L), tuple(ProblemCause.TIMED_OUT, 1L));
        assertThat(groups.getLast().subject()).isEqualTo("http://slow/9");
        assertThat(groups.getLast().message()).contains("did not answer");
    }

    @Test
    default void thoseAffectedAreReadPageByPage() throws Exception {
        fail(files("arxiv", "h", 30), "does not exist (HTTP 404)");
        fail(List.of(file("arxiv", "slow", 9)), "did not answer within 120 s.");

        AffectedPage page = groups().affected("arxiv", ProblemCause.NOT_FOUND, 20, 50);

        assertThat(page.total()).isEqualTo(30);
        assertThat(page.affected()).hasSize(10);
        assertThat(groups().affected("arxiv", ProblemCause.TIMED_OUT, 0, 5).affected())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.object()).isEqualTo("oai:slow:9");
                    assertThat(one.subject()).isEqualTo("http://slow/9");
                });
        assertThat(page.affected()).extracting(Affected::subject).doesNotHaveDuplicates();
    }

    @Test
    default void theJobsOfOneCauseWaitAgainAndTheOthersStayFailed() throws Exception {
        fail(files("arxiv", "h", 2_500), "does not exist (HTTP 404)");
        List<Job> others = new ArrayList<>();
        for (int i = 3_000; i < 4_200; i++) {
            others.add(file("arxiv", "slow", i));
        }
        fail(others, "did not answer within 120 s.");

        assertThat(groups().retry("arxiv", cause -> cause == ProblemCause.TIMED_OUT))
                .isEqualTo(1_200);
        assertDepths("arxiv", 1_200, 0, 0, 2_500);
        assertThat(queue().runFiles("run-1").pending()).isEqualTo(1_200);

        assertThat(groups().retry("arxiv", any -> true)).isEqualTo(2_500);
        assertDepths("arxiv", 3_700, 0, 0, 0);
        assertThat(groups().retry("arxiv", any -> true)).isZero();
        assertThat(groups().of("arxiv")).isEmpty();
    }

    private FailedJobGroups groups() {
        return new FailedJobGroups(failedJobs(), control());
    }

    private void fail(List<Job> jobs, String error) throws InterruptedException {
        queue().enqueue(jobs);
        List<Settlement> settlements = List.of();
        do {
            Claim claim = queue().settleAndClaim("w", settlements, JobKind.DOWNLOAD, 1_000);
            settlements = claim.jobs().stream()
                    .<Settlement>map(job -> new Settlement.Failed(job, error))
                    .toList();
        } while (!settlements.isEmpty());
    }
}
