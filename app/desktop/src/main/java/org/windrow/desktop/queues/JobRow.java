package org.windrow.desktop.queues;

import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.QueuedJob;

/**
 * What a row of the jobs shows.
 *
 * @param job the job as the engine tells it; null while it is not there yet
 * @param when since or until when it is where it is, in words
 * @param error why its last attempt failed, in words; empty if none did
 */
record JobRow(@Nullable QueuedJob job, String when, String error) {

    /** Stands for a job until it is there. */
    static final JobRow LOADING = new JobRow(null, "", "");

    /** Its key; empty while it is not there yet. */
    String id() {
        return job == null ? "" : job.id();
    }

    /** What it is. */
    String text() {
        return job == null ? "…" : job.text();
    }

    /** Who holds it, without the name of the node. */
    String worker() {
        return job == null || job.worker() == null
                ? ""
                : job.worker().substring(job.worker().lastIndexOf('/') + 1);
    }

    int attempts() {
        return job == null ? 0 : job.attempts();
    }

    /** The object that its file belongs to; empty if it is no download. */
    String object() {
        Job read = job == null ? null : job.job();
        return read != null && read.payload() instanceof DownloadPayload file ? file.identifier() : "";
    }
}
