package org.windrow.spi;

/**
 * Where a harvest can go on from: text that only the plugin reads, kept by the engine. It serves both an interrupted run
 * (the page that comes next) and a finished one (from which date the next run is incremental).
 *
 * @param state the plugin's own form, at most a few kilobytes, not blank
 */
public record Checkpoint(String state) {

    public Checkpoint {
        if (state.isBlank()) {
            throw new IllegalArgumentException("A checkpoint needs a state");
        }
    }
}
