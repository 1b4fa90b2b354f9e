package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.Pictures;
import org.windrow.engine.snapshot.WorkerStatus.Kind;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.fxkit.action.Action;

/** The registry of actions, and what is made of it: palette and sheet of shortcuts. */
class ActionsTest extends WindowTest {

    @Test
    void everyActionHasATextOfItsOwn() {
        assertThat(shell().actions().all())
                .extracting(Action::text)
                .allMatch(text -> !text.isBlank())
                .doesNotHaveDuplicates();
    }

    /** why: a minimised window does not always give an overlay the focus that it asks for */
    @Override
    boolean isPainted() {
        return true;
    }

    @Test
    void noShortcutIsUsedTwice() {
        List<KeyCombination> used = new ArrayList<>();
        shell().actions().all().forEach(action -> used.addAll(action.shortcuts()));
        assertThat(used).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyActionThatCanBeDoneIsFoundInThePaletteAndDoneByEnter() {
        openPalette(KeyCode.CONTROL, KeyCode.K);
        type("workers show");
        assertThat(found()).containsExactly("Show workers");
        press(KeyCode.ENTER);
        await().until(() -> sees("#pane-workers") && !sees("#palette"));
    }

    @Test
    void whatCannotBeDoneNowIsNotOffered() {
        openPalette(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(found()).contains("New source").doesNotContain("Stop all workers", "Find an action");
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#palette"));
        engine().showWorkers(Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW));
        await().until(() ->
                onFx(() -> shell().actions().get("worker.stop-all").enabled().getValue()));
        openPalette(KeyCode.CONTROL, KeyCode.K);
        type("all workers");
        assertThat(found()).containsExactly("Stop all workers");
    }

    @Test
    void theArrowsMoveThroughThePalette() {
        openPalette(KeyCode.CONTROL, KeyCode.K);
        type("show");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        await().until(() -> sees("#pane-queues"));
    }

    @Test
    void theSheetShowsAllShortcutsAndEscapeClosesIt() {
        press(KeyCode.F1);
        await().until(() -> sees("#shortcut-sheet") && onFx(this::isSheetFocused));
        long lines = robot().lookup("#shortcut-sheet .sheet-line").queryAll().size();
        assertThat(lines)
                .isEqualTo(shell().actions().all().stream()
                        .filter(action -> !action.shortcuts().isEmpty())
                        .count());
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#shortcut-sheet"));
        press(KeyCode.CONTROL, KeyCode.SLASH);
        await().until(() -> sees("#shortcut-sheet"));
        click("#shortcut-sheet-close");
        await().until(() -> !sees("#shortcut-sheet"));
    }

    /** why until it has the focus: keys that come sooner would go elsewhere */
    private void openPalette(KeyCode... keys) {
        press(keys);
        await().until(() ->
                sees("#palette") && find("#palette-query", TextField.class).isFocused());
    }

    private boolean isSheetFocused() {
        Node focused = stage().getScene().getFocusOwner();
        while (focused != null && !"shortcut-sheet".equals(focused.getId())) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    @SuppressWarnings("unchecked")
    private List<String> found() {
        ListView<Action> list = find("#palette-list", ListView.class);
        return onFx(() -> list.getItems().stream().map(Action::text).toList());
    }
}
