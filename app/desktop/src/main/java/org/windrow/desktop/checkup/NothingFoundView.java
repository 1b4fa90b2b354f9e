package org.windrow.desktop.checkup;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;

/** Nothing was found: why, what to do, what was tried, and a way on for who knows better. */
final class NothingFoundView extends VBox {

    NothingFoundView(String reason, String advice, NewSourceViewModel model, Texts texts) {
        setId("not-found");
        getStyleClass().add("endpoint");
        var why = new Label(OutsideText.line(reason), new FontIcon(Feather.X_CIRCLE));
        why.setId("not-found-reason");
        why.getStyleClass().add("endpoint-name");
        why.setWrapText(true);
        var what = new Label(OutsideText.line(advice));
        what.setWrapText(true);
        getChildren().add(why);
        if (!advice.isBlank()) {
            getChildren().add(what);
        }
        if (model.canInsist()) {
            var insist = new Button(texts.get("new.insist"));
            insist.setId("new-insist");
            insist.setOnAction(_ -> model.insist());
            getChildren().add(insist);
        }
        if (!model.check().attempts().isEmpty()) {
            var tried = new VBox();
            tried.getStyleClass().add("attempts");
            model.check().attempts().forEach(attempt -> tried.getChildren().add(CheckingView.line(attempt)));
            var details = new TitledPane(
                    texts.format("new.tried", model.check().attempts().size()), tried);
            details.setId("tried");
            details.setExpanded(false);
            details.setAnimated(false);
            getChildren().add(details);
        }
    }
}
