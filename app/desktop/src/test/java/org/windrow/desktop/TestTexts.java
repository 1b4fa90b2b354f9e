package org.windrow.desktop;

import java.util.Locale;
import java.util.ResourceBundle;
import org.windrow.fxkit.Texts;

/** The English texts. */
public final class TestTexts {

    private TestTexts() {}

    public static Texts english() {
        return new Texts(ResourceBundle.getBundle("org.windrow.desktop.texts", Locale.ENGLISH), Locale.ENGLISH);
    }
}
