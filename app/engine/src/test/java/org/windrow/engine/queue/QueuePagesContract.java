package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees of a queue's jobs page by page, in each state, and can do to single ones. */
public interface QueuePagesContract extends QueueParts {

    @Test
    default void waitingJobsComeLaneByLaneInTheirOrder() throws Exception {
        queue().enqueue(files("arxiv", "b.example", 3));
        queue().enqueue(files("arxiv", "a.example", 3));
        queue().enqueue(List.of(file("zenodo", "a.example", 9)));

        JobPage page = page(JobState.WAITING, 1, 3);

        assertThat(page.total()).isEqualTo(6);
        assertThat(page.offset()).isOne();
        assertThat(page.jobs())
                .extracting(QueuedJob::text)
                .containsExactly("http://a.example/1", "http://a.example/2", "http://b.example/0");
        assertThat(page.jobs()).allSatisfy(job -> {
            assertThat(job.at()).isEqualTo(NOW);
            assertThat(job.worker()).isNull();
            assertThat(job.error()).isEmpty();
        });
        assertThat(page(JobState.WAITING, 6, 3)).isEqualTo(new JobPage(6, 6, List.of()));
    }

    @Test
    default void theOrderOfThoseThatWaitStaysWhileOthersAreClaimed() throws Exception {
        queue().enqueue(files("arxiv", "a.example", 4));
        queue().enqueue(files("arxiv", "b.example", 4));
        List<String> before = new ArrayList<>(shown(JobState.WAITING));

        List<String> claimed = ids(queue().claim("w", JobKind.DOWNLOAD, 3));

        before.removeAll(claimed);
        assertThat(shown(JobState.WAITING)).isEqualTo(before);
    }

    @Test
    default void jobsInFlightComeWithTheWorkerThatHoldsThem() throws Exception {
        queue().enqueue(files("arxiv", "h", 3));
        queue().claim("w2", JobKind.DOWNLOAD, 1);
        queue().claim("w1", JobKind.DOWNLOAD, 2);

        JobPage page = page(JobState.IN_FLIGHT, 0, 10);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.jobs()).extracting(QueuedJob::worker).containsExactly("w1", "w1", "w2");
        assertThat(page.jobs()).extracting(QueuedJob::attempts).containsOnly(1);
        assertThat(page(JobState.IN_FLIGHT, 2, 10).jobs())
                .containsExactly(page.jobs().getLast());
    }

    @Test
    default void delayedJobsComeByWhenTheyAreDueAndOnlyThoseOfTheSource() throws Exception {
        queue().enqueue(files("arxiv", "h", 2));
        queue().enqueue(List.of(file("zenodo", "z", 1)));
        for (Job job : queue().claim("w", JobKind.DOWNLOAD, 9).jobs()) {
            int number = Integer.parseInt(
                    job.payload() instanceof JobPayload.DownloadPayload file
                            ? file.url().getPath().substring(1)
                            : "0");
            queue().settle("w", List.of(new Settlement.Retry(job, "503", Duration.ofHours(9 - number))));
        }

        JobPage page = page(JobState.DELAYED, 0, 10);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.jobs()).extracting(QueuedJob::text).containsExactly("http://h/1", "http://h/0");
        assertThat(page.jobs()).allSatisfy(job -> {
            assertThat(job.error()).isEqualTo("503");
            assertThat(job.at()).isAfter(Instant.now().plus(Duration.ofHours(7)));
        });
    }

    @Test
    default void aDelayedJobCanBeTriedAtOnceAndItsAttemptsCountOn() throws Exception {
        queue().enqueue(files("arxiv", "h", 2));
        delayAll();
        String first = shown(JobState.DELAYED).getFirst();

        assertThat(control().retry(JobKind.DOWNLOAD, "arxiv", JobState.DELAYED, List.of(first, "nonsense")))
                .isOne();

        assertDepths("arxiv", 1, 0, 1, 0);
        assertThat(claimOne().attempts()).isEqualTo(2);
        assertThat(control().retryAll(JobKind.DOWNLOAD, "arxiv", JobState.DELAYED))
                .isOne();
        assertThat(page(JobState.DELAYED, 0, 9)).isEqualTo(JobPage.EMPTY);
        assertDepths("arxiv", 1, 1, 0, 0);
    }

    @Test
    default void singleJobsCanBeDeletedWhereverTheyAreButInFlight() throws Exception {
        queue().enqueue(files("arxiv", "h", 2));
        delayAll();
        queue().enqueue(List.of(file("arxiv", "h", 10), file("arxiv", "h", 11), file("arxiv", "g", 12)));
        Job held = claimOne();

        assertThat(delete(JobState.IN_FLIGHT, held.id())).isZero();
        assertThat(delete(JobState.DELAYED, shown(JobState.DELAYED).getFirst())).isOne();
        String waiting = shown(JobState.WAITING).getFirst();
        assertThat(delete(JobState.FAILED, waiting)).isZero();
        assertThat(delete(JobState.WAITING, waiting)).isOne();
        assertThat(delete(JobState.WAITING, waiting)).isZero();

        assertDepths("arxiv", 1, 1, 1, 0);
        assertThat(queue().runFiles("run-1").removed()).isEqualTo(2);
        assertThat(queue().claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(1);
        queue().settle("w", List.of(new Settlement.Downloaded(held)));
        queue().enqueue(List.of(file("arxiv", "g", 12), file("arxiv", "h", 10), file("arxiv", "h", 11)));
        assertThat(queue().depth(JobKind.DOWNLOAD, "arxiv")).isEqualTo(4);
    }

    @Test
    default void allJobsOfOneStateCanBeDeletedAndTheOthersStay() throws Exception {
        queue().enqueue(files("arxiv", "h", 1_500));
        delayAll();
        assertDepths("arxiv", 0, 0, 1_500, 0);
        queue().enqueue(List.of(file("arxiv", "h", 2_000)));

        assertThat(control().deleteAll(JobKind.DOWNLOAD, "arxiv", JobState.DELAYED))
                .isEqualTo(1_500);

        assertDepths("arxiv", 1, 0, 0, 0);
        assertThat(control().promoteDue(JobKind.DOWNLOAD)).isZero();
    }

    @Test
    default void countersTellHowManyCameInAndHowManyWereSettled() throws Exception {
        queue().enqueue(files("arxiv", "h", 4));
        queue().enqueue(files("arxiv", "h", 4));
        List<Job> jobs = queue().claim("w", JobKind.DOWNLOAD, 4).jobs();
        queue().settle(
                        "w",
                        List.of(
                                new Settlement.Downloaded(jobs.get(0)),
                                new Settlement.Failed(jobs.get(1), "404"),
                                new Settlement.Retry(jobs.get(2), "503", Duration.ofHours(1)),
                                new Settlement.Released(jobs.get(3))));
        control().retryAll(JobKind.DOWNLOAD, "arxiv", JobState.FAILED);

        assertThat(depthsOf("arxiv").entered()).isEqualTo(5);
        assertThat(depthsOf("arxiv").left()).isEqualTo(2);
    }

    private void delayAll() throws InterruptedException {
        List<Job> jobs = queue().claim("w", JobKind.DOWNLOAD, 1_000).jobs();
        while (!jobs.isEmpty()) {
            List<Settlement.Retry> retries = jobs.stream()
                    .map(job -> new Settlement.Retry(job, "503", Duration.ofHours(1)))
                    .toList();
            jobs = queue().settleAndClaim("w", retries, JobKind.DOWNLOAD, 1_000).jobs();
        }
    }

    private int delete(JobState state, String id) throws InterruptedException {
        return control().delete(JobKind.DOWNLOAD, "arxiv", state, List.of(id));
    }

    private JobPage page(JobState state, long offset, int count) throws InterruptedException {
        return control().jobs(JobKind.DOWNLOAD, "arxiv", state, offset, count);
    }

    private List<String> shown(JobState state) throws InterruptedException {
        return page(state, 0, JobPage.LARGEST).jobs().stream()
                .map(QueuedJob::id)
                .toList();
    }
}
