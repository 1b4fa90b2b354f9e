package org.windrow.view.reading;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;
import org.windrow.view.preview.Preview;
import org.windrow.view.source.SourceText;

/** Shows a preview, and says if it is only a beginning. */
final class PreviewView extends BorderPane {

    private final Texts texts;
    private final PagesView pages;
    private final SourceView source;
    private final Label note = new Label();

    /** @param turnTo told which page of a document is wanted */
    PreviewView(Texts texts, IntConsumer turnTo) {
        this.texts = texts;
        this.pages = new PagesView(texts, turnTo);
        this.source = new SourceView("preview-source", texts);
        setId("preview");
        getStyleClass().add("preview");
        note.setId("preview-note");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        setTop(note);
    }

    void show(@Nullable Preview preview) {
        show(preview, "");
    }

    private void show(@Nullable Preview preview, String before) {
        switch (preview) {
            case null -> put(new Label(texts.get("preview.choose")), before);
            case Preview.Words words
            when words.language() == SourceText.Language.XML -> {
                source.show(SourceText.of(words.text(), words.language()), beginning(words.beginning()));
                put(source, before);
            }
            case Preview.Words words -> put(text(words.text()), before + beginning(words.beginning()));
            case Preview.Table table -> put(table(table.rows()), beginning(table.beginning()));
            case Preview.Picture picture -> put(picture(picture), size(picture));
            case Preview.Page page -> {
                pages.show(page, page.shown() instanceof Preview.Nothing nothing ? why(nothing.reason()) : "");
                put(pages, "");
            }
            case Preview.Instead instead -> show(instead.shown(), why(instead.reason()) + " ");
            case Preview.Nothing nothing -> put(new Label(why(nothing.reason())), before);
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
            case EMPTY -> texts.get("preview.empty");
            case BROKEN -> texts.get("preview.broken");
            case NOT_PDF -> texts.get("preview.not-pdf");
            case ENCRYPTED -> texts.get("preview.encrypted");
            case TOO_SLOW -> texts.get("preview.too-slow");
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
        var view = new ImageView(Pictures.image(picture));
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
