package org.windrow.fxkit;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that something goes on: a wheel that turns, or a picture that stands still where motion is not wanted. */
public final class BusyWheel extends StackPane {

    private final ProgressIndicator wheel = new ProgressIndicator();

    /** @param styleClass gives the size */
    public BusyWheel(String styleClass) {
        getStyleClass().addAll("busy-wheel", styleClass);
        wheel.getStyleClass().add(styleClass);
        var still = new FontIcon(Feather.LOADER);
        getChildren().addAll(wheel, still);
        accessibleTextProperty().addListener((_, _, text) -> wheel.setAccessibleText(text));
        sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(false)
                .subscribe(reduced -> {
                    // why: a wheel that is only hidden goes on turning
                    wheel.setProgress(reduced ? 0 : ProgressIndicator.INDETERMINATE_PROGRESS);
                    wheel.setVisible(!reduced);
                    still.setVisible(reduced);
                });
    }
}
