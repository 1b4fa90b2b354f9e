package org.windrow.view.reading;

import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.windrow.fxkit.Texts;
import org.windrow.view.object.MetadataField;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.object.ObjectViewModel;

/** The metadata as a table, with the names that its standard gives. */
final class MetadataTab extends Tab {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final double PADDING = 18;

    private final TableView<MetadataField> table;

    MetadataTab(ObjectViewModel model, Texts texts) {
        super(texts.get("object.metadata"));
        setId("tab-metadata");
        setClosable(false);
        table = Tables.table("metadata", texts.get("object.metadata"));
        table.getColumns().add(Tables.column(texts.get("metadata.field"), 150, MetadataField::name));
        var value = Tables.column(texts.get("metadata.value"), 400, MetadataField::value);
        value.setCellFactory(_ -> new WrappedCell());
        table.getColumns().add(value);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setPlaceholder(new Label(texts.get("metadata.none")));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            MetadataField chosen = table.getSelectionModel().getSelectedItem();
            if (COPY.match(event) && chosen != null) {
                var content = new ClipboardContent();
                content.putString(chosen.value());
                Clipboard.getSystemClipboard().setContent(content);
                event.consume();
            }
        });
        setContent(table);
        model.pageProperty().subscribe(page -> {
            if (page != null) {
                show(page);
            }
        });
    }

    private void show(ObjectPage page) {
        table.getItems().setAll(page.fields());
        table.scrollTo(0);
    }

    /** A cell whose text breaks into lines, so that all of it can be read. */
    private static final class WrappedCell extends TableCell<MetadataField, String> {

        private final Text text = new Text();

        WrappedCell() {
            text.getStyleClass().add("wrapped");
            text.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(String value, boolean empty) {
            super.updateItem(value, empty);
            text.setText(empty || value == null ? "" : value);
            setGraphic(empty ? null : text);
        }
    }
}
