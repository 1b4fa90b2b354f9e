package org.windrow.view.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * Which places of a list are selected. Kept as ranges, so that a million of them cost as much as one. On the JavaFX thread; needs no
 * toolkit.
 */
public final class Selection {

    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private int anchor;

    /**
     * A range of places.
     *
     * @param from the first
     * @param to the one behind the last
     */
    public record Range(int from, int to) {}

    /** Selects this place and no other. */
    public void only(int place) {
        ends.clear();
        ends.put(place, place + 1);
        anchor = place;
        changed();
    }

    /** Selects this place too, or no longer. */
    public void toggle(int place) {
        if (contains(place)) {
            remove(place);
        } else {
            add(place, place + 1);
        }
        anchor = place;
        changed();
    }

    /** Selects from the place that was selected last by itself up to this one, and no other. */
    public void extendTo(int place) {
        ends.clear();
        ends.put(Math.min(anchor, place), Math.max(anchor, place) + 1);
        changed();
    }

    /** Selects all of a list. */
    public void all(int size) {
        ends.clear();
        if (size > 0) {
            ends.put(0, size);
        }
        changed();
    }

    /** Selects nothing. */
    public void clear() {
        anchor = 0;
        if (!ends.isEmpty()) {
            ends.clear();
            changed();
        }
    }

    /** Whether a place is selected. */
    public boolean contains(int place) {
        Map.Entry<Integer, Integer> range = ends.floorEntry(place);
        return range != null && place < range.getValue();
    }

    /** What is selected, in order. */
    public List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        ends.forEach((from, to) -> ranges.add(new Range(from, to)));
        return ranges;
    }

    private void add(int from, int to) {
        Map.Entry<Integer, Integer> before = ends.floorEntry(from);
        int start = before != null && before.getValue() >= from ? before.getKey() : from;
        int end = to;
        for (var next = ends.ceilingEntry(start);
                next != null && next.getKey() <= end;
                next = ends.higherEntry(start)) {
            end = Math.max(end, next.getValue());
            ends.remove(next.getKey());
        }
        ends.put(start, end);
    }

    private void remove(int place) {
        Map.Entry<Integer, Integer> range = ends.floorEntry(place);
        if (range == null) {
            return;
        }
        ends.remove(range.getKey());
        if (range.getKey() < place) {
            ends.put(range.getKey(), place);
        }
        if (place + 1 < range.getValue()) {
            ends.put(place + 1, range.getValue());
        }
    }

    private void changed() {
        long selected = 0;
        for (Map.Entry<Integer, Integer> range : ends.entrySet()) {
            selected += range.getValue() - range.getKey();
        }
        count.set(selected);
        changes.set(changes.get() + 1);
    }

    /** How many places are selected. */
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Goes up with each change. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
