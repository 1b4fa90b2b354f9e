package org.windrow.fxkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A place in a window whose content is made when it is shown for the first time, or sooner in spare time; so a window is up
 * before all of it is there. On the JavaFX thread.
 */
public final class Later extends StackPane {

    private final List<Consumer<Node>> followers = new ArrayList<>();
    private @Nullable Supplier<? extends Node> maker;

    /**
     * @param shown whether the content is shown
     * @param maker makes the content, once
     */
    public Later(SpareTime spare, ObservableValue<Boolean> shown, Supplier<? extends Node> maker) {
        this.maker = maker;
        visibleProperty().bind(shown);
        // why: what is hidden is not to be laid out with each change of the window
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(visible -> {
            if (visible) {
                make();
            }
        });
        spare.add(this::make);
    }

    /** Tells of the content: now if it is there, else when it is made. */
    public void whenMade(Consumer<Node> follower) {
        if (maker == null) {
            getChildren().forEach(follower);
        } else {
            followers.add(follower);
        }
    }

    /** Content that is made before it is shown gets the room of what is around its place, or of the window, until then. */
    @Override
    protected void layoutChildren() {
        if (getWidth() > 0 || getScene() == null) {
            super.layoutChildren();
            return;
        }
        // why not less: a table once laid out in no room does not find back to the widths of its columns
        // why not more: it would make cells for rows that nobody will see
        Bounds around = getParent().getLayoutBounds();
        boolean room = around.getWidth() > 0;
        double width = room ? around.getWidth() : getScene().getWidth();
        double height = room ? around.getHeight() : getScene().getHeight();
        getChildren().forEach(content -> content.resize(width, height));
    }

    /** Makes the content, unless it is there. */
    private void make() {
        Supplier<? extends Node> first = maker;
        if (first != null) {
            maker = null;
            Node content = first.get();
            getChildren().add(content);
            followers.forEach(follower -> follower.accept(content));
            followers.clear();
        }
    }
}
