package org.windrow.desktop.shell;

import static org.awaitility.Awaitility.await;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Every screen with the Tab key alone: it comes by every control, shows where it is, and each has a name to be read out. */
class KeyboardTest extends KeyboardWalk {

    @Test
    void theTabKeyComesByEveryControlOfEveryScreenAndEachHasAName() {
        work();
        await().until(() -> sees(".source-name"));
        click(".source-name");
        for (Pane pane : Pane.values()) {
            go(pane);
            walk(stage().getScene(), pane.name());
        }
    }

    @Test
    void theTabKeyComesByEveryControlOfTheFormForANewSource() {
        onFx(() -> {
            shell().sources().newSource().openForm("https://zenodo.org/oai2d");
            shell().sources().newSource().insist();
        });
        await().until(() -> sees("#new-harvest"));
        walk(stage().getScene(), "new source");
    }

    @Test
    void theArrowKeysChooseAPaneAndATab() {
        work();
        await().until(() -> sees(".source-name"));
        click(".source-name");
        onFx(() -> find("#detail-tab-run", Node.class).requestFocus());
        press(KeyCode.RIGHT);
        await().until(() -> sees("#runs-table"));
        onFx(() -> find("#rail-sources", Node.class).requestFocus());
        press(KeyCode.DOWN);
        await().until(() -> sees("#pane-queues"));
        onFx(() -> find("#tab-chart", Node.class).requestFocus());
        press(KeyCode.RIGHT);
        await().until(() -> sees("#jobs-table"));
    }
}
