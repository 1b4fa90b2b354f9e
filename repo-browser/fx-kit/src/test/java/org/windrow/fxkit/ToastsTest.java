package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToastsTest extends FxTest {

    private final List<String> done = new ArrayList<>();
    private Toasts toasts;

    @BeforeEach
    void showThem() {
        toasts = onFx(() -> new Toasts("Close message"));
        show(() -> new StackPane(new Region(), toasts), onFx(Theme::new), 700, 400);
    }

    @Test
    void undoTakesItBackAndTheMessageGoes() {
        onFx(() -> toasts.offer("Removed Zenodo", "Undo", () -> done.add("undone"), () -> done.add("final")));
        settle();
        picture("toast", 1);
        click("#toast-undo");
        assertThat(done).containsExactly("undone");
        assertThat(toasts.getChildren()).isEmpty();
    }

    @Test
    void theNewestOfferIsUndoneWithoutTheMouseAsLongAsThereIsOne() {
        assertThat(toasts.undoableProperty().get()).isFalse();
        onFx(() -> {
            toasts.offer("Removed Zenodo", "Undo", () -> done.add("Zenodo"), () -> done.add("final"));
            toasts.offer("Removed arXiv", "Undo", () -> done.add("arXiv"), () -> done.add("final"));
            toasts.tell("Something else");
        });
        assertThat(toasts.undoableProperty().get()).isTrue();
        onFx(() -> {
            toasts.undo();
            toasts.undo();
            toasts.undo();
        });
        assertThat(done).containsExactly("arXiv", "Zenodo");
        assertThat(toasts.undoableProperty().get()).isFalse();
    }

    @Test
    void aMessagePushedOutByOthersMakesItFinal() {
        onFx(() -> toasts.offer("Removed Zenodo", "Undo", () -> done.add("undone"), () -> done.add("final")));
        onFx(() -> {
            for (int i = 0; i < 4; i++) {
                toasts.tell("Message " + i);
            }
        });
        assertThat(done).containsExactly("final");
        assertThat(toasts.getChildren()).hasSize(4);
    }

    @Test
    void closingTheWindowMakesItFinal() {
        onFx(() -> toasts.offer("Removed Zenodo", "Undo", () -> done.add("undone"), () -> done.add("final")));
        onFx(toasts::dismissAll);
        assertThat(done).containsExactly("final");
    }
}
