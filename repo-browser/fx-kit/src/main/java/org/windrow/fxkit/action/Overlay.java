package org.windrow.fxkit.action;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card over the whole window, gone until it is opened. Escape and a click beside the card close it, and the focus goes back
 * to where it was.
 */
abstract class Overlay extends StackPane {

    private @Nullable Node focusBefore;

    /** @param card what to show; it keeps its own size */
    final void show(Region card) {
        getStyleClass().add("overlay");
        setAlignment(Pos.TOP_CENTER);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (equals(event.getTarget())) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.TAB) {
                // why: the next in the order of focus lies below the card, where nobody sees it.
                event.consume();
            }
        });
    }

    /** Shows it with the focus on one of its nodes. */
    final void open(Node first) {
        Scene scene = getScene();
        if (!isVisible() && scene != null) {
            focusBefore = scene.getFocusOwner();
        }
        setVisible(true);
        toFront();
        first.requestFocus();
    }

    /** Closes it; without effect if it is not open. */
    public final void close() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
