package org.windrow.fxkit;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Shows and takes the place in a whole list, over the bar that the flow has for a stretch of it, and looks the same. */
final class PlaceBar extends ScrollBar {

    private static final double STEP = 10;

    /** In pixels. */
    private static final double LEAST_THUMB = 24;

    private final LongFlow<?> flow;
    private boolean showing;

    /** @param table gets the focus when it is pressed */
    PlaceBar(LongFlow<?> flow, Control table) {
        this.flow = flow;
        setOrientation(Orientation.VERTICAL);
        setMax(1);
        ScrollBar below = flow.stretchBar();
        // why not invisible: the flow shows it where it wants a bar, and leaves room for it
        below.setOpacity(0);
        below.setMouseTransparent(true);
        below.setAccessibleRole(AccessibleRole.NODE);
        visibleProperty().bind(below.visibleProperty());
        valueProperty().subscribe((_, value) -> {
            if (!showing) {
                flow.goToPart(value.doubleValue());
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> table.requestFocus());
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        // why: a wheel over the bar is the list's, as it is beside it
        addEventFilter(ScrollEvent.SCROLL, event -> {
            flow.getOnScroll().handle(event);
            event.consume();
        });
    }

    /**
     * Shows a place.
     *
     * @param part of the way from 0 to 1
     * @param inSight how much of the list is in sight, from 0 to 1
     */
    void show(double part, double inSight) {
        ScrollBar below = flow.stretchBar();
        resizeRelocate(below.getLayoutX(), below.getLayoutY(), below.getWidth(), below.getHeight());
        showing = true;
        // why: of a million rows the thumb would be a line that nobody could take hold of
        setVisibleAmount(Math.max(inSight, LEAST_THUMB / Math.max(LEAST_THUMB, getHeight())));
        setValue(part);
        showing = false;
    }

    @Override
    public void increment() {
        flow.scrollPixels(STEP);
    }

    @Override
    public void decrement() {
        flow.scrollPixels(-STEP);
    }

    /** A page towards where its track was pressed, as all lists of JavaFX do. */
    @Override
    public void adjustValue(double place) {
        double page = flow.getViewportLength();
        flow.scrollPixels(place < getValue() ? -page : page);
    }
}
