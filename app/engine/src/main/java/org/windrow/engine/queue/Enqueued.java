package org.windrow.engine.queue;

/**
 * What became of jobs that were enqueued.
 *
 * @param added jobs that were new
 * @param revived jobs that were on the failed list and wait again
 * @param known jobs that were already waiting, in flight or delayed; the newer run answers for them now
 */
public record Enqueued(int added, int revived, int known) {

    /** Nothing. */
    public static final Enqueued NONE = new Enqueued(0, 0, 0);

    /** Both together. */
    public Enqueued plus(Enqueued other) {
        return new Enqueued(added + other.added, revived + other.revived, known + other.known);
    }
}
