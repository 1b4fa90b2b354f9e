package org.windrow.desktop.detail;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;

/** The settings of the chosen source: what is set, to what, and where that was decided. */
final class SettingsView extends StackPane {

    private final GridPane grid = new GridPane();

    SettingsView(SettingsModel model, Texts texts) {
        grid.getStyleClass().add("settings-grid");
        grid.setId("settings-grid");
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        var copy = new Button(texts.get("settings.copy"), new FontIcon(Feather.COPY));
        copy.setId("settings-copy");
        copy.getStyleClass().add(Styles.FLAT);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(model.copied());
            Clipboard.getSystemClipboard().setContent(content);
            model.tellCopied();
        });
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        getStyleClass().add("settings");
        getChildren().addAll(scroll, copy);
        model.linesProperty().subscribe(this::show);
    }

    private void show(List<SettingsLine> lines) {
        grid.getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            SettingsLine line = lines.get(row);
            var name = new Label(line.name());
            name.getStyleClass().add("endpoint-fact-label");
            name.setMinWidth(USE_PREF_SIZE);
            var value = new Label(line.value());
            value.setWrapText(true);
            name.setLabelFor(value);
            var origin = new Label(line.origin());
            origin.getStyleClass().add("tile-caption");
            origin.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row, name, value, origin);
        }
    }
}
