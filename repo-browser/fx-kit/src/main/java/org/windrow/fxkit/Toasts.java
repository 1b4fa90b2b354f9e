package org.windrow.fxkit;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short messages in a corner of the window that go away by themselves. To be laid over the window's content. */
public final class Toasts extends VBox {

    private static final Duration SHOWN_FOR = Duration.seconds(8);
    private static final int MOST = 4;

    private final String closeText;

    /** @param closeText the name of the button that sends a message away, for a screen reader */
    public Toasts(String closeText) {
        this.closeText = closeText;
        getStyleClass().add("toasts");
        setId("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        // why: the messages lie over the window, and what is beside them must still be clickable.
        setPickOnBounds(false);
    }

    /** Tells something. */
    public void tell(String text) {
        show(Feather.INFO, Styles.ACCENT, text, () -> {});
    }

    /** Tells of something that went wrong. */
    public void warn(String text) {
        show(Feather.ALERT_TRIANGLE, Styles.DANGER, text, () -> {});
    }

    /**
     * Tells of something that was done and can be undone while the message is there.
     *
     * @param undo the name of the button
     * @param onUndo takes it back
     * @param onGone makes it final: the message went without being used
     */
    public void offer(String text, String undo, Runnable onUndo, Runnable onGone) {
        Toast toast = show(Feather.CHECK_CIRCLE, Styles.SUCCESS, text, onGone);
        var button = new Button(undo, new FontIcon(Feather.CORNER_UP_LEFT));
        button.setId("toast-undo");
        button.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> toast.leave(onUndo));
        toast.getChildren().add(2, button);
    }

    /** Sends all messages away: what they offered to undo is final. */
    public void dismissAll() {
        for (Node node : List.copyOf(getChildren())) {
            if (node instanceof Toast toast) {
                toast.leave(toast.onGone);
            }
        }
    }

    private Toast show(Ikon icon, String style, String text, Runnable onGone) {
        var toast = new Toast(icon, style, text, onGone);
        getChildren().add(toast);
        if (getChildren().size() > MOST && getChildren().getFirst() instanceof Toast oldest) {
            oldest.leave(oldest.onGone);
        }
        return toast;
    }

    private final class Toast extends HBox {

        private final PauseTransition time = new PauseTransition(SHOWN_FOR);
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
            // why: who is reading or reaching for the button is not to be hurried.
            hoverProperty().subscribe(hover -> {
                if (hover) {
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
}
