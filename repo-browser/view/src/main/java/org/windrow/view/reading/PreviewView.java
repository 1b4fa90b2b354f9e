package org.windrow.view.reading;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;
import org.windrow.view.preview.Preview;

/** Shows a preview, and says if it is only a beginning. */
final class PreviewView extends BorderPane {

    private final Texts texts;
    private final Label note = new Label();

    PreviewView(Texts texts) {
        this.texts = texts;
        setId("preview");
        getStyleClass().add("preview");
        note.setId("preview-note");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        setBottom(note);
    }

    void show(@Nullable Preview preview) {
        switch (preview) {
            case null -> put(new Label(texts.get("preview.choose")), "");
            case Preview.Words words -> put(text(words.text()), beginning(words.beginning()));
            case Preview.Table table -> put(table(table.rows()), beginning(table.beginning()));
            case Preview.Picture picture -> put(picture(picture), size(picture));
            case Preview.Nothing nothing -> put(new Label(why(nothing.reason())), "");
        }
    }

    private void put(Node content, String words) {
        if (content instanceof Label label) {
            label.setWrapText(true);
            label.getStyleClass().add("nothing");
        }
        setCenter(content);
        note.setText(words);
        note.setManaged(!words.isEmpty());
        note.setVisible(!words.isEmpty());
    }

    private String beginning(boolean only) {
        return only ? texts.get("preview.beginning") : "";
    }

    private String why(Preview.Reason reason) {
        return switch (reason) {
            case KIND -> texts.get("preview.kind");
            case MISSING -> texts.get("preview.missing");
            case BROKEN -> texts.get("preview.broken");
            case TOO_LARGE -> texts.get("preview.too-large");
        };
    }

    private TextArea text(String words) {
        var area = new TextArea(words);
        area.setId("preview-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(texts.get("preview.name"));
        area.getStyleClass().add("source");
        return area;
    }

    private TableView<List<String>> table(List<List<String>> rows) {
        TableView<List<String>> table = Tables.table("preview-table", texts.get("preview.name"));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> heads = rows.isEmpty() ? List.of() : rows.getFirst();
        for (int i = 0; i < columns; i++) {
            int at = i;
            var column = new TableColumn<List<String>, String>(at < heads.size() ? heads.get(at) : "");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    at < row.getValue().size() ? row.getValue().get(at) : ""));
            column.setPrefWidth(140);
            table.getColumns().add(column);
        }
        table.getItems().setAll(rows.size() > 1 ? rows.subList(1, rows.size()) : List.of());
        return table;
    }

    private Node picture(Preview.Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.pixels(),
                        0,
                        picture.width());
        var view = new ImageView(image);
        view.setId("preview-picture");
        view.setAccessibleText(size(picture));
        view.setPreserveRatio(true);
        var frame = new Pane(view);
        frame.setMinSize(0, 0);
        // why never larger than it is: a blown-up thumbnail helps nobody
        view.fitWidthProperty()
                .bind(frame.widthProperty().map(width -> Math.min(width.doubleValue(), picture.width())));
        view.fitHeightProperty()
                .bind(frame.heightProperty().map(height -> Math.min(height.doubleValue(), picture.height())));
        return frame;
    }

    private String size(Preview.Picture picture) {
        return texts.format("preview.pixels", picture.fullWidth(), picture.fullHeight());
    }
}
