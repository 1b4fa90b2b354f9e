package org.windrow.desktop.pane;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a pane: what it is, how things stand in a sentence, and what can be done. */
public final class PaneHeader extends HBox {

    /**
     * @param title what the pane shows
     * @param summary how things stand, as it changes
     * @param actions what can be done, from the left
     */
    public PaneHeader(String title, ObservableValue<String> summary, Node... actions) {
        getStyleClass().add("pane-header");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        var heading = new Label(title);
        heading.getStyleClass().add("pane-title");
        var sentence = new Label();
        sentence.getStyleClass().add("pane-summary");
        sentence.textProperty().bind(summary);
        var words = new VBox(heading, sentence);
        words.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(words, space, actions(actions));
    }

    /** A row of buttons as a header has them. */
    public static Region actions(Node... actions) {
        var buttons = new HBox(actions);
        buttons.getStyleClass().add("pane-actions");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }
}
