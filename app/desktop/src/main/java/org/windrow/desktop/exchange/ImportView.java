package org.windrow.desktop.exchange;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.desktop.exchange.ExchangeViewModel.State;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.MarkLabel;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;

/** What taking a file of sources would do: what is broken, what would be added, what is there already. */
public final class ImportView extends VBox {

    /** The height of a row in em, so that it grows with the text. */
    private static final double ROW = 3.6;

    private final ExchangeViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final ListView<ImportLine> lines = new ListView<>();
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final Button add = new Button();
    private final Button cancel = new Button();

    public ImportView(ExchangeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("import");
        getStyleClass().addAll("form-page", "import-page");
        title.getStyleClass().add("pane-title");
        title.setId("import-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        summary.setId("import-summary");
        summary.getStyleClass().add("pane-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        wheel.getStyleClass().add("checking-wheel");
        lines.setId("import-lines");
        lines.setStyle("-fx-fixed-cell-size: " + ROW + "em;");
        lines.setCellFactory(_ -> new LineCell());
        lines.setAccessibleText(texts.get("import.lines"));
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(new VBox(title, summary), wheel, lines, buttons());
        model.stateProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    private Node buttons() {
        add.setId("import-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setOnAction(_ -> model.confirm());
        cancel.setId("import-cancel");
        cancel.setOnAction(_ -> model.close());
        var row = new HBox(add, cancel);
        row.getStyleClass().add("form-line");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(State state) {
        boolean planned = state instanceof State.Planned;
        see(wheel, state instanceof State.Reading || state instanceof State.Adding);
        see(lines, planned);
        see(add, planned);
        cancel.setText(texts.get(state instanceof State.Refused ? "import.close" : "import.cancel"));
        switch (state) {
            case State.Closed _ -> lines.getItems().clear();
            case State.Reading(String file) -> say(texts.format("import.title", file), texts.get("import.reading"));
            case State.Refused(String file, String reason) -> {
                say(texts.format("import.title", file), reason);
                cancel.requestFocus();
            }
            case State.Adding(int count) -> say(texts.format("import.adding", count), "");
            case State.Planned(ImportPlan plan) -> show(plan);
        }
    }

    private void show(ImportPlan plan) {
        int additions = plan.additions().size();
        say(
                texts.format("import.title", plan.file()),
                texts.format(
                        "import.summary",
                        additions,
                        plan.present().size(),
                        plan.broken().size()));
        lines.getItems().setAll(ImportLine.of(plan, texts));
        add.setText(texts.format("import.add", additions));
        add.setDisable(additions == 0);
        (additions == 0 ? cancel : add).requestFocus();
    }

    private void say(String head, String words) {
        title.setText(head);
        summary.setText(words);
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    /** A line: its fate, what it is, and where it stands in the file. */
    private final class LineCell extends ListCell<ImportLine> {

        private final MarkLabel fate = new MarkLabel();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final Label number = new Label();
        private final HBox line;

        LineCell() {
            name.getStyleClass().add("source-name");
            detail.getStyleClass().add("source-address");
            HoverTip.whole(name);
            HoverTip.whole(detail);
            number.getStyleClass().add("source-address");
            number.setMinWidth(USE_PREF_SIZE);
            fate.setMinWidth(130);
            var words = new VBox(name, detail);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(fate, words, number);
            line.getStyleClass().add("form-line");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ImportLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            fate.show(
                    switch (item.fate()) {
                        case BROKEN -> new Mark(Feather.ALERT_CIRCLE, Mark.Tone.BAD, texts.get("import.fate.broken"));
                        case PRESENT -> new Mark(Feather.CHECK, Mark.Tone.QUIET, texts.get("import.fate.present"));
                        case ADDED -> new Mark(Feather.PLUS_CIRCLE, Mark.Tone.GOOD, texts.get("import.fate.added"));
                    });
            name.setText(item.title());
            detail.setText(item.detail());
            number.setText(texts.format("import.line", item.number()));
            setGraphic(line);
        }
    }
}
