package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class LaterTest extends FxTest {

    private final List<String> made = new ArrayList<>();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    @Test
    void theContentIsMadeWhenItIsShownAndOnlyOnce() {
        onFx(() -> {
            var spare = new SpareTime();
            var later = new Later(spare, shown, this::content);
            assertThat(made).isEmpty();
            shown.set(true);
            shown.set(false);
            shown.set(true);
            spare.finish();
            assertThat(made).containsExactly("made");
            assertThat(later.getChildren()).hasSize(1);
        });
    }

    @Test
    void theContentIsMadeInSpareTimeAlthoughNobodyLooks() {
        var later = onFx(() -> {
            var spare = new SpareTime();
            var place = new Later(spare, shown, this::content);
            spare.begin();
            return place;
        });
        await().until(() -> onFx(() -> later.getChildren().size() == 1));
        assertThat(later.isVisible()).isFalse();
        assertThat(later.isManaged()).isFalse();
    }

    @Test
    void whoAsksIsToldOfTheContentOnceItIsThere() {
        onFx(() -> {
            var spare = new SpareTime();
            var later = new Later(spare, shown, this::content);
            List<Node> seen = new ArrayList<>();
            later.whenMade(seen::add);
            assertThat(seen).isEmpty();
            spare.finish();
            later.whenMade(seen::add);
            assertThat(seen).hasSize(2);
        });
    }

    @Test
    void contentThatIsHiddenYetIsLaidOutInTheRoomAroundItsPlace() {
        onFx(() -> {
            var spare = new SpareTime();
            var content = new Pane();
            var around = new StackPane(new Later(spare, shown, () -> content));
            around.setMaxSize(300, 120);
            new Scene(new StackPane(around), 800, 600);
            spare.finish();
            around.getScene().getRoot().layout();
            assertThat(content.getWidth()).isEqualTo(300);
            assertThat(content.getHeight()).isEqualTo(120);
        });
    }

    private Node content() {
        made.add("made");
        return new Label("here");
    }
}
