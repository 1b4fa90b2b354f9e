package org.windrow.desktop;

import java.util.Locale;
import org.windrow.fxkit.Texts;

/** The texts in each language. */
public final class TestTexts {

    private TestTexts() {}

    public static Texts english() {
        return Texts.of("org.windrow.desktop.texts", Locale.ENGLISH);
    }

    public static Texts german() {
        return Texts.of("org.windrow.desktop.texts", Locale.GERMANY);
    }
}
