package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/** A test that walks with the Tab key: it has to come by every control, show where it is, and find a name to be read out. */
abstract class KeyboardWalk extends WorkingDayTest {

    /** More than any screen has. */
    private static final int STEPS = 80;

    /** Walks through a window or a dialog that has the focus, once around. */
    void walk(Scene scene, String screen) {
        Set<Node> come = new LinkedHashSet<>();
        for (int step = 0; step < STEPS; step++) {
            Node owner = onFx(() -> next(scene));
            assertThat(owner.isFocusVisible())
                    .as("the focus is to be seen on %s of %s", owner, screen)
                    .isTrue();
            if (!come.add(owner)
                    && come.size() > 1
                    && owner.equals(come.iterator().next())) {
                break;
            }
        }
        List<Node> all = onFx(() -> reachable(scene.getRoot(), new ArrayList<>()));
        assertThat(come).as("what the Tab key comes by on %s", screen).containsAll(all);
        List<Node> nameless = onFx(
                () -> come.stream().filter(node -> nameOf(scene, node) == null).toList());
        assertThat(nameless).as("controls of %s without a name", screen).isEmpty();
    }

    /** why not by the robot of these tests: it waits for pictures after each key, and a walk has hundreds */
    private static Node next(Scene scene) {
        var keyboard = new Robot();
        keyboard.keyPress(KeyCode.TAB);
        keyboard.keyRelease(KeyCode.TAB);
        return scene.getFocusOwner();
    }

    /** What can have the focus and can be seen. */
    private static List<Node> reachable(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return found;
        }
        // why: of buttons of which one is chosen the Tab key comes by the chosen one, and arrows by the others
        boolean byArrows =
                node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
        if (node.isFocusTraversable() && !byArrows) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> reachable(child, found));
        }
        return found;
    }

    /** What a screen reader says of a control; null if it has nothing to say. */
    private @Nullable String nameOf(Scene scene, Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> node.equals(label.getLabelFor()))
                .map(Labeled::getText)
                .findFirst()
                .orElse(null);
    }
}
