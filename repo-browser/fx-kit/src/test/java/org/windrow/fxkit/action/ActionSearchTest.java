package org.windrow.fxkit.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ActionSearchTest {

    private final List<Action> actions = List.of(
            action("Harvest everything again", true),
            action("Show workers", true),
            action("Start all workers", true),
            action("Stop worker", false),
            action("Start worker", true));

    @Test
    void allThatCanBeDoneIsFoundWithoutAWord() {
        assertThat(find("  "))
                .containsExactly("Harvest everything again", "Show workers", "Start all workers", "Start worker");
    }

    @Test
    void everyWordMustBeThereInAnyOrderAndCase() {
        assertThat(find("WORKER start")).containsExactly("Start all workers", "Start worker");
        assertThat(find("harvest worker")).isEmpty();
    }

    @Test
    void whatBeginsWithTheQueryComesFirst() {
        assertThat(find("start w")).containsExactly("Start worker", "Start all workers");
        assertThat(find("all")).containsExactly("Start all workers");
    }

    @Test
    void whatCannotBeDoneNowIsLeftOut() {
        assertThat(find("stop")).isEmpty();
    }

    private List<String> find(String query) {
        return ActionSearch.find(actions.stream(), query).stream()
                .map(Action::text)
                .toList();
    }

    private static Action action(String text, boolean enabled) {
        return new Action(
                Stream.of(text.split(" ")).reduce("", String::concat),
                text,
                Feather.ACTIVITY,
                List.of(),
                new SimpleBooleanProperty(enabled),
                () -> {});
    }
}
