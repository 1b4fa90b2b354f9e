package org.windrow.engine.run;

import java.util.List;
import java.util.Optional;

/**
 * The latest run of each source, as all nodes see it. Safe for use by many threads and nodes; the node that lists a run is
 * the only one that writes it. Lost with Redis: what has to survive lies in the silo.
 */
public interface RunBoard {

    /** Puts up a run, replacing the source's one before. */
    void put(RunProgress run) throws InterruptedException;

    /** The latest run of a source. */
    Optional<RunProgress> find(String sourceId) throws InterruptedException;

    /** The latest run of every source, in no order. */
    List<RunProgress> all() throws InterruptedException;

    /** Takes a source's run down. */
    void remove(String sourceId) throws InterruptedException;

    /** Asks the node that lists a source's run to stop. */
    void askToStop(String sourceId) throws InterruptedException;

    /** Whether a source's run was asked to stop. */
    boolean isAskedToStop(String sourceId) throws InterruptedException;

    /** Forgets that a source's run was asked to stop. */
    void clearStop(String sourceId) throws InterruptedException;

    /** Takes note that a silo's missing files are in the queue, so that they need not be looked for again. */
    void remember(String silo) throws InterruptedException;

    /** Whether a silo's missing files are in the queue; no longer so once Redis was emptied. */
    boolean remembers(String silo) throws InterruptedException;
}
