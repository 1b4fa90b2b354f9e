package org.windrow.engine.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the ids of sources: lower-case letters, digits and dashes, safe as the name of a folder and within a Redis key. */
public final class SourceIds {

    private static final int LONGEST = 64;

    /** Leaves room for a number behind it. */
    private static final int LONGEST_STEM = 48;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    /** Names that Windows keeps for devices: no folder can be called so. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private SourceIds() {}

    /** Whether a text is an id. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST
                && ID.matcher(text).matches()
                && !DEVICE.matcher(text).matches();
    }

    /**
     * An id that nobody has yet.
     *
     * @param name the source's name, or its host; of any script
     * @param taken the ids that are given already
     */
    public static String from(String name, Set<String> taken) {
        String stem = stem(name);
        String id = stem;
        for (int number = 2; taken.contains(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static String stem(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String dashed = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = OUTER_DASHES.matcher(dashed).replaceAll("");
        String cut = trimmed.substring(0, Math.min(trimmed.length(), LONGEST_STEM));
        String stem = OUTER_DASHES.matcher(cut).replaceAll("");
        if (stem.isEmpty()) {
            return "source";
        }
        return DEVICE.matcher(stem).matches() ? "source-" + stem : stem;
    }
}
