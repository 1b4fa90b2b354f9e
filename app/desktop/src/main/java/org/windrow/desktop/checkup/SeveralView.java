package org.windrow.desktop.checkup;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.Figures;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Endpoint;

/** Several sources that were found at one address, for the person to choose. */
final class SeveralView extends VBox {

    SeveralView(List<Endpoint> endpoints, NewSourceViewModel model, Texts texts, Figures figures) {
        setId("several");
        getStyleClass().add("endpoint");
        var title = new Label(texts.format("new.several", endpoints.size()));
        title.getStyleClass().add("endpoint-name");
        title.setWrapText(true);
        getChildren().add(title);
        for (Endpoint endpoint : endpoints) {
            getChildren().add(line(endpoint, model, texts, figures));
        }
    }

    private static Node line(Endpoint endpoint, NewSourceViewModel model, Texts texts, Figures figures) {
        var name = new Label(OutsideText.line(endpoint.name()));
        name.getStyleClass().add("source-name");
        var address = new Label(OutsideText.line(endpoint.address().toString()));
        address.getStyleClass().add("source-address");
        var words = new VBox(name, address);
        if (endpoint.size() != null) {
            var size = new Label(texts.format(
                    "new.several.size", figures.count(endpoint.size().records())));
            size.getStyleClass().add("source-address");
            words.getChildren().add(size);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var choose = new Button(texts.get("new.several.choose"));
        choose.getStyleClass().addAll(Styles.BUTTON_OUTLINED, "several-choose");
        choose.setAccessibleText(texts.format("new.several.choose-this", name.getText()));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> model.choose(endpoint));
        var line = new HBox(words, choose);
        line.getStyleClass().add("several-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
