package org.windrow.fxkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that is kept elsewhere and may be of any length: only the pages that are looked at are asked for, later
 * and elsewhere, and a row is a placeholder until its page has come. Only the latest pages are held. One page is asked for at a
 * time; of those that were scrolled past meanwhile, only the latest few are still asked for. Needs no toolkit; used by one
 * thread. A table over it is a {@link LongTable} and must not sort.
 *
 * @param <T> what a row shows, an immutable value
 */
public final class PagedRows<T> extends ObservableListBase<LiveRow<T>> {

    /** How many rows are asked for at once. */
    public static final int PAGE = 100;

    private static final int MOST_PAGES = 16;
    private static final int MOST_WANTED = 3;
    /** A window shows no more than this many pages at once. */
    private static final int IN_SIGHT = 2;

    /**
     * A stretch of the list.
     *
     * @param total how long the list is
     * @param values the values from the offset that was asked for
     */
    public record Page<T>(long total, List<T> values) {}

    /** Reads a stretch of the list without waiting; the future ends on any thread. */
    @FunctionalInterface
    public interface Source<T> {
        /** Begins to read at most {@code count} values from {@code offset}. */
        CompletableFuture<Page<T>> read(long offset, int count);
    }

    /** How it stands with the list. */
    public enum State {
        /** Nothing has come yet. */
        LOADING,
        /** What was asked for last has come. */
        READY,
        /** What was asked for last could not be had. */
        FAILED
    }

    private final T placeholder;
    private final Executor fx;
    private final Map<Integer, Loaded<T>> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true);
    private final Deque<Integer> inSight = new ArrayDeque<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private @Nullable Source<T> source;
    private @Nullable Integer underWay;
    private int generation;
    private int round;
    private int size;

    /** The rows of a page, and in which round they were last asked for. */
    private static final class Loaded<T> {
        private final List<LiveRow<T>> rows = new ArrayList<>(PAGE);
        private int round = -1;
    }

    /**
     * @param placeholder what a row shows until its page has come
     * @param fx runs on the thread that uses this list
     */
    public PagedRows(T placeholder, Executor fx) {
        this.placeholder = placeholder;
        this.fx = fx;
    }

    /** Shows another list from its beginning, or none. */
    public void show(@Nullable Source<T> list) {
        source = list;
        generation++;
        underWay = null;
        wanted.clear();
        inSight.clear();
        pages.clear();
        resize(0);
        state.set(list == null ? State.READY : State.LOADING);
        if (list != null) {
            want(0);
        }
    }

    /** Asks again for what is in sight; rows stay as they are until it has come. */
    public void refresh() {
        round++;
        if (inSight.isEmpty()) {
            want(0);
        } else {
            inSight.descendingIterator().forEachRemaining(this::want);
        }
    }

    /** How it stands with the list. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public LiveRow<T> get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int number = index / PAGE;
        Loaded<T> page = page(number);
        inSight.remove(number);
        inSight.addFirst(number);
        if (inSight.size() > IN_SIGHT) {
            inSight.removeLast();
        }
        if (page.round != round) {
            want(number);
        }
        return page.rows.get(index % PAGE);
    }

    @Override
    public int size() {
        return size;
    }

    /** Where a row is, if its page is held; other pages are not asked for. */
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, Loaded<T>> page : pages.entrySet()) {
            int place = page.getValue().rows.indexOf(row);
            int index = page.getKey() * PAGE + place;
            if (place >= 0 && index < size) {
                return index;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    private Loaded<T> page(int number) {
        Loaded<T> page = pages.get(number);
        if (page == null) {
            page = new Loaded<>();
            for (int i = 0; i < PAGE; i++) {
                page.rows.add(new LiveRow<>(String.valueOf((long) number * PAGE + i), placeholder));
            }
            pages.put(number, page);
            if (pages.size() > MOST_PAGES) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        return page;
    }

    private void want(int number) {
        if (underWay != null && underWay == number) {
            return;
        }
        wanted.remove(number);
        wanted.addFirst(number);
        if (wanted.size() > MOST_WANTED) {
            wanted.removeLast();
        }
        askNext();
    }

    private void askNext() {
        Source<T> from = source;
        Integer number = underWay == null && from != null ? wanted.pollFirst() : null;
        if (number == null || from == null) {
            return;
        }
        underWay = number;
        int asked = generation;
        int askedRound = round;
        var _ = from.read((long) number * PAGE, PAGE)
                .whenCompleteAsync(
                        (page, error) -> {
                            if (asked == generation) {
                                underWay = null;
                                if (error == null) {
                                    take(number, page, askedRound);
                                } else {
                                    state.set(State.FAILED);
                                }
                                askNext();
                            }
                        },
                        fx);
    }

    private void take(int number, Page<T> answer, int askedRound) {
        Loaded<T> page = page(number);
        page.round = askedRound;
        for (int i = 0; i < PAGE; i++) {
            page.rows.get(i).show(i < answer.values().size() ? answer.values().get(i) : placeholder);
        }
        resize((int) Math.min(Integer.MAX_VALUE - PAGE, answer.total()));
        state.set(State.READY);
    }

    private void resize(int length) {
        int before = size;
        size = length;
        if (length != before) {
            fireChange(new LengthChange<>(this, before, new LiveRow<>("", placeholder)));
        }
    }
}
