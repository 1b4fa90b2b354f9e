package org.windrow.fxkit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of a window by key, in one language. Safe for use by many threads. */
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale locale;

    /**
     * @param bundle the texts; those with arguments are patterns of {@link MessageFormat}
     * @param locale how numbers are written
     */
    public Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * A text as it stands in the bundle.
     *
     * @throws MissingResourceException if there is none of that key
     */
    public String get(String key) {
        return bundle.getString(key);
    }

    /**
     * A text with its arguments filled in.
     *
     * @throws MissingResourceException if there is none of that key
     */
    public String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** How numbers are written. */
    public Locale locale() {
        return locale;
    }
}
