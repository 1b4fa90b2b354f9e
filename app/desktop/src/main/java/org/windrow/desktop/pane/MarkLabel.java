package org.windrow.desktop.pane;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link Mark}. */
public final class MarkLabel extends Label {

    private static final List<String> TONES =
            Arrays.stream(Mark.Tone.values()).map(MarkLabel::styleOf).toList();

    private final FontIcon icon = new FontIcon();

    public MarkLabel() {
        getStyleClass().add("mark");
        setGraphic(icon);
    }

    /** Shows a state. */
    public void show(Mark mark) {
        icon.setIconCode(mark.icon());
        setText(mark.word());
        getStyleClass().removeAll(TONES);
        getStyleClass().add(styleOf(mark.tone()));
    }

    private static String styleOf(Mark.Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
