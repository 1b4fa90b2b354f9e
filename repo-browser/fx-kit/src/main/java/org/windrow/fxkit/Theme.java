package org.windrow.fxkit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * How all windows of the program look: light or dark as the system says or as a person has chosen, how large the text is, and
 * whether things may move.
 */
public final class Theme {

    /** Whether things may move. */
    public enum Motion {
        /** As the system says. */
        SYSTEM,
        /** As little as possible. */
        REDUCED,
        FULL;

        /** What a scene is told; null to ask the system. */
        @Nullable
        Boolean reduced() {
            return switch (this) {
                case SYSTEM -> null;
                case REDUCED -> true;
                case FULL -> false;
            };
        }
    }

    /** What a person can choose. */
    public enum Appearance {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** What the styles are made for, in px. */
    static final double BASE_SIZE = 14;

    private static final String STYLESHEET =
            Objects.requireNonNull(Theme.class.getResource("fx-kit.css")).toExternalForm();

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final IntegerProperty textSize = new SimpleIntegerProperty(100);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);

    /** Follows the system from now on. To be made before the first window is shown, so that nothing flashes. */
    public Theme() {
        this(Appearance.SYSTEM);
    }

    /** The same, with what the person has chosen. */
    public static Theme showing(Appearance chosen) {
        return new Theme(chosen);
    }

    private Theme(Appearance chosen) {
        appearance.set(chosen);
        InvalidationListener change = _ -> apply();
        appearance.addListener(change);
        Platform.getPreferences().colorSchemeProperty().addListener(change);
        apply();
    }

    /** What the person has chosen. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** How large text is, in percent of the usual size. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** Whether things may move, as the person has chosen. */
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** Whether the window is dark at the moment. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Gives a scene the styles of these pieces, and keeps colours, text and motion in step. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(STYLESHEET);
        dark.subscribe(_ -> scene.getPreferences().setColorScheme(scheme()));
        motion.subscribe(chosen -> scene.getPreferences().setReducedMotion(chosen.reduced()));
        // why px: the theme's own size is in px, and percents of it would be percents of the system's
        textSize.subscribe(percent -> scene.getRoot()
                .setStyle(
                        percent.intValue() == 100
                                ? ""
                                : "-fx-font-size: " + BASE_SIZE * percent.intValue() / 100 + "px;"));
    }

    private void apply() {
        boolean nowDark = switch (appearance.get()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        var theme = nowDark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        dark.set(nowDark);
    }

    private ColorScheme scheme() {
        return dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT;
    }
}
