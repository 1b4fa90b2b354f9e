package org.windrow.view.reading;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.view.source.SourceLine;
import org.windrow.view.source.SourceText;
import org.windrow.view.source.SourceViewModel;

/**
 * A source, coloured, line by line, with a field to search in it: Enter and F3 go to the next place, with Shift to the one before.
 * Lines are made as they come into sight.
 */
final class SourceView extends VBox {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final double SIDES = 36;
    private static final String END_OF_ELEMENT = "</";

    private final SourceViewModel model = new SourceViewModel();
    private final Texts texts;
    private final ListView<Integer> lines = new ListView<>();
    private final TextField wanted = new TextField();
    private final Label count = new Label();
    private final Label note = new Label();

    /** @param id the list's; the parts of the bar are named after it */
    SourceView(String id, Texts texts) {
        this.texts = texts;
        getStyleClass().add("source-view");
        lines.setId(id);
        lines.setAccessibleText(texts.get("object.source"));
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setCellFactory(_ -> new LineCell());
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        note.setId(id + "-note");
        note.getStyleClass().add("note");
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().setAll(bar(id), lines);
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        model.foundProperty().addListener((_, _, found) -> show(found));
    }

    /**
     * Shows a text.
     *
     * @param about what is to be said of it, such as that it is only a beginning; empty text for nothing
     */
    void show(SourceText text, String about) {
        lines.setItems(new Numbers(text.size()));
        model.show(text);
        note.setText(about);
        note.setVisible(!about.isEmpty());
        note.setManaged(!about.isEmpty());
        lines.scrollTo(0);
    }

    private HBox bar(String id) {
        wanted.setId(id + "-search");
        wanted.setPromptText(texts.get("source.search"));
        wanted.setAccessibleText(texts.get("source.search"));
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        wanted.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !wanted.getText().isEmpty()) {
                wanted.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                go(event.isShiftDown());
                event.consume();
            }
        });
        count.setId(id + "-count");
        Button previous = button(id + "-previous", Feather.CHEVRON_UP, "source.previous");
        previous.setOnAction(_ -> model.previous());
        Button next = button(id + "-next", Feather.CHEVRON_DOWN, "source.next");
        next.setOnAction(_ -> model.next());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var bar = new HBox(wanted, previous, next, count, room, note);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Button button(String id, Feather icon, String key) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.disableProperty()
                .bind(model.foundProperty().map(found -> found.places().isEmpty()));
        return button;
    }

    private void step(KeyEvent event) {
        if (event.getCode() == KeyCode.F3) {
            if (wanted.getText().isEmpty()) {
                wanted.requestFocus();
            } else {
                go(event.isShiftDown());
            }
            event.consume();
        }
    }

    private void go(boolean back) {
        if (back) {
            model.previous();
        } else {
            model.next();
        }
    }

    private void show(SourceViewModel.Found found) {
        count.setText(words(found));
        SourceText.Place place = found.current();
        if (place != null) {
            // why a line above: the place is easier found when something stands before it
            lines.scrollTo(Math.max(0, place.line() - 1));
        }
        lines.refresh();
    }

    private String words(SourceViewModel.Found found) {
        int places = found.places().size();
        if (wanted.getText().isEmpty()) {
            return "";
        } else if (places == 0) {
            return texts.get("source.not-found");
        }
        return texts.format(
                places == SourceViewModel.MOST_PLACES ? "source.many-found" : "source.found", found.at() + 1, places);
    }

    private void copy(KeyEvent event) {
        if (COPY.match(event)) {
            SourceText text = model.textProperty().get();
            var content = new ClipboardContent();
            content.putString(String.join(
                    "\n",
                    lines.getSelectionModel().getSelectedIndices().stream()
                            .sorted()
                            .map(text::text)
                            .toList()));
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }

    /** The numbers of the lines, which takes no room however many there are. */
    private static final class Numbers extends ObservableListBase<Integer> {
        private final int size;

        Numbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }

    private final class LineCell extends ListCell<Integer> {

        private final TextFlow flow = new TextFlow();
        private final Text measured = new Text("m");

        LineCell() {
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            flow.maxWidthProperty().bind(lines.widthProperty().subtract(SIDES));
            flow.prefWidthProperty().bind(lines.widthProperty().subtract(SIDES));
        }

        // why: a cell by itself asks how high its text is on one line, not broken into several
        @Override
        protected double computePrefHeight(double width) {
            return snappedTopInset() + flow.prefHeight(Math.max(1, lines.getWidth() - SIDES)) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Integer number, boolean empty) {
            super.updateItem(number, empty);
            SourceText text = model.textProperty().get();
            if (empty || number == null || number >= text.size()) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            SourceLine line = text.line(number);
            // why not as blanks: what goes on below would begin at the margin
            flow.setPadding(new Insets(0, 0, 0, Math.min(line.indent() * blank(), lines.getWidth() / 2)));
            flow.getChildren().setAll(pieces(line, number));
            setGraphic(flow);
            setAccessibleText(text.text(number));
        }

        /** How wide a letter is; all have the same width here. */
        private double blank() {
            if (!getFont().equals(measured.getFont())) {
                measured.setFont(getFont());
            }
            return measured.getLayoutBounds().getWidth();
        }

        private List<Node> pieces(SourceLine line, int number) {
            SourceViewModel.Found found = model.foundProperty().get();
            List<SourceText.Place> places = found.places().stream()
                    .filter(place -> place.line() == number)
                    .toList();
            List<Node> nodes = new ArrayList<>();
            int at = 0;
            for (SourceLine.Piece piece : line.pieces()) {
                if (piece.text().startsWith(END_OF_ELEMENT) && !nodes.isEmpty()) {
                    // why: a long line is rather broken before it than within its name
                    add(nodes, " ", "source-break");
                }
                String style = "source-" + piece.kind().name().toLowerCase(java.util.Locale.ROOT);
                int end = at + piece.text().length();
                int from = Math.clamp(line.blanks(), at, end);
                for (SourceText.Place place : places) {
                    int start = Math.clamp(place.start(), from, end);
                    int stop = Math.clamp(place.end(), start, end);
                    if (stop > start) {
                        add(nodes, piece.text().substring(from - at, start - at), style);
                        nodes.add(hit(
                                piece.text().substring(start - at, stop - at), style, place.equals(found.current())));
                        from = stop;
                    }
                }
                add(nodes, piece.text().substring(from - at), style);
                at = end;
            }
            return nodes;
        }

        private static void add(List<Node> nodes, String words, String style) {
            if (!words.isEmpty()) {
                var text = new Text(words);
                text.getStyleClass().add(style);
                nodes.add(text);
            }
        }

        private static Label hit(String words, String style, boolean current) {
            var label = new Label(words);
            label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            label.getStyleClass().addAll("source-hit", style);
            if (current) {
                label.getStyleClass().add("current");
            }
            return label;
        }
    }
}
