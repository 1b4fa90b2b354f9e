package org.windrow.desktop.pane;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link Mark}. */
public final class MarkLabel extends Label {

    private static final List<String> TONES =
            Arrays.stream(Mark.Tone.values()).map(MarkLabel::styleOf).toList();

    private final FontIcon icon = new FontIcon();
    private Mark.@Nullable Tone tone;

    public MarkLabel() {
        getStyleClass().add("mark");
        setGraphic(icon);
    }

    /** Shows a state. */
    public void show(Mark mark) {
        icon.setIconCode(mark.icon());
        setText(mark.word());
        // why only when it differs: another style class means that all its styles are looked up again
        if (mark.tone() != tone) {
            getStyleClass().removeAll(TONES);
            getStyleClass().add(styleOf(mark.tone()));
            tone = mark.tone();
        }
    }

    private static String styleOf(Mark.Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
