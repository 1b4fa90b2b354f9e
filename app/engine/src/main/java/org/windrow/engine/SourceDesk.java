package org.windrow.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.windrow.engine.problem.AffectedPage;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.run.RunPage;
import org.windrow.engine.source.SettingsInEffect;

/**
 * What can be told of one source at length. Safe for use by many threads. Every method returns at once and waits for disk and
 * Redis on a thread of the engine; a future ends there, or with an exception whose message is for a person.
 */
public interface SourceDesk {

    /**
     * A page of a source's ended runs, newest first, as they are kept in its silo for its present selection (address, format,
     * set, dates).
     *
     * @param offset how many runs to pass over
     * @param count the most runs to return, at most {@link RunPage#LARGEST}
     */
    CompletableFuture<RunPage> runs(String sourceId, long offset, int count);

    /**
     * What went wrong, by its causes: the failed jobs of the source, the largest group first, then what was odd about the
     * records of its last run.
     */
    CompletableFuture<List<ProblemGroup>> problems(String sourceId);

    /**
     * A page of those that went wrong for a cause.
     *
     * @param offset how many to pass over
     * @param count the most to return, at most {@link AffectedPage#LARGEST}
     */
    CompletableFuture<AffectedPage> affected(String sourceId, ProblemCause cause, long offset, int count);

    /** Lets the jobs of a source that failed for a cause be tried again now; tells how many. */
    CompletableFuture<Long> retry(String sourceId, ProblemCause cause);

    /** Lets all failed jobs of a source be tried again now; tells how many. */
    CompletableFuture<Long> retryAll(String sourceId);

    /**
     * Queues again the files that objects of the source should have and have not; tells how many. Fails if there is no such
     * source any more, or it has no silo yet.
     */
    CompletableFuture<Long> downloadAgain(String sourceId, Collection<String> identifiers);

    /** How the source is harvested, and what of that is decided for all. Fails if there is no such source any more. */
    CompletableFuture<SettingsInEffect> settings(String sourceId);
}
