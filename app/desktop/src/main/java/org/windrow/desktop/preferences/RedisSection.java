package org.windrow.desktop.preferences;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.checkup.FormRow;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.MarkLabel;
import org.windrow.fxkit.Texts;

/** Which Redis holds the queues, and a test of it. */
final class RedisSection extends VBox {

    RedisSection(PreferencesViewModel model, Texts texts) {
        getStyleClass().add("choices");
        EngineForm form = model.form();
        var group = new ToggleGroup();
        var own = new RadioButton(texts.get("prefs.redis.embedded"));
        own.setId("prefs-redis-embedded");
        own.setToggleGroup(group);
        var others = new RadioButton(texts.get("prefs.redis.external"));
        others.setId("prefs-redis-external");
        others.setToggleGroup(group);
        form.externalProperty().subscribe(external -> group.selectToggle(external ? others : own));
        others.selectedProperty()
                .addListener((_, _, chosen) -> form.externalProperty().set(chosen));
        var address = FormRow.text(
                "prefs-redis", texts.get("prefs.redis.address"), texts.get("prefs.redis.hint"), form.redis());
        var password = PasswordRow.of(
                "prefs-redis-password", texts.get("prefs.redis.password"), model, form.redisPassword(), texts);
        var external = new VBox(FormRow.pair(address, password), test(model, texts));
        external.getStyleClass().add("choices");
        external.visibleProperty().bind(form.externalProperty());
        external.managedProperty().bind(external.visibleProperty());
        var note = new Label(texts.get("prefs.next-start"));
        note.getStyleClass().add("form-note");
        getChildren().addAll(own, others, external, note);
    }

    private static HBox test(PreferencesViewModel model, Texts texts) {
        var button = new Button(texts.get("prefs.redis.test"));
        button.setId("prefs-redis-test");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.testRedis());
        var result = new MarkLabel();
        result.setId("prefs-redis-result");
        result.setWrapText(true);
        model.testProperty().subscribe(test -> {
            result.show(mark(test));
            result.setVisible(test.state() != RedisTest.State.NONE);
        });
        var line = new HBox(button, result);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Mark mark(RedisTest test) {
        return switch (test.state()) {
            case NONE -> new Mark(Feather.CIRCLE, Mark.Tone.QUIET, "");
            case RUNNING -> new Mark(Feather.LOADER, Mark.Tone.BUSY, test.words());
            case GOOD -> new Mark(Feather.CHECK_CIRCLE, Mark.Tone.GOOD, test.words());
            case BAD -> new Mark(Feather.ALERT_TRIANGLE, Mark.Tone.BAD, test.words());
        };
    }
}
