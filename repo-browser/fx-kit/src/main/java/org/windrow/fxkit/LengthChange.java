package org.windrow.fxkit;

import java.util.Collections;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * Tells that a list has grown or shrunk at its end, at the same cost for one row and for a million. Why not by the list's own
 * means: they would write down each row that has gone.
 *
 * @param <E> the list's elements
 */
final class LengthChange<E> extends ListChangeListener.Change<E> {

    private final int before;
    private final int after;
    private final E gone;
    private boolean begun;

    /**
     * @param list the list, already of its new length
     * @param before how long it was
     * @param gone stands for each element that has gone
     */
    LengthChange(ObservableList<E> list, int before, E gone) {
        super(list);
        this.before = before;
        this.after = list.size();
        this.gone = gone;
    }

    @Override
    public boolean next() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public void reset() {
        begun = false;
    }

    @Override
    public int getFrom() {
        return Math.min(before, after);
    }

    @Override
    public int getTo() {
        return after;
    }

    @Override
    public List<E> getRemoved() {
        return Collections.nCopies(Math.max(0, before - after), gone);
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
