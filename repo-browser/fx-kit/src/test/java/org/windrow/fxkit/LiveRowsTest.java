package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

    private record Thing(String name, int amount) {}

    private final LiveRows<Thing> rows = new LiveRows<>(Thing::name);

    @Test
    void aRowStaysTheSameWhileItsValueChanges() {
        rows.update(List.of(new Thing("a", 1), new Thing("b", 1)));
        LiveRow<Thing> a = rows.rows().getFirst();
        rows.update(List.of(new Thing("a", 2), new Thing("b", 1)));
        assertThat(rows.rows().getFirst()).isSameAs(a);
        assertThat(a.value().amount()).isEqualTo(2);
    }

    @Test
    void anUpdateThatChangesNothingTellsNobody() {
        rows.update(List.of(new Thing("a", 1)));
        List<Object> told = new ArrayList<>();
        rows.rows().addListener((ListChangeListener<LiveRow<Thing>>) told::add);
        rows.rows().getFirst().valueProperty().addListener((_, _, value) -> told.add(value));
        rows.update(List.of(new Thing("a", 1)));
        assertThat(told).isEmpty();
    }

    @Test
    void theRowsComeGoAndMoveAsTheValuesDo() {
        rows.update(List.of(new Thing("a", 1), new Thing("b", 1), new Thing("c", 1)));
        rows.update(List.of(new Thing("c", 1), new Thing("d", 1), new Thing("a", 1)));
        assertThat(rows.rows()).extracting(LiveRow::key).containsExactly("c", "d", "a");
        assertThat(rows.find("b")).isEmpty();
        assertThat(rows.find("d")).isPresent();
    }
}
