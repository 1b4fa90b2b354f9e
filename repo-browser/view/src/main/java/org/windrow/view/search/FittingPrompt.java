package org.windrow.view.search;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/** A prompt that is never cut: the longest of several that there is room for. */
final class FittingPrompt {

    private final TextField field;
    private final List<String> longestFirst;
    private final Text measured = new Text();

    private FittingPrompt(TextField field, List<String> longestFirst) {
        this.field = field;
        this.longestFirst = longestFirst;
    }

    static void install(TextField field, String... longestFirst) {
        var prompt = new FittingPrompt(field, List.of(longestFirst));
        InvalidationListener fit = _ -> prompt.fit();
        field.widthProperty().addListener(fit);
        field.fontProperty().addListener(fit);
        field.insetsProperty().addListener(fit);
        prompt.fit();
    }

    private void fit() {
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        field.setPromptText(longestFirst.stream()
                .filter(words -> width(words) < room)
                .findFirst()
                .orElse(longestFirst.getLast()));
    }

    private double width(String words) {
        measured.setFont(field.getFont());
        measured.setText(words);
        return measured.getLayoutBounds().getWidth();
    }
}
