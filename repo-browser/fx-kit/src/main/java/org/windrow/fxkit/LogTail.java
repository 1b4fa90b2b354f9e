package org.windrow.fxkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lines on their way to the eye. A writer on any thread is never held up and memory is bounded: of more lines than fit, the
 * oldest are dropped and counted.
 */
final class LogTail {

    private final int capacity;
    private final Deque<LogRow> waiting = new ArrayDeque<>();
    private long dropped;

    /** @param capacity the most lines that wait */
    LogTail(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Adds lines.
     *
     * @param lines oldest first
     * @param lost how many lines before these were lost on the way here
     */
    synchronized void add(List<LogRow> lines, long lost) {
        dropped += lost;
        int skip = Math.max(0, lines.size() - capacity);
        int room = capacity - (lines.size() - skip);
        dropped += skip;
        while (waiting.size() > room) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addAll(lines.subList(skip, lines.size()));
    }

    /** Takes the oldest lines, at most {@code max}. */
    synchronized List<LogRow> take(int max) {
        List<LogRow> lines = new ArrayList<>(Math.min(max, waiting.size()));
        while (lines.size() < max && !waiting.isEmpty()) {
            lines.add(waiting.removeFirst());
        }
        return lines;
    }

    /** How many lines were dropped since the last {@link #clear()}. */
    synchronized long dropped() {
        return dropped;
    }

    synchronized void clear() {
        waiting.clear();
        dropped = 0;
    }
}
