package org.windrow.desktop.checkup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names that are safe as a key and as a folder: lower-case letters, digits and dashes. */
final class Slug {

    private static final int LONGEST = 60;
    private static final int ROOM_FOR_NUMBER = 6;

    private Slug() {}

    /** The nearest such name to a text; empty if nothing of it can be kept. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String dashed = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return dashed.substring(0, Math.min(LONGEST, dashed.length())).replaceAll("^-|-$", "");
    }

    /** Whether a text is such a name. */
    static boolean isOne(String text) {
        return text.strip().matches("[a-z0-9](?:[a-z0-9-]{0," + (LONGEST - 1) + "})");
    }

    /** The name, with a number after it if it is already taken. */
    static String free(String slug, Set<String> taken) {
        String base = slug.isEmpty() ? "source" : slug;
        String free = base;
        String stem = base.substring(0, Math.min(base.length(), LONGEST - ROOM_FOR_NUMBER));
        for (int i = 2; taken.contains(free); i++) {
            free = stem + "-" + i;
        }
        return free;
    }
}
