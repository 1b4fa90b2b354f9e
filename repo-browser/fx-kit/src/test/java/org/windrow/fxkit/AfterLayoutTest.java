package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class AfterLayoutTest extends FxTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void whatCanWaitIsDoneOnceAfterTheLayoutOfWhatCameBefore() {
        var pane = onFx(() -> new StackPane());
        show(() -> pane, onFx(Theme::new), 200, 200);
        onFx(() -> {
            AfterLayout.then(stage().getScene(), () -> done.add("what can wait"));
            pane.getChildren().add(new Pane() {
                @Override
                protected void layoutChildren() {
                    done.add("layout");
                }
            });
        });
        await().until(() -> done.contains("what can wait"));
        assertThat(done).containsSubsequence("layout", "what can wait");
        onFx(pane::requestLayout);
        settle();
        assertThat(done).containsOnlyOnce("what can wait");
    }
}
