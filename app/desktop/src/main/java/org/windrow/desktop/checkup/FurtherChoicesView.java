package org.windrow.desktop.checkup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.source.FileGroup;
import org.windrow.fxkit.Texts;

/** Makes the inputs for files, schedule and politeness. */
final class FurtherChoicesView {

    private final Texts texts;

    FurtherChoicesView(Texts texts) {
        this.texts = texts;
    }

    /** Whether files are downloaded; and below it which, as long as they are. */
    Node files(FileChoices files) {
        var wanted = new CheckBox(texts.get("new.files"));
        wanted.setId("new-files");
        wanted.selectedProperty().bindBidirectional(files.wantedProperty());
        var groups = new FlowPane();
        groups.getStyleClass().add("file-groups");
        for (FileGroup group : FileGroup.values()) {
            var box = new CheckBox(words(group));
            box.setId("new-files-" + group.key());
            box.selectedProperty().bindBidirectional(files.groupProperty(group));
            groups.getChildren().add(box);
        }
        var none = new Label(texts.get("new.problem.groups"));
        none.setId("new-files-none");
        none.getStyleClass().add("form-note");
        none.pseudoClassStateChanged(FormRow.INVALID, true);
        none.visibleProperty().bind(files.someGroupProperty().not());
        none.managedProperty().bind(none.visibleProperty());
        TextField largest = FormRow.input("new-largest", files.largest());
        largest.setPromptText(texts.get("new.largest.prompt"));
        var limit =
                new FormRow(texts.get("new.largest"), texts.get("new.largest.hint"), largest, largest, files.largest());
        var caption = FormRow.caption(texts.get("new.files.kinds"));
        var which = new VBox(new VBox(caption, groups, none), FormRow.pair(limit, new HBox()));
        which.getStyleClass().addAll("choices", "indented");
        which.visibleProperty().bind(files.wantedProperty());
        which.managedProperty().bind(files.wantedProperty());
        var box = new VBox(wanted, which);
        box.getStyleClass().add("form-field");
        return box;
    }

    /** How often, and on which day and at what time. */
    Node schedule(ScheduleChoice schedule) {
        ComboBox<ScheduleChoice.Rhythm> rhythm =
                choice("new-rhythm", this::words, List.of(ScheduleChoice.Rhythm.values()));
        rhythm.setAccessibleText(texts.get("new.schedule"));
        rhythm.valueProperty().bindBidirectional(schedule.rhythmProperty());
        ComboBox<DayOfWeek> day = choice(
                "new-day",
                on -> on.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()),
                List.of(DayOfWeek.values()));
        day.setAccessibleText(texts.get("new.schedule.day"));
        day.valueProperty().bindBidirectional(schedule.dayProperty());
        TextField time = FormRow.input("new-time", schedule.time());
        time.setAccessibleText(texts.get("new.schedule.time"));
        time.setPrefColumnCount(6);
        schedule.rhythmProperty().subscribe(chosen -> {
            see(day, chosen == ScheduleChoice.Rhythm.WEEKLY);
            see(time, chosen.hasTime());
        });
        var line = new HBox(rhythm, day, time);
        line.getStyleClass().add("form-line");
        return new FormRow(texts.get("new.schedule"), texts.get("new.schedule.hint"), time, line, schedule.time());
    }

    /** The gap and the connections. */
    Node politeness(PolitenessChoice politeness) {
        TextField gap = FormRow.input("new-gap", politeness.gap());
        gap.setPromptText(texts.get("new.politeness.prompt"));
        TextField connections = FormRow.input("new-connections", politeness.connections());
        connections.setPromptText(texts.get("new.politeness.prompt"));
        return FormRow.pair(
                new FormRow(texts.get("new.gap"), texts.get("new.gap.hint"), gap, gap, politeness.gap()),
                new FormRow(
                        texts.get("new.connections"),
                        texts.get("new.connections.hint"),
                        connections,
                        connections,
                        politeness.connections()));
    }

    private String words(FileGroup group) {
        return switch (group) {
            case PDF -> texts.get("new.kind.pdf");
            case DOCUMENTS -> texts.get("new.kind.documents");
            case IMAGES -> texts.get("new.kind.images");
            case AUDIO_VIDEO -> texts.get("new.kind.audio-video");
            case DATA -> texts.get("new.kind.data");
            case OTHER -> texts.get("new.kind.other");
        };
    }

    private String words(ScheduleChoice.Rhythm rhythm) {
        return switch (rhythm) {
            case BY_HAND -> texts.get("new.schedule.by-hand");
            case HOURLY -> texts.get("new.schedule.hourly");
            case DAILY -> texts.get("new.schedule.daily");
            case WEEKLY -> texts.get("new.schedule.weekly");
        };
    }

    private static <T> ComboBox<T> choice(String id, Function<T, String> words, List<T> values) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        HBox.setHgrow(box, Priority.NEVER);
        return box;
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
