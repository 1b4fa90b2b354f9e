package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowStateTest extends FxTest {

    private static final List<Rectangle2D> SCREENS = List.of(new Rectangle2D(0, 0, 1000, 1000));

    @TempDir
    Path folder;

    @Test
    void theWindowComesBackWhereItWas() {
        Path file = folder.resolve("deeper/window.properties");
        try (var state = new WindowState(file)) {
            showWith(state);
            onFx(() -> {
                stage().setX(123);
                stage().setWidth(456);
                state.put("pane", "workers");
            });
        }
        try (var state = new WindowState(file)) {
            showWith(state);
            assertThat(stage().getX()).isEqualTo(123);
            assertThat(stage().getWidth()).isEqualTo(456);
            assertThat(state.get("pane")).contains("workers");
        }
    }

    @Test
    void aBrokenFileMeansTheDefaults() throws IOException {
        Path file = Files.writeString(folder.resolve("window.properties"), "window.x=\\u00zz\nwindow.width=wide");
        try (var state = new WindowState(file)) {
            showWith(state);
            assertThat(stage().getWidth()).isEqualTo(600);
        }
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesToTheMainScreen() {
        assertThat(new Placement(-1500, 20, 400, 300, false).isReachable(SCREENS))
                .isFalse();
        assertThat(new Placement(50, 990, 400, 300, false).isReachable(SCREENS)).isFalse();
        assertThat(new Placement(Double.NaN, Double.NaN, 400, 300, false).isReachable(SCREENS))
                .isFalse();
        assertThat(new Placement(50, 20, 400, 300, false).isReachable(SCREENS)).isTrue();
    }

    @Test
    void aWindowTooLargeForTheScreenIsMadeToFit() {
        Placement fitted = new Placement(0, 0, 1600, 1200, false).centredOn(SCREENS.getFirst());
        assertThat(fitted).isEqualTo(new Placement(0, 0, 1000, 1000, false));
    }

    private void showWith(WindowState state) {
        onFx(() -> {
            stage().setScene(new Scene(new Region()));
            state.attach(stage(), 600, 400);
            stage().show();
        });
        settle();
    }
}
