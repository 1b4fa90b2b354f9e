package org.windrow.fxkit;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Shows the whole of a text that is cut because there is not room for it. On the JavaFX thread. */
public final class WholeText {

    private WholeText() {}

    /** Gives a label, a button or a cell a tooltip with its text whenever that is cut. It must have none of its own. */
    public static void tell(Labeled labeled) {
        labeled.textTruncatedProperty().subscribe(cut -> {
            if (cut) {
                var whole = new Tooltip();
                whole.setWrapText(true);
                whole.textProperty().bind(labeled.textProperty());
                labeled.setTooltip(whole);
            } else {
                labeled.setTooltip(null);
            }
        });
    }
}
