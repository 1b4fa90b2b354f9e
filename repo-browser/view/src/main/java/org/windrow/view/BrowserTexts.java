package org.windrow.view;

import java.util.Locale;
import org.windrow.fxkit.Texts;

/** The texts of the browser. */
public final class BrowserTexts {

    private BrowserTexts() {}

    /** The texts of a language; English where there are none in it. */
    public static Texts of(Locale locale) {
        return Texts.of("org.windrow.view.texts", locale);
    }
}
