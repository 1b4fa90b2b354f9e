package org.windrow.desktop.life;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;

/** Offers above the panes to go on with what was under way. */
public final class ResumeBanner extends HBox {

    public ResumeBanner(ResumeViewModel model, Texts texts) {
        setId("resume");
        getStyleClass().addAll("banner", "offer");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label();
        words.setId("resume-text");
        words.setWrapText(true);
        words.setGraphic(new FontIcon(Feather.PLAY_CIRCLE));
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty().bind(model.offerProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        button("resume-yes", texts.get("resume.yes"), model::resume, Styles.ACCENT),
                        button("resume-no", texts.get("resume.no"), model::leave, Styles.FLAT));
    }

    private static Button button(String id, String text, Runnable task, String style) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(style);
        button.setOnAction(_ -> task.run());
        return button;
    }
}
