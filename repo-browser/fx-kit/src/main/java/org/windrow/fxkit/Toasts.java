package org.windrow.fxkit;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short messages in a corner of the window that go away by themselves. To be laid over the window's content. */
public final class Toasts extends VBox {

    private static final Duration SHOWN_FOR = Duration.seconds(8);
    private static final int MOST = 4;

    private final String closeText;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    /** @param closeText the name of the button that sends a message away, for a screen reader */
    public Toasts(String closeText) {
        this.closeText = closeText;
        getStyleClass().add("toasts");
        setId("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        // why: the messages lie over the window, and what is beside them must still be clickable.
        setPickOnBounds(false);
        getChildren().addListener((ListChangeListener<Node>) _ -> undoable.set(newestOffer() != null));
    }

    /** Whether a message is there that offers to undo something. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Undoes what the newest of the messages offers to undo; without effect if none does. */
    public void undo() {
        Offer newest = newestOffer();
        if (newest != null) {
            newest.undo();
        }
    }

    /** Tells something. */
    public void tell(String text) {
        show(new Toast(Feather.INFO, Styles.ACCENT, text, () -> {}));
    }

    /** Tells of something that went wrong. */
    public void warn(String text) {
        show(new Toast(Feather.ALERT_TRIANGLE, Styles.DANGER, text, () -> {}));
    }

    /**
     * Tells of something that was done and can be undone while the message is there.
     *
     * @param undo the name of the button
     * @param onUndo takes it back
     * @param onGone makes it final: the message went without being used
     */
    public void offer(String text, String undo, Runnable onUndo, Runnable onGone) {
        show(new Offer(text, undo, onUndo, onGone));
    }

    /** Sends all messages away: what they offered to undo is final. */
    public void dismissAll() {
        for (Node node : List.copyOf(getChildren())) {
            if (node instanceof Toast toast) {
                toast.leave(toast.onGone);
            }
        }
    }

    private @Nullable Offer newestOffer() {
        return getChildren().reversed().stream()
                .filter(Offer.class::isInstance)
                .map(Offer.class::cast)
                .findFirst()
                .orElse(null);
    }

    private void show(Toast toast) {
        getChildren().add(toast);
        if (getChildren().size() > MOST && getChildren().getFirst() instanceof Toast oldest) {
            oldest.leave(oldest.onGone);
        }
    }

    private class Toast extends HBox {

        private final PauseTransition time = new PauseTransition(SHOWN_FOR);
        private final BooleanBinding attended = hoverProperty().or(focusWithinProperty());
        private final Runnable onGone;

        Toast(Ikon icon, String style, String text, Runnable onGone) {
            this.onGone = onGone;
            getStyleClass().addAll("toast", style);
            setAlignment(Pos.CENTER_LEFT);
            var message = new Label(text);
            message.setWrapText(true);
            message.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(message, Priority.ALWAYS);
            var close = new Button(null, new FontIcon(Feather.X));
            close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
            close.setMinWidth(USE_PREF_SIZE);
            close.setAccessibleText(closeText);
            close.setOnAction(_ -> leave(onGone));
            getChildren().addAll(new FontIcon(icon), message, close);
            time.setOnFinished(_ -> leave(onGone));
            // why: who is reading or reaching for the button, by mouse or keyboard, is not to be hurried.
            attended.subscribe(now -> {
                if (now) {
                    time.pause();
                } else {
                    time.play();
                }
            });
        }

        void leave(Runnable last) {
            time.stop();
            if (Toasts.this.getChildren().remove(this)) {
                last.run();
            }
        }
    }

    private final class Offer extends Toast {

        private final Runnable onUndo;

        Offer(String text, String undo, Runnable onUndo, Runnable onGone) {
            super(Feather.CHECK_CIRCLE, Styles.SUCCESS, text, onGone);
            this.onUndo = onUndo;
            var button = new Button(undo, new FontIcon(Feather.CORNER_UP_LEFT));
            button.setId("toast-undo");
            button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> undo());
            getChildren().add(2, button);
        }

        void undo() {
            leave(onUndo);
        }
    }
}
