package org.windrow.fxkit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Light or dark: as the system says, or as a person has chosen. One for the whole program. */
public final class Theme {

    /** What a person can choose. */
    public enum Appearance {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final String STYLESHEET =
            Objects.requireNonNull(Theme.class.getResource("fx-kit.css")).toExternalForm();

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /** Follows the system from now on. To be made before the first window is shown, so that nothing flashes. */
    public Theme() {
        InvalidationListener change = _ -> apply();
        appearance.addListener(change);
        Platform.getPreferences().colorSchemeProperty().addListener(change);
        apply();
    }

    /** What the person has chosen. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Whether the window is dark at the moment. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Gives a scene the styles of these pieces, and keeps its colour scheme in step. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(STYLESHEET);
        scene.getPreferences().setColorScheme(scheme());
        dark.subscribe(() -> scene.getPreferences().setColorScheme(scheme()));
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
