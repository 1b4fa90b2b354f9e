package org.windrow.engine.queue;

import java.time.Duration;

/** What became of a claimed job. */
public sealed interface Settlement {

    /** The job, as it was claimed. */
    Job job();

    /** The harvest has ended, in whatever way; the run's history says how. */
    record Done(Job job) implements Settlement {}

    /**
     * The host has nothing more to do with the job, whose place in its lane is free for another. The worker still holds the
     * job, until what came is durable and another settlement says what became of it.
     */
    record Landed(Job job) implements Settlement {}

    /** The file is durable and in the manifest. */
    record Downloaded(Job job) implements Settlement {}

    /** The silo already has the file, or the person does not want such a file. */
    record Skipped(Job job) implements Settlement {}

    /** The run has got the file by an earlier job while this one was queued; it counts as found once. */
    record FoundAgain(Job job) implements Settlement {}

    /**
     * The attempt failed; another makes sense later.
     *
     * @param error what went wrong, for a person; cut at 500 characters
     * @param dueIn how long to wait before the next attempt
     */
    record Retry(Job job, String error, Duration dueIn) implements Settlement {}

    /**
     * The job is given up and kept on the failed list.
     *
     * @param error what went wrong, for a person; cut at 500 characters
     */
    record Failed(Job job, String error) implements Settlement {}

    /** The job was not attempted, for example because its host asked to wait. It goes back in front, uncounted. */
    record Released(Job job) implements Settlement {}

    /** A person stopped the run; the job is forgotten. */
    record Dropped(Job job) implements Settlement {}
}
