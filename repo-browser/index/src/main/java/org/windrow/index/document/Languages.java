package org.windrow.index.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Brings the ways in which records name a language to one: {@code eng}, {@code en_US} and {@code English} are {@code en}. Safe for threads. */
public final class Languages {

    /** ISO 639-2 has second codes for some languages, of their English names, which libraries use. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    /** Made when the first name is looked up: asking Java for the name of every language in itself takes half a second. */
    private static final class Known {

        private static final Map<String, String> CODES = codes();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            codes.put(code, code);
            codes.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
            codes.putIfAbsent(longCode(locale), code);
        }
        return Map.copyOf(codes);
    }

    private static String longCode(Locale locale) {
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException hasNone) {
            return locale.getLanguage();
        }
    }

    /** The language's code of two letters if it is known, else the name as it came, in lower case. */
    public String code(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        String known = Known.CODES.get(plain);
        if (known != null) {
            return known;
        }
        int end = Math.max(plain.indexOf('-'), plain.indexOf('_'));
        return end <= 0 ? plain : Known.CODES.getOrDefault(plain.substring(0, end), plain);
    }
}
