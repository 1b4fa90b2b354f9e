package org.windrow.fxkit;

import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of any length, all of one height. A {@link VirtualFlow} adds up the heights of all rows down to those in
 * sight, some ten times at each layout, and keeps a list of all heights. So it is told of a stretch of the rows only, which
 * follows what is in sight; a bar of its own shows and takes places in the whole list.
 *
 * <p>A row knows its place in the whole list. So do {@link #scrollTo(int)}, {@link #scrollToTop(int)} and {@link #getPrivateCell},
 * which are what the table asks for; all else here counts from the beginning of the stretch, as {@link VirtualFlow} itself does.
 * A list that is no longer than a stretch is left to {@link VirtualFlow} as it is.
 */
final class LongFlow<S> extends VirtualFlow<TableRow<S>> {

    /** Many screens, and few enough to be gone through in no time. */
    private static final int STRETCH = 1_000;

    /** So many rows of the stretch lie at least before and behind what is in sight, if the list has them. */
    private static final int MARGIN = 250;

    private final Control table;
    private @Nullable PlaceBar bar;
    private int rows;
    private int first;
    /** Before there are styles the rows are told apart all the same. */
    private double rowHeight = 1;

    /** What is at the top, in rows; holds also while their height changes. */
    private double top;

    /** @param table gets the focus when its bar is pressed */
    LongFlow(Control table) {
        this.table = table;
        fixedCellSizeProperty().subscribe(height -> takeHeight(height.doubleValue()));
    }

    /** How many rows the flow is told of, out of so many. */
    static int stretchOf(int rows) {
        return Math.min(rows, STRETCH);
    }

    /** How long the whole list is now. What is in sight stays there, as far as the list is long enough. */
    void setRows(int count) {
        boolean isLong = Math.max(count, rows) > STRETCH;
        double place = place();
        rows = count;
        first = Math.min(first, count - stretchOf(count));
        if (isLong && bar == null) {
            bar = new PlaceBar(this, table);
            getChildren().add(bar);
        }
        setCellCount(stretchOf(count));
        if (isLong) {
            goTo(place);
        }
    }

    /** The bar that shows the place in the whole list. */
    ScrollBar placeBar() {
        return bar == null ? getVbar() : bar;
    }

    /** The bar that the flow has for the stretch. */
    ScrollBar stretchBar() {
        return getVbar();
    }

    /** Goes to a part of the way from the beginning, 0, to the end, 1. */
    void goToPart(double part) {
        goTo(part * lastPlace());
    }

    @Override
    public double scrollPixels(double delta) {
        double before = place();
        if (Math.abs(delta) > MARGIN * rowHeight) {
            goTo(before + delta);
        } else {
            super.scrollPixels(delta);
            top = place() / rowHeight;
            if (stretchAround(place()) != first) {
                goTo(place());
            }
        }
        return place() - before;
    }

    @Override
    public void scrollTo(int index) {
        double fromTop = index * rowHeight - place();
        double behindSight = fromTop + rowHeight - getViewportLength();
        double by = fromTop < 0 ? fromTop : Math.max(0, behindSight > rowHeight ? fromTop : behindSight);
        if (Math.abs(by) > rowHeight) {
            goTo(place() + by);
        } else {
            scrollPixels(by);
        }
    }

    @Override
    public void scrollToTop(int index) {
        goTo(index * rowHeight);
    }

    @Override
    protected TableRow<S> getPrivateCell(int index) {
        return super.getPrivateCell(index - first);
    }

    @Override
    protected void setCellIndex(TableRow<S> row, int index) {
        super.setCellIndex(row, first + index);
    }

    @Override
    protected int getCellIndex(TableRow<S> row) {
        return row.getIndex() - first;
    }

    @Override
    protected void layoutChildren() {
        double length = getViewportLength();
        super.layoutChildren();
        if (first > 0 && length != getViewportLength()) {
            // why: rows are moved out of the way of a new bar below them by their places in the list, not in the
            // stretch
            reconfigureCells();
            super.layoutChildren();
        }
        if (getFixedCellSize() == rowHeight) {
            top = place() / rowHeight;
        }
        if (bar != null) {
            bar.show(
                    lastPlace() == 0 ? 0 : place() / lastPlace(),
                    getViewportLength() / (Math.max(1, rows) * rowHeight));
        }
    }

    /** How far down the list what is in sight begins, in pixels. */
    private double place() {
        return first * rowHeight + getPosition() * lastPlaceIn(getCellCount());
    }

    private double lastPlace() {
        return lastPlaceIn(rows);
    }

    private double lastPlaceIn(int count) {
        return Math.max(0, count * rowHeight - getViewportLength());
    }

    private void goTo(double place) {
        double to = Math.clamp(place, 0, lastPlace());
        int begin = stretchAround(to);
        if (begin != first) {
            if (Math.abs(to - place()) > getViewportLength()) {
                addAllToPile();
            }
            first = begin;
            reconfigureCells();
        }
        top = to / rowHeight;
        double within = to - first * rowHeight;
        double last = lastPlaceIn(getCellCount());
        // why not divided at the end: a last row that is a billionth of a pixel away is followed by an empty one
        setPosition(within >= last ? Math.signum(last) : within / last);
    }

    /** Where the stretch begins when that place is in sight: where it does now, unless that is too near to one of its ends. */
    private int stretchAround(double place) {
        int from = (int) (place / rowHeight);
        int to = (int) ((place + getViewportLength()) / rowHeight);
        int last = rows - getCellCount();
        boolean room =
                (first == 0 || from - first >= MARGIN) && (first == last || first + getCellCount() - to >= MARGIN);
        return room ? first : Math.clamp(from - STRETCH / 2, 0, last);
    }

    private void takeHeight(double height) {
        if (height <= 0 || height == rowHeight) {
            return;
        }
        rowHeight = height;
        int count = getCellCount();
        if (rows > STRETCH) {
            double row = top;
            // why: the heights that were seen are forgotten only when there are more or fewer rows
            setCellCount(count - 1);
            setCellCount(count);
            goTo(row * height);
        }
    }
}
