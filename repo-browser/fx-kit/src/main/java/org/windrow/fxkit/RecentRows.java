package org.windrow.fxkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;

/**
 * The last rows of a log, oldest first, in a ring. Why not one of JavaFX' own lists: they take rows out of their head one by
 * one, and move all others up for each.
 */
final class RecentRows extends ObservableListBase<LogRow> {

    private final LogRow[] ring;
    private int head;
    private int size;

    /** @param capacity the most rows that are held */
    RecentRows(int capacity) {
        this.ring = new LogRow[capacity];
    }

    /**
     * Adds rows at the end.
     *
     * @throws IllegalArgumentException if there is no room for them; {@link #dropOldest} makes some
     */
    void append(List<LogRow> rows) {
        if (rows.size() > ring.length - size) {
            throw new IllegalArgumentException("There is no room for " + rows.size() + " rows more");
        }
        beginChange();
        int from = size;
        for (LogRow row : rows) {
            ring[(head + size) % ring.length] = row;
            size++;
        }
        nextAdd(from, size);
        endChange();
    }

    /** Takes the oldest rows out. */
    void dropOldest(int count) {
        Objects.checkFromIndexSize(0, count, size);
        if (count == 0) {
            return;
        }
        beginChange();
        List<LogRow> gone = new ArrayList<>(subList(0, count));
        head = (head + count) % ring.length;
        size -= count;
        nextRemove(0, gone);
        endChange();
    }

    /** Takes all rows out. */
    void dropAll() {
        dropOldest(size);
    }

    @Override
    public LogRow get(int index) {
        return ring[(head + Objects.checkIndex(index, size)) % ring.length];
    }

    @Override
    public int size() {
        return size;
    }
}
