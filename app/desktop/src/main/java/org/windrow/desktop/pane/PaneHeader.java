package org.windrow.desktop.pane;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.WrapRow;

/**
 * The head of a pane: what it is, how things stand in a sentence, and what can be done; that below the words where there is not
 * room for it beside them.
 */
public final class PaneHeader extends VBox {

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
        heading.setMinWidth(USE_PREF_SIZE);
        var sentence = new Label();
        sentence.getStyleClass().add("pane-summary");
        sentence.textProperty().bind(summary);
        sentence.setMinWidth(0);
        HoverTip.whole(sentence);
        var words = new VBox(heading, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new WrapRow(words, actions(actions));
        row.getStyleClass().add("pane-head-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
    }

    /** A row of buttons as a header has them. */
    public static Region actions(Node... actions) {
        var buttons = new WrapRow(actions);
        buttons.getStyleClass().add("pane-actions");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }
}
