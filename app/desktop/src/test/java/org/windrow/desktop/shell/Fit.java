package org.windrow.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.windrow.fxkit.HoverTip;

/** Whether everything in a window or a dialog is within it, and can be read. To be used on the JavaFX thread. */
final class Fit {

    /** What may not be cut is wider than this: a sign for "more" needs as much. */
    private static final double LEAST = 8;

    private Fit() {}

    /** The controls that run past an edge, or are cut without anything that shows their words at length. */
    static List<Control> faults(Scene scene) {
        List<Control> wrong = new ArrayList<>();
        for (Node node : List.copyOf(scene.getRoot().lookupAll("*"))) {
            if (node instanceof Control control && isInSight(control) && (runsPast(control, scene) || isCut(control))) {
                wrong.add(control);
            }
        }
        return wrong;
    }

    /** Whether some of what a person works with is outside the window; a table scrolls sideways by itself. */
    private static boolean runsPast(Control control, Scene scene) {
        boolean worked = control instanceof ButtonBase
                || control instanceof ComboBoxBase
                || control instanceof TextInputControl
                || control instanceof Label;
        if (!worked || isWithin(control, "table-view") || isWithin(control, "list-view")) {
            return false;
        }
        Bounds place = control.localToScene(control.getLayoutBounds());
        return place.getMinX() < -0.5 || place.getMaxX() > scene.getWidth() + 0.5;
    }

    /** Whether words are cut that nothing shows at length. */
    private static boolean isCut(Control control) {
        return control instanceof Labeled words
                && words.isTextTruncated()
                && (control instanceof ButtonBase || control.getWidth() < LEAST || !canBeRead(words));
    }

    private static boolean canBeRead(Labeled words) {
        for (Node at = words; at != null; at = at.getParent()) {
            boolean told = (at instanceof Control control && control.getTooltip() != null)
                    || at.getProperties().containsKey("javafx.scene.control.Tooltip")
                    || !HoverTip.of(at).isEmpty();
            if (told) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Node node, String styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }
}
