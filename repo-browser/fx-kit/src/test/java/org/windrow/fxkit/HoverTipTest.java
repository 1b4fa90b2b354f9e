package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoverTipTest extends FxTest {

    private Label cut;
    private Label whole;
    private String words = "A title that is longer than its column";

    @BeforeEach
    void showThem() {
        // why: the mouse stays where the test before left it
        onFx(() -> new Robot().mouseMove(Screen.getPrimary().getBounds().getMaxX() - 1, 0));
        cut = onFx(() -> new Label("A title…"));
        whole = onFx(() -> new Label("Short"));
        onFx(() -> HoverTip.over(cut, () -> words));
        onFx(() -> HoverTip.over(whole, () -> ""));
        show(() -> new VBox(room(), cut, whole), onFx(Theme::new), 400, 200);
    }

    @Test
    void wordsAppearWhereTheMouseRests() {
        moveTo(cut);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tips()).containsExactly(words));
    }

    @Test
    void theyAreAskedForAnewEachTimeTheMouseComes() {
        moveTo(cut);
        moveTo(whole);
        words = "Another title";
        moveTo(cut);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tips()).containsExactly("Another title"));
    }

    @Test
    void nothingIsMadeBeforeTheMouseComesNorWhereThereIsNothingToTell() {
        assertThat(cut.getProperties().values()).noneMatch(Tooltip.class::isInstance);
        moveTo(whole);
        assertThat(whole.getProperties().values()).noneMatch(Tooltip.class::isInstance);
    }

    /** So that no label lies in the corner, where a new window believes the mouse to be. */
    private static Region room() {
        var room = new Region();
        room.setMinHeight(60);
        return room;
    }

    private void moveTo(Label label) {
        onFx(() -> {
            Bounds bounds = label.localToScreen(label.getBoundsInLocal());
            new Robot().mouseMove(bounds.getCenterX(), bounds.getCenterY());
        });
        settle();
    }

    private static List<String> tips() {
        return onFx(() -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList());
    }
}
