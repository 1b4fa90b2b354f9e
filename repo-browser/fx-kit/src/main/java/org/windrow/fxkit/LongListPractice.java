package org.windrow.fxkit;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Scrolls to and fro in a list that nobody sees, so that a person's first jump through a million rows does not have to wait for
 * the compiler: a {@link VirtualFlow} adds up the heights of all rows some ten times at each layout, and interpreted that takes
 * twice as long as a picture may. On the JavaFX thread.
 */
public final class LongListPractice {

    private static final int ROWS = 20_000;
    private static final double ROW_HEIGHT = 20;
    private static final double WIDTH = 100;
    private static final double HEIGHT = 60;
    private static final int ROUNDS = 6;

    /** Ends, middles and ways back, since what is compiled for the way down alone is thrown away at the first way up. */
    private static final double[] PLACES = {1, 0, 0.5, 0, 0.9, 1, 0.3, 0.7};

    private final VirtualFlow<IndexedCell<Void>> list = new VirtualFlow<>();

    /** In reach of the test; others begin it by {@link #in}. */
    LongListPractice() {
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new IndexedCell<>());
    }

    /** Practises in spare time, a few milliseconds at once, some three seconds in all. */
    public static void in(SpareTime spare) {
        spare.add(() -> new LongListPractice().plan(spare));
    }

    private void plan(SpareTime spare) {
        for (int round = 0; round < ROUNDS; round++) {
            spare.add(this::beginAnew);
            for (double place : PLACES) {
                spare.add(() -> jump(place));
            }
        }
    }

    /**
     * A tiny list, an empty and a long one: code that was compiled without having seen these is thrown away when the next table
     * shows them.
     */
    void beginAnew() {
        // why the beginning: a list that is much shorter than where it stood is complained of by JavaFX
        list.setPosition(0);
        list.layout();
        show(1);
        show(0);
        show(ROWS);
    }

    /**
     * As a scroll bar does it, to that place; then as a search does it, as far from the other end; and rows come and go
     * meanwhile.
     */
    void jump(double place) {
        list.setPosition(place);
        // why: a list that keeps its place and its size is not laid out anew
        list.resize(WIDTH, HEIGHT + place);
        list.layout();
        list.scrollToTop((int) ((1 - place) * (ROWS - 1)));
        list.layout();
        list.scrollPixels(ROW_HEIGHT);
        show(ROWS + 1);
        show(ROWS);
    }

    VirtualFlow<IndexedCell<Void>> list() {
        return list;
    }

    private void show(int rows) {
        list.setCellCount(rows);
        list.resize(WIDTH, HEIGHT);
        list.layout();
    }
}
