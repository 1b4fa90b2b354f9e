package org.windrow.engine.harvest;

import java.util.List;

/** Where the files of one run are queued for download. */
public interface FileQueue {

    /**
     * Queues files and counts them as found by the run. Waits while the source's queue is above its high-water mark, so
     * that Redis stays small. A file that is queued already is not queued twice.
     *
     * @param missing files that the silo does not have
     * @param present how many further files were found that the silo has already
     */
    void add(List<MissingFile> missing, long present) throws InterruptedException;

    /**
     * Tells that all files the silo lacks are given to {@link #addLeftBehind} now. What was taken out of the queue when the run
     * was stopped is among them, and counts no longer as given up.
     */
    void beginLeftBehind() throws InterruptedException;

    /**
     * Queues files that an earlier run left behind. Only those that were not queued yet count as found.
     *
     * @param missing files that the silo does not have
     */
    void addLeftBehind(List<MissingFile> missing) throws InterruptedException;

    /** Whether the queue still knows what earlier runs put into it; it forgets when Redis was emptied. */
    boolean remembersSilo() throws InterruptedException;

    /** Makes the queue know the silo from now on. */
    void rememberSilo() throws InterruptedException;
}
