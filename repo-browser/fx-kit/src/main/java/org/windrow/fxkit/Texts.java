package org.windrow.fxkit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

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
     * The texts of a language; those of the bundle without a language where it has none.
     *
     * @param name the bundle's name
     */
    public static Texts of(String name, Locale locale) {
        // why no fallback: English is in the bundle without a language, and a German system must not come before it
        var bundle = ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Texts(bundle, locale);
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

    /** The keys of all texts. */
    public Set<String> keys() {
        return bundle.keySet();
    }

    /** How numbers are written. */
    public Locale locale() {
        return locale;
    }
}
