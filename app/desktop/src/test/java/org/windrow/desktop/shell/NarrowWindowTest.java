package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.detail.DetailTab;
import org.windrow.fxkit.HoverTip;

/** A window as narrow as it may be, with text that is larger than usual: all can be reached, and what is cut can be read. */
class NarrowWindowTest extends WorkingDayTest {

    /** What may not be cut is wider than this: a sign for "more" needs as much. */
    private static final double LEAST = 8;

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
        List<Node> controls =
                onFx(() -> List.copyOf(stage().getScene().getRoot().lookupAll("*")));
        onFx(() -> controls.stream()
                .filter(NarrowWindowTest::isInSight)
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(control -> runsPast(control) || isCut(control))
                .forEach(control -> wrong.add(screen + ": " + control)));
    }

    /** Whether some of what a person works with is outside the window; a table scrolls sideways by itself. */
    private boolean runsPast(Control control) {
        boolean worked = control instanceof ButtonBase
                || control instanceof ComboBoxBase
                || control instanceof TextInputControl
                || control instanceof Label;
        if (!worked || isWithin(control, ".table-view") || isWithin(control, ".list-view")) {
            return false;
        }
        Bounds place = control.localToScene(control.getLayoutBounds());
        return place.getMinX() < -0.5 || place.getMaxX() > stage().getScene().getWidth() + 0.5;
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

    private static boolean isWithin(Node node, String selector) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(selector.substring(1))) {
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
