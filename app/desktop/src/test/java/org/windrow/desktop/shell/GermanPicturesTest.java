package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.TestTexts;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.fxkit.Texts;

/** Makes a picture of the main screens in German, for a person to look for words that are cut off. */
class GermanPicturesTest extends WorkingDayTest {

    @Override
    Texts texts() {
        return TestTexts.german();
    }

    @Test
    void everyScreenInGerman() {
        await().until(() -> sees("#sources-empty"));
        picture("german-empty", 1);
        work();
        await().until(() -> sees(".source-name"));
        click(".source-name");
        engine().hold(new HeldRun("zenodo", "Zenodo"), new HeldRun("arxiv", "arXiv"));
        onFx(() -> shell().offerToResume());
        for (Pane pane : Pane.values()) {
            go(pane);
            if (pane == Pane.PREFERENCES) {
                await().until(() -> onFx(() ->
                        find("#prefs-harvesters", TextField.class).getText().equals("4")));
            }
            picture("german-" + pane.name().toLowerCase(Locale.ROOT), 1);
        }
        assertThat(textOf("#status-totals")).startsWith("6 Quellen");
        go(Pane.SOURCES);
        onFx(() -> shell().sources().newSource().openForm("https://zenodo.org"));
        picture("german-new-source", 1);
    }
}
