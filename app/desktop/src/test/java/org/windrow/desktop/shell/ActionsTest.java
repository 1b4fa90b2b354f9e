package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
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

    @Test
    void noShortcutIsUsedTwice() {
        List<KeyCombination> used = new ArrayList<>();
        shell().actions().all().forEach(action -> used.addAll(action.shortcuts()));
        assertThat(used).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyActionThatCanBeDoneIsFoundInThePaletteAndDoneByEnter() {
        press(KeyCode.CONTROL, KeyCode.K);
        await().until(() ->
                sees("#palette") && find("#palette-query", TextField.class).isFocused());
        type("workers show");
        assertThat(found()).containsExactly("Show workers");
        press(KeyCode.ENTER);
        await().until(() -> sees("#pane-workers") && !sees("#palette"));
    }

    @Test
    void whatCannotBeDoneNowIsNotOffered() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await().until(() -> sees("#palette"));
        assertThat(found()).contains("New source").doesNotContain("Stop all workers", "Find an action");
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#palette"));
        engine().showWorkers(Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW));
        await().until(() ->
                onFx(() -> shell().actions().get("worker.stop-all").enabled().getValue()));
        press(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> sees("#palette"));
        type("all workers");
        assertThat(found()).containsExactly("Stop all workers");
    }

    @Test
    void theArrowsMoveThroughThePalette() {
        press(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> sees("#palette"));
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
        await().until(() -> sees("#shortcut-sheet"));
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

    @SuppressWarnings("unchecked")
    private List<String> found() {
        ListView<Action> list = find("#palette-list", ListView.class);
        return onFx(() -> list.getItems().stream().map(Action::text).toList());
    }
}
