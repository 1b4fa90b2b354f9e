package org.windrow.engine.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last lines of a log, in memory: at most so many lines, and at most so many bytes of text. The oldest go first. Safe
 * for use by many threads; the lock is held for the length of a copy only.
 */
public final class LogTail {

    /** What a line costs beside its text: the record, its instant, the string's header, its place in the queue. */
    private static final int LINE_OVERHEAD = 96;

    private final int maxLines;
    private final long maxBytes;
    private final Deque<LogLine> lines = new ArrayDeque<>();
    private long bytes;
    private long last;

    /**
     * An empty tail.
     *
     * @param maxLines the most lines kept, at least 1
     * @param maxBytes the most bytes of memory for them, roughly; the latest line is always kept
     */
    public LogTail(int maxLines, long maxBytes) {
        if (maxLines < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("A tail holds at least one line");
        }
        this.maxLines = maxLines;
        this.maxBytes = maxBytes;
    }

    /** Adds a line at the end. */
    synchronized void add(Instant at, String worker, String level, String text) {
        LogLine line = new LogLine(++last, at, worker, level, text);
        lines.addLast(line);
        bytes += cost(line);
        while (lines.size() > maxLines || (bytes > maxBytes && lines.size() > 1)) {
            bytes -= cost(lines.removeFirst());
        }
    }

    /**
     * The lines after a cursor. A cursor from the future, as after a restart, is taken as the start.
     *
     * @param cursor the {@link LogSlice#next()} of the call before; 0 for all that is kept
     * @param max the most lines to return
     */
    public synchronized LogSlice since(long cursor, int max) {
        long from = cursor < 0 || cursor > last ? 0 : cursor;
        long first = last - lines.size() + 1;
        long dropped = Math.max(0, first - from - 1);
        List<LogLine> found = lines.stream()
                .skip(Math.max(0, from - first + 1))
                .limit(Math.max(0, max))
                .toList();
        long next = found.isEmpty() ? from : found.getLast().sequence();
        return new LogSlice(found, next, found.isEmpty() ? 0 : dropped);
    }

    private static long cost(LogLine line) {
        return LINE_OVERHEAD + 2L * line.text().length();
    }
}
