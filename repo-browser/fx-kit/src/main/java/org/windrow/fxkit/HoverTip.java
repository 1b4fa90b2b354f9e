package org.windrow.fxkit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Words that appear over a node while the mouse rests on it. A tooltip is a window with a scene of its own; made for each cell of
 * a table, these windows take longer than the cells. So one is made when the mouse first comes to its node and there is something
 * to tell.
 *
 * <p>On the JavaFX thread only.
 */
public final class HoverTip {

    private final Node node;
    private final Supplier<String> words;
    private @Nullable Tooltip tip;

    private HoverTip(Node node, Supplier<String> words) {
        this.node = node;
        this.words = words;
    }

    /**
     * Tells words over a node from now on.
     *
     * @param words what to tell, asked for when the mouse comes to the node and when they appear; empty if there is nothing to tell
     */
    public static void over(Node node, Supplier<String> words) {
        var hover = new HoverTip(node, words);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> hover.offer());
        node.getProperties().put(HoverTip.class, hover);
    }

    /** Tells the whole of a text over it from now on, whenever it is cut. */
    public static void whole(Labeled labeled) {
        over(labeled, () -> labeled.isTextTruncated() ? labeled.getText() : "");
    }

    /** What the mouse is told over a node now; empty if there is nothing to tell. */
    public static String of(Node node) {
        return node.getProperties().get(HoverTip.class) instanceof HoverTip hover ? hover.words.get() : "";
    }

    private void offer() {
        Tooltip offered = tip;
        if (words.get().isEmpty()) {
            if (offered != null) {
                Tooltip.uninstall(node, offered);
            }
            return;
        }
        if (offered == null) {
            offered = made();
            tip = offered;
        }
        Tooltip.install(node, offered);
    }

    private Tooltip made() {
        var made = new Tooltip();
        made.setWrapText(true);
        made.setOnShowing(_ -> made.setText(words.get()));
        return made;
    }
}
