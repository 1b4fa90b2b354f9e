package org.windrow.desktop.preferences;

import java.util.Locale;

/** The language of the window. */
public enum Language {
    /** The system's, where there are texts in it. */
    SYSTEM,
    ENGLISH,
    GERMAN;

    /** The locale of texts, numbers and dates. */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system.getLanguage().equals(Locale.GERMAN.getLanguage()) ? system : Locale.ENGLISH;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMANY;
        };
    }
}
