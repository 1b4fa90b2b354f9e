package org.windrow.desktop.checkup;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.windrow.fxkit.BusyWheel;
import org.windrow.spi.checkup.Attempt;

/** How the check-up goes on: what is being asked just now, and what came of the last ones. */
final class CheckingView extends VBox {

    private static final int LAST = 6;

    CheckingView(AddressCheck check) {
        setId("checking");
        getStyleClass().add("checking");
        var wheel = new BusyWheel("checking-wheel");
        var trying = new Label();
        trying.setId("trying");
        trying.textProperty().bind(check.tryingProperty());
        wheel.accessibleTextProperty().bind(check.tryingProperty());
        var now = new HBox(wheel, trying);
        now.getStyleClass().add("checking-now");
        now.setAlignment(Pos.CENTER_LEFT);
        var tried = new VBox();
        tried.getStyleClass().add("attempts");
        check.attempts().addListener((ListChangeListener<Attempt>) change -> {
            int size = change.getList().size();
            tried.getChildren()
                    .setAll(change.getList().subList(Math.max(0, size - LAST), size).stream()
                            .map(CheckingView::line)
                            .toList());
        });
        getChildren().addAll(now, tried);
    }

    /** An attempt as a line: where, and what came. */
    static Node line(Attempt attempt) {
        var address = new Label(OutsideText.line(attempt.address().toString()));
        address.getStyleClass().add("attempt-address");
        var answer = new Label(OutsideText.line(attempt.answer()));
        answer.getStyleClass().add("attempt-answer");
        answer.setWrapText(true);
        var line = new VBox(address, answer);
        line.getStyleClass().add("attempt");
        return line;
    }
}
