package org.windrow.desktop.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.fxkit.Theme.Motion;
import org.windrow.fxkit.WindowState;

/**
 * What a person has chosen for the window itself. Kept with the window's state, not with the engine's settings: it must be
 * known before the first picture, and the engine comes later. Every change is remembered at once.
 */
public final class WindowChoices {

    /** How large text can be, in percent. */
    public static final List<Integer> TEXT_SIZES = List.of(85, 100, 115, 130, 150, 175, 200);

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>(100);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
    private final ObjectProperty<OnClose> onClose = new SimpleObjectProperty<>(OnClose.ASK);

    /** What was chosen earlier, and is remembered from now on. */
    public static WindowChoices in(WindowState state) {
        var choices = new WindowChoices();
        remember(state, "theme", choices.appearance, Appearance.class);
        remember(state, "motion", choices.motion, Motion.class);
        remember(state, "language", choices.language, Language.class);
        remember(state, "on-close", choices.onClose, OnClose.class);
        state.get("text-size")
                .flatMap(kept -> TEXT_SIZES.stream()
                        .filter(size -> size.toString().equals(kept))
                        .findFirst())
                .ifPresent(choices.textSize::set);
        choices.textSize.addListener((_, _, size) -> state.put("text-size", size.toString()));
        return choices;
    }

    /** Light or dark. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** How large text is, in percent; one of {@link #TEXT_SIZES}. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    /** Whether things may move. */
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** The language; a change holds from the next start. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** What happens when the window is closed. */
    public ObjectProperty<OnClose> onCloseProperty() {
        return onClose;
    }

    /** The next larger size of text. */
    public void enlarge() {
        step(index -> index + 1);
    }

    /** The next smaller size of text. */
    public void shrink() {
        step(index -> index - 1);
    }

    private void step(UnaryOperator<Integer> change) {
        int next = change.apply(TEXT_SIZES.indexOf(textSize.get()));
        textSize.set(TEXT_SIZES.get(Math.clamp(next, 0, TEXT_SIZES.size() - 1)));
    }

    private static <E extends Enum<E>> void remember(
            WindowState state, String key, ObjectProperty<E> property, Class<E> type) {
        state.get(key)
                .flatMap(name -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .findFirst())
                .ifPresent(property::set);
        property.addListener((_, _, chosen) -> state.put(key, chosen.name()));
    }
}
