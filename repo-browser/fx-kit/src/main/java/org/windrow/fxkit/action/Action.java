package org.windrow.fxkit.action;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something that a person can do.
 *
 * @param id its key among the actions, in lower case with dots: {@code source.harvest}
 * @param text what it is called, with a verb
 * @param icon its picture
 * @param shortcuts the keys that do it, the one to show first; may be empty
 * @param enabled whether it can be done now
 * @param handler does it, on the JavaFX thread, without waiting
 */
public record Action(
        String id,
        String text,
        Ikon icon,
        List<KeyCombination> shortcuts,
        ObservableValue<Boolean> enabled,
        Runnable handler) {

    public Action {
        shortcuts = List.copyOf(shortcuts);
    }

    /** Does it, unless it cannot be done now. */
    public void run() {
        if (enabled.getValue()) {
            handler.run();
        }
    }
}
