package org.windrow.desktop.sources;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;

/** The form for a new source. It says what is wrong while one types, in the place where it is wrong. */
final class NewSourceView extends ScrollPane {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final SourcesViewModel model;
    private final Texts texts;

    NewSourceView(SourcesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        NewSourceViewModel source = model.newSource();
        setId("new-source");
        getStyleClass().add("form-page");
        setFitToWidth(true);

        var title = new Label(texts.get("new.title"));
        title.getStyleClass().add("pane-title");
        var intro = new Label(texts.get("new.intro"));
        intro.getStyleClass().add("pane-summary");
        var head = new VBox(title, intro);

        TextField address = input("new-address", source.address());
        address.setPromptText(texts.get("new.address.prompt"));
        var files = new CheckBox(texts.get("new.files"));
        files.setId("new-files");
        files.selectedProperty().bindBidirectional(source.filesProperty());
        var form = new VBox(
                head,
                field("new.address", "new.address.hint", address, source.address()),
                pair(
                        field("new.name", "new.name.hint", input("new-name", source.name()), source.name()),
                        field("new.silo", "new.silo.hint", input("new-silo", source.silo()), source.silo())),
                pair(
                        field("new.prefix", "new.prefix.hint", input("new-prefix", source.prefix()), source.prefix()),
                        field("new.set", "new.set.hint", input("new-set", source.set()), source.set())),
                files,
                buttons());
        form.getStyleClass().add("form");
        var page = new HBox(form);
        page.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(form, Priority.ALWAYS);
        setContent(page);

        source.openProperty().subscribe(open -> {
            if (open) {
                // why: the field can take the focus only after it has become visible.
                Platform.runLater(() -> {
                    address.requestFocus();
                    address.end();
                });
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                source.closeForm();
                event.consume();
            }
        });
    }

    private Node buttons() {
        var harvest = new Button(texts.get("new.add-and-harvest"), new FontIcon(Feather.DOWNLOAD_CLOUD));
        harvest.setId("new-harvest");
        harvest.getStyleClass().add(Styles.ACCENT);
        harvest.setDefaultButton(true);
        harvest.setOnAction(_ -> model.add(true));
        var add = new Button(texts.get("new.add"));
        add.setId("new-add");
        add.setOnAction(_ -> model.add(false));
        var cancel = new Button(texts.get("new.cancel"));
        cancel.setId("new-cancel");
        cancel.getStyleClass().add(Styles.FLAT);
        cancel.setOnAction(_ -> model.newSource().closeForm());
        // why: a default button answers Enter anywhere in the window, also while the form is not shown.
        harvest.disableProperty().bind(model.newSource().openProperty().not());
        var row = new HBox(harvest, add, cancel);
        row.getStyleClass().add("form-buttons");
        return row;
    }

    private static TextField input(String id, Field field) {
        var input = new TextField();
        input.setId(id);
        input.textProperty().bindBidirectional(field.text());
        field.problem().subscribe(problem -> input.pseudoClassStateChanged(INVALID, !problem.isEmpty()));
        return input;
    }

    /** A label, the input, and below it what is wrong or else a hint. */
    private Node field(String labelKey, String hintKey, TextField input, Field field) {
        var label = new Label(texts.get(labelKey));
        label.getStyleClass().add("form-label");
        label.setLabelFor(input);
        String hint = texts.get(hintKey);
        var note = new Label();
        note.getStyleClass().add("form-note");
        note.setId(input.getId() + "-note");
        note.setWrapText(true);
        var sign = new FontIcon(Feather.ALERT_CIRCLE);
        field.problem().subscribe(problem -> {
            boolean wrong = !problem.isEmpty();
            note.setText(wrong ? problem : hint);
            note.setGraphic(wrong ? sign : null);
            note.pseudoClassStateChanged(INVALID, wrong);
            input.setAccessibleHelp(wrong ? problem : hint);
        });
        var box = new VBox(label, input, note);
        box.getStyleClass().add("form-field");
        return box;
    }

    private static Node pair(Node left, Node right) {
        var row = new GridPane();
        row.getStyleClass().add("form-pair");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        row.getColumnConstraints().addAll(half, half);
        row.addRow(0, left, right);
        return row;
    }
}
