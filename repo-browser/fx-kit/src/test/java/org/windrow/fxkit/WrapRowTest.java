package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class WrapRowTest extends FxTest {

    private final Region words = part(0);
    private final Region first = part(120);
    private final Region second = part(100);

    @Test
    void whatHasRoomStandsSideBySideAndThePartThatGrowsTakesTheRest() {
        lay(400);
        assertThat(place(words).getWidth()).isEqualTo(160);
        assertThat(place(first).getMinX()).isEqualTo(170);
        assertThat(place(second).getMaxX()).isEqualTo(400);
        assertThat(place(second).getMinY()).isEqualTo(place(words).getMinY());
    }

    @Test
    void whatHasNoRoomGoesOnInTheNextLine() {
        lay(200);
        assertThat(place(words).getWidth()).isEqualTo(70);
        assertThat(place(first).getMaxX()).isEqualTo(200);
        assertThat(place(second).getMinX()).isZero();
        assertThat(place(second).getMinY()).isEqualTo(25);
        assertThat(second.getParent().getLayoutBounds().getHeight()).isEqualTo(45);
    }

    @Test
    void aPartThatIsWiderThanTheRowGetsTheWholeLine() {
        lay(90);
        assertThat(place(first).getMinX()).isZero();
        assertThat(place(first).getWidth()).isEqualTo(90);
        assertThat(place(second).getWidth()).isEqualTo(90);
    }

    private void lay(double width) {
        onFx(() -> {
            words.setMinWidth(60);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new WrapRow(words, first, second);
            row.setSpacing(10);
            var page = new VBox(row);
            page.resize(width, 200);
            page.layout();
            row.layout();
        });
    }

    private static Bounds place(Node part) {
        return part.getBoundsInParent();
    }

    private static Region part(double width) {
        var part = new Region();
        part.setPrefSize(width, 20);
        part.setMinWidth(0);
        return part;
    }
}
