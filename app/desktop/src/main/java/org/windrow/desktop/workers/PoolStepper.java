package org.windrow.desktop.workers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.windrow.fxkit.action.Actions;

/** Says how many workers of a kind there are, with one less and one more beside it. */
final class PoolStepper extends HBox {

    /**
     * @param kind the last word of its actions: {@code harvesters} of {@code worker.more-harvesters}
     * @param name what the workers are called
     */
    PoolStepper(String kind, String name, Pool pool, Actions actions) {
        setId("pool-" + kind);
        getStyleClass().add("pool");
        setAlignment(Pos.CENTER);
        var label = new Label(name);
        var size = new Label();
        size.setId("pool-size-" + kind);
        size.getStyleClass().add("pool-size");
        size.textProperty().bind(pool.sizeProperty().asString());
        getChildren()
                .addAll(
                        label,
                        actions.iconButton("worker.fewer-" + kind),
                        size,
                        actions.iconButton("worker.more-" + kind));
    }
}
