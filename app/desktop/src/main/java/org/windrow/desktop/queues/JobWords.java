package org.windrow.desktop.queues;

import java.time.Duration;
import java.time.Instant;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueuedJob;

/** What is said of jobs. */
final class JobWords {

    private final Surroundings around;

    JobWords(Surroundings around) {
        this.around = around;
    }

    /** Since or until when a job is where it is. */
    String when(QueuedJob job, JobState state) {
        if (state != JobState.DELAYED) {
            return around.figures().ago(job.at());
        }
        Duration wait = Duration.between(around.clock().instant(), job.at());
        return wait.toSeconds() <= 0
                ? text("jobs.due")
                : format("jobs.due-in", around.figures().age(wait));
    }

    /** A job at length: when it was queued first, and how often it was tried. */
    String history(JobRow row) {
        QueuedJob job = row.job();
        if (job == null) {
            return "";
        }
        Instant queued = job.job() == null ? job.at() : job.job().enqueued();
        return format("job.history", around.figures().exact(queued), job.attempts());
    }

    String none(JobState state) {
        return switch (state) {
            case WAITING -> text("jobs.none.waiting");
            case IN_FLIGHT -> text("jobs.none.in-flight");
            case DELAYED -> text("jobs.none.delayed");
            case FAILED -> text("jobs.none.failed");
        };
    }

    String retrying(String queue) {
        return format("doing.retry-jobs", queue);
    }

    String deleting(String queue) {
        return format("doing.delete-jobs", queue);
    }

    String retried(long done, long asked) {
        return done < asked ? format("jobs.retried-some", done, asked) : format("jobs.retried", done);
    }

    String deleted(long done) {
        return format("jobs.deleted", done);
    }

    Question deletes(JobState state, long count, String queue, Runnable yes) {
        return question(format("jobs.delete.title", count, queue), state, count, yes);
    }

    Question deletesAll(JobState state, long count, String queue, Runnable yes) {
        String title = switch (state) {
            case WAITING -> "jobs.delete-all.waiting";
            case DELAYED -> "jobs.delete-all.delayed";
            case FAILED, IN_FLIGHT -> "jobs.delete-all.failed";
        };
        return question(format(title, count, queue), state, count, yes);
    }

    private Question question(String title, JobState state, long count, Runnable yes) {
        String consequence = text(state == JobState.FAILED ? "jobs.delete.forgotten" : "jobs.delete.not-done");
        return new Question(title, consequence, format("jobs.delete.verb", count), yes);
    }

    private String text(String key) {
        return around.texts().get(key);
    }

    private String format(String key, Object... arguments) {
        return around.texts().format(key, arguments);
    }
}
