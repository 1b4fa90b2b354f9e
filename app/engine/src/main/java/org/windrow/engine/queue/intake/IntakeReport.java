package org.windrow.engine.queue.intake;

/**
 * What one look at the intake brought.
 *
 * @param queued entries that were queued as jobs, or were queued already
 * @param refused entries that are on the failed list now, with the reason
 * @param stops entries that said {@code STOP}, and were dropped
 */
public record IntakeReport(int queued, int refused, int stops) {

    /** Nothing was there. */
    public static final IntakeReport NOTHING = new IntakeReport(0, 0, 0);

    /** Whether anything was taken. */
    public boolean tookAnything() {
        return queued + refused + stops > 0;
    }
}
