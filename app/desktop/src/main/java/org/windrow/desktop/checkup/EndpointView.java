package org.windrow.desktop.checkup;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.Sentences;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.CheckUpWarning;
import org.windrow.spi.checkup.Endpoint;

/** What answered: its name, what it says of itself, and what is odd about it. */
final class EndpointView extends VBox {

    EndpointView(CheckState.Found found, String already, Texts texts, Figures figures) {
        Endpoint endpoint = found.endpoint();
        setId("found");
        getStyleClass().add("endpoint");
        var name = new Label(OutsideText.line(endpoint.name()));
        name.setId("found-name");
        name.getStyleClass().add("endpoint-name");
        name.setWrapText(true);
        name.setGraphic(new FontIcon(found.checked() ? Feather.CHECK_CIRCLE : Feather.HELP_CIRCLE));
        getChildren().addAll(name, facts(new EndpointFacts(texts, figures), endpoint));
        if (!found.checked()) {
            getChildren().add(line(Feather.ALERT_TRIANGLE, texts.get("new.unchecked"), "endpoint-warning"));
        }
        if (!already.isEmpty()) {
            getChildren().add(line(Feather.INFO, already, "endpoint-note"));
        }
        for (CheckUpWarning warning : endpoint.warnings()) {
            String sentence = Sentences.in(texts, warning.sentence());
            getChildren().add(line(Feather.ALERT_TRIANGLE, OutsideText.line(sentence), "endpoint-warning"));
        }
    }

    private static Node facts(EndpointFacts words, Endpoint endpoint) {
        var grid = new GridPane();
        grid.getStyleClass().add("endpoint-facts");
        var labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        for (Fact fact : words.of(endpoint)) {
            var label = new Label(fact.label());
            label.getStyleClass().add("endpoint-fact-label");
            var value = new Label(fact.value());
            value.setWrapText(true);
            label.setLabelFor(value);
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(grid.getRowCount(), label, value);
        }
        return grid;
    }

    private static Node line(Ikon icon, String words, String style) {
        var label = new Label(words, new FontIcon(icon));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        // why: a label in a box gives away its height before it wraps
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
