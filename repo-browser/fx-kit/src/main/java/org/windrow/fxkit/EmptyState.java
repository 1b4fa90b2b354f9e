package org.windrow.fxkit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the place of a list that is empty: what this is, why there is nothing, and what to do about it. */
public final class EmptyState extends VBox {

    /**
     * @param icon a picture of what would be here
     * @param title what would be here, in a few words
     * @param why why it is not, and what will bring it
     * @param actions what to do about it, the first one most likely; may be empty
     */
    public EmptyState(Ikon icon, String title, String why, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-state-icon");
        var heading = new Label(title);
        heading.getStyleClass().add("empty-state-title");
        heading.setWrapText(true);
        heading.setTextAlignment(TextAlignment.CENTER);
        var reason = new Label(why);
        reason.getStyleClass().add("empty-state-text");
        reason.setWrapText(true);
        getChildren().addAll(picture, heading, reason);
        if (actions.length > 0) {
            var row = new HBox(actions);
            row.getStyleClass().add("empty-state-actions");
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
