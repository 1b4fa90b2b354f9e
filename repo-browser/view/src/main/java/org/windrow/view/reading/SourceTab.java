package org.windrow.view.reading;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.windrow.fxkit.Texts;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.object.ObjectViewModel;

/** The metadata document itself, indented, with a field to search in it. */
final class SourceTab extends Tab {

    private final Texts texts;
    private final TextArea source = new TextArea();
    private final TextField search = new TextField();
    private final Label note = new Label();
    private String cut = "";

    SourceTab(ObjectViewModel model, Texts texts) {
        super(texts.get("object.source"));
        this.texts = texts;
        setId("tab-source");
        setClosable(false);
        source.setId("source");
        source.setEditable(false);
        source.setAccessibleText(texts.get("object.source"));
        source.getStyleClass().add("source");
        search.setId("source-search");
        search.setPromptText(texts.get("source.search"));
        search.setAccessibleText(texts.get("source.search"));
        search.setOnAction(_ -> next());
        search.textProperty().addListener((_, _, _) -> {
            source.positionCaret(0);
            next();
        });
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        note.setId("source-note");
        var bar = new HBox(search, note);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(source, Priority.ALWAYS);
        setContent(new VBox(bar, source));
        model.pageProperty().subscribe(page -> {
            if (page != null) {
                show(page);
            }
        });
    }

    private void show(ObjectPage page) {
        source.setText(page.source());
        cut = page.sourceCut() ? texts.get("preview.beginning") : "";
        note.setText(cut);
    }

    /** Marks the next place, beginning again after the last. */
    private void next() {
        String wanted = search.getText().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            note.setText(cut);
            return;
        }
        String text = source.getText().toLowerCase(Locale.ROOT);
        int from = Math.max(source.getCaretPosition(), 0);
        int found = text.indexOf(wanted, from);
        if (found < 0) {
            found = text.indexOf(wanted);
        }
        if (found < 0) {
            note.setText(texts.get("source.not-found"));
        } else {
            source.selectRange(found, found + wanted.length());
            note.setText(cut);
        }
    }
}
