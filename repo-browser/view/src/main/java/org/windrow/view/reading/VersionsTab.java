package org.windrow.view.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.store.SiloVersion;
import org.windrow.view.compare.FileChange;
import org.windrow.view.compare.LineDiff;
import org.windrow.view.compare.VersionComparison;
import org.windrow.view.object.ObjectViewModel;
import org.windrow.view.work.Words;

/** The versions on a time line, the newest first, and what differs between two of them. */
final class VersionsTab extends Tab {

    private static final int LINES_IN_SIGHT = 10;

    private final ObjectViewModel model;
    private final Words words;
    private final Texts texts;
    private final ListView<SiloVersion> line = new ListView<>();
    private final VBox comparison = new VBox();

    VersionsTab(ObjectViewModel model, Words words) {
        super(words.texts().get("object.versions"));
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        setId("tab-versions");
        setClosable(false);
        line.setId("versions");
        line.setAccessibleText(texts.get("object.versions"));
        line.setPlaceholder(new Label(texts.get("versions.none")));
        line.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        line.setCellFactory(_ -> new VersionCell());
        var compare = new Button(texts.get("versions.compare"), new FontIcon(Feather.COLUMNS));
        compare.setId("versions-compare");
        compare.setOnAction(_ -> compare());
        compare.setDisable(true);
        line.getItems().addListener((ListChangeListener<SiloVersion>)
                _ -> compare.setDisable(line.getItems().size() < 2));
        var hint = new Label(texts.get("versions.hint"));
        hint.getStyleClass().add("note");
        var bar = new HBox(compare, hint);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        comparison.setId("comparison");
        comparison.getStyleClass().add("comparison");
        var scroll = new ScrollPane(comparison);
        scroll.setFitToWidth(true);
        var split = new SplitPane(new VBox(bar, line), scroll);
        VBox.setVgrow(line, Priority.ALWAYS);
        split.setId("versions-split");
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.3);
        setContent(split);
        model.pageProperty().subscribe(page -> {
            line.getItems()
                    .setAll(page == null ? List.of() : page.object().versions().reversed());
        });
        model.comparisonProperty().subscribe(this::show);
    }

    /** A version's name and date. */
    static String name(SiloVersion version, Words words) {
        return words.texts().format("version.name", version.name(), words.date(version.date()));
    }

    /** The two that are selected; else the one that is selected and the one before; else the last two. */
    private void compare() {
        List<Integer> chosen =
                line.getSelectionModel().getSelectedIndices().stream().sorted().toList();
        int after = chosen.isEmpty()
                ? 0
                : Math.min(chosen.getFirst(), line.getItems().size() - 2);
        int before = chosen.size() > 1 ? chosen.getLast() : after + 1;
        model.compare(line.getItems().get(before), line.getItems().get(after));
    }

    private void show(@Nullable VersionComparison found) {
        comparison.getChildren().clear();
        if (found == null) {
            return;
        }
        comparison.getChildren().add(heading(texts.get("compare.fields")));
        if (found.fields().isEmpty()) {
            comparison.getChildren().add(new Label(texts.get("compare.same")));
        }
        for (VersionComparison.FieldChange change : found.fields()) {
            comparison.getChildren().add(new Label(change.name()));
            change.before().stream()
                    .filter(value -> !change.after().contains(value))
                    .forEach(value -> comparison.getChildren().add(line("−", "went", value)));
            change.after().stream()
                    .filter(value -> !change.before().contains(value))
                    .forEach(value -> comparison.getChildren().add(line("+", "came", value)));
        }
        comparison.getChildren().add(heading(texts.get("compare.files")));
        for (FileChange change : found.files()) {
            comparison.getChildren().add(new Label(change.name() + ": " + kind(change)));
        }
        comparison.getChildren().add(heading(texts.get("compare.lines")));
        comparison.getChildren().add(lines(found.lines()));
    }

    private ListView<LineDiff.Line> lines(List<LineDiff.Line> all) {
        var list = new ListView<LineDiff.Line>();
        list.setId("compare-lines");
        list.setAccessibleText(texts.get("compare.lines"));
        list.getItems().setAll(all);
        list.setCellFactory(_ -> new LineCell());
        long same = all.stream()
                .takeWhile(each -> each.change() == LineDiff.Change.SAME)
                .count();
        // why not always: a change that is in sight already stays where it is read from the beginning
        if (same >= LINES_IN_SIGHT) {
            list.scrollTo((int) same - 2);
        }
        return list;
    }

    private String kind(FileChange change) {
        String what = switch (change.kind()) {
            case SAME -> texts.get("compare.file-same");
            case ALTERED -> texts.get("compare.file-altered");
            case CAME -> texts.get("compare.file-came");
            case WENT -> texts.get("compare.file-went");
            case UNKNOWN -> texts.get("compare.file-unknown");
        };
        var before = change.before();
        var after = change.after();
        boolean sizes = change.kind() == FileChange.Kind.ALTERED && before != null && after != null;
        return sizes
                ? what + " (" + words.bytes(Objects.requireNonNull(before).size()) + " → "
                        + words.bytes(Objects.requireNonNull(after).size()) + ")"
                : what;
    }

    private static Node heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label line(String sign, String styleClass, String value) {
        var label = new Label(sign + " " + value);
        label.setWrapText(true);
        label.getStyleClass().addAll("change", styleClass);
        return label;
    }

    private final class VersionCell extends ListCell<SiloVersion> {
        @Override
        protected void updateItem(@Nullable SiloVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(empty || version == null ? null : name(version, words) + "\n" + changes(version));
            setGraphic(empty ? null : new FontIcon(Feather.GIT_COMMIT));
        }

        /** What came with it, by comparing names and checksums with the version before. */
        private String changes(SiloVersion version) {
            int index = line.getItems().indexOf(version);
            boolean first = index + 1 >= line.getItems().size();
            SiloVersion before =
                    first ? new SiloVersion("", "", List.of()) : line.getItems().get(index + 1);
            String names = version.parts().stream()
                    .filter(part -> before.part(part.name())
                            .map(old -> !Objects.equals(old.sha256(), part.sha256()) || old.size() != part.size())
                            .orElse(true))
                    .map(part -> part.name())
                    .limit(4)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? texts.get("versions.nothing-new") : texts.format("versions.new", names);
        }
    }

    private static final class LineCell extends ListCell<LineDiff.Line> {
        @Override
        protected void updateItem(LineDiff.@Nullable Line text, boolean empty) {
            super.updateItem(text, empty);
            getStyleClass().removeAll("went", "came");
            if (empty || text == null) {
                setText(null);
                return;
            }
            switch (text.change()) {
                case SAME -> setText("  " + text.text());
                case WENT -> {
                    setText("− " + text.text());
                    getStyleClass().add("went");
                }
                case CAME -> {
                    setText("+ " + text.text());
                    getStyleClass().add("came");
                }
            }
        }
    }
}
