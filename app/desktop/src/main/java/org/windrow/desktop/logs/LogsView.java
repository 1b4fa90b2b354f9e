package org.windrow.desktop.logs;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.fxkit.LogRow;
import org.windrow.fxkit.LogTailView;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Actions;

/** The live log of everything or of one worker, with its filters. */
public final class LogsView extends VBox {

    private final Texts texts;
    private final LogTailView tail;
    private final TextField search = new TextField();

    public LogsView(LogsViewModel model, Texts texts, Actions actions) {
        this.texts = texts;
        this.tail = LogTails.view(texts);
        setId("pane-logs");
        getStyleClass().add("pane");
        VBox.setVgrow(tail, Priority.ALWAYS);
        tail.getStyleClass().add("log-box");
        getChildren()
                .addAll(
                        new PaneHeader(
                                texts.get("pane.logs"),
                                model.summaryProperty(),
                                actions.button("logs.copy"),
                                actions.button("logs.save"),
                                actions.button("logs.clear"),
                                actions.button("logs.open-file")),
                        filters(model),
                        tail);
        model.showIn(new Screen());
    }

    private Node filters(LogsViewModel model) {
        var log = choice("logs-choice", "log.choose", model.choices(), LogChoice::name);
        log.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.chosenProperty().set(chosen);
            }
        });
        model.chosenProperty().subscribe(log::setValue);
        var level = choice(
                "logs-level",
                "log.level",
                FXCollections.observableArrayList(LogLevel.values()),
                value -> switch (value) {
                    case ALL -> texts.get("log.level-all");
                    case WARNINGS -> texts.get("log.level-warnings");
                    case ERRORS -> texts.get("log.level-errors");
                });
        level.valueProperty().bindBidirectional(model.levelProperty());
        search.setId("logs-search");
        search.setPromptText(texts.get("log.search"));
        search.setAccessibleText(texts.get("log.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.getStyleClass().add("filter-search");
        var row = new WrapRow(labelled("log.choose", log), labelled("log.level", level), search);
        row.getStyleClass().add("filter-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox labelled(String textKey, ComboBox<?> box) {
        var label = new Label(texts.get(textKey));
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        var pair = new HBox(label, box);
        pair.getStyleClass().add("filter-pair");
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private <T> ComboBox<T> choice(String id, String nameKey, ObservableList<T> values, Function<T, String> name) {
        var box = new ComboBox<>(values);
        box.setId(id);
        box.setAccessibleText(texts.get(nameKey));
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                // why: nothing is typed into this box.
                return null;
            }
        });
        return box;
    }

    private final class Screen implements LogScreen {

        @Override
        public void clear() {
            tail.clear();
        }

        @Override
        public void append(List<LogRow> lines, long lost) {
            tail.append(lines, lost);
        }

        @Override
        public void filter(Predicate<LogRow> passes) {
            tail.setFilter(passes);
        }

        @Override
        public List<String> shownLines() {
            return tail.shownLines();
        }

        @Override
        public void copy() {
            tail.copy();
        }

        @Override
        public Optional<Path> askWhereToSave(String suggestedName) {
            var chooser = new FileChooser();
            chooser.setTitle(texts.get("log.save-title"));
            chooser.setInitialFileName(suggestedName);
            return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                    .map(File::toPath);
        }

        @Override
        public void beginSearch() {
            search.requestFocus();
            search.selectAll();
        }
    }
}
