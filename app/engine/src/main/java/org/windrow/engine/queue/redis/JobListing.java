package org.windrow.engine.queue.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPage;
import org.windrow.engine.queue.JobPayload;
import org.windrow.engine.queue.QueuedJob;

/** Reads what the scripts tell of jobs for a person. What cannot be read as a job is listed all the same. */
final class JobListing {

    private static final int FIELDS = 6;

    private final JobCodec codec = new JobCodec();

    /** Reads an answer of {@code tell}; the page begins at 0. */
    JobPage read(List<?> answer) {
        List<QueuedJob> jobs = new ArrayList<>();
        for (int i = 1; i < answer.size(); i += FIELDS) {
            jobs.add(queuedJob(answer.subList(i, i + FIELDS)));
        }
        return new JobPage((Long) answer.getFirst(), 0, jobs);
    }

    private QueuedJob queuedJob(List<?> fields) {
        String id = (String) fields.get(0);
        String value = (String) fields.get(1);
        int attempts = Math.toIntExact((Long) fields.get(2));
        String error = (String) fields.get(3);
        String worker = (String) fields.get(5);
        Job job = jobOrNull(id, value, attempts, error);
        return new QueuedJob(
                id,
                job,
                job == null ? codec.textOf(value) : textOf(job),
                error,
                attempts,
                Instant.ofEpochMilli((Long) fields.get(4)),
                worker.isEmpty() ? null : worker);
    }

    private @Nullable Job jobOrNull(String id, String value, int attempts, String error) {
        try {
            return codec.decode(id, value, attempts, error.isEmpty() ? null : error);
        } catch (MalformedJobException _) {
            return null;
        }
    }

    private static String textOf(Job job) {
        return switch (job.payload()) {
            case JobPayload.HarvestPayload harvest -> harvest.source();
            case JobPayload.DownloadPayload download -> download.url().toString();
        };
    }
}
