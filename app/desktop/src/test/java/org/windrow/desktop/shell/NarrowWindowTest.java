package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.detail.DetailTab;

/** A window as narrow as it may be, with text that is larger than usual: all can be reached, and what is cut can be read. */
class NarrowWindowTest extends WorkingDayTest {

    @Override
    double width() {
        return 980;
    }

    /** The beginning of the pictures' names. */
    String language() {
        return "narrow";
    }

    @Test
    void nothingRunsPastTheEdgeAndWhatIsCutCanBeReadAtLength() {
        onFx(() -> choices().textSizeProperty().set(130));
        work();
        await().until(() -> sees(".source-name"));
        click(".source-name");
        List<String> wrong = new ArrayList<>();
        for (Pane pane : Pane.values()) {
            go(pane);
            look(pane.name(), wrong);
        }
        go(Pane.SOURCES);
        assertThat(onFx(() -> stage().getScene().getRoot().lookupAll(".progress-words").stream()
                        .map(Labeled.class::cast)
                        .filter(Labeled::isTextTruncated)
                        .toList()))
                .as("progress that is cut")
                .isEmpty();
        for (DetailTab tab : DetailTab.values()) {
            onFx(() -> shell().sources().detail().tabProperty().set(tab));
            settle();
            look("SOURCES-" + tab, wrong);
        }
        onFx(() -> shell().sources().newSource().openForm("https://zenodo.org"));
        settle();
        look("NEW-SOURCE", wrong);
        assertThat(wrong).isEmpty();
    }

    private void look(String screen, List<String> wrong) {
        picture(language() + "-" + screen.toLowerCase(Locale.ROOT), 1);
        onFx(() -> Fit.faults(stage().getScene()).forEach(control -> wrong.add(screen + ": " + control)));
    }
}
