package org.windrow.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.windrow.store.pairtree.Namaste;

/**
 * Names that a part may have: one file name, portable between file systems, and visible to the Python, which lists no name of
 * one or two characters and none that starts like a namaste tag.
 */
public final class PartNames {

    /** The longest name, in bytes of UTF-8. It leaves room for what file systems and tools append. */
    public static final int MAX_BYTES = 200;

    private static final int LONGEST_EXTENSION = 16;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");
    private static final Set<String> OURS = Set.of("__manifest.json");

    private PartNames() {}

    /** Whether a name can be used for a part as it is. */
    public static boolean isSafe(String name) {
        return name.length() > 2
                && !FORBIDDEN.matcher(name).find()
                && !name.startsWith(".")
                && !name.startsWith(" ")
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && !Namaste.isTag(name)
                && !RESERVED.matcher(name).matches()
                && !OURS.contains(name.toLowerCase(Locale.ROOT))
                && bytes(name) <= MAX_BYTES;
    }

    /** @throws SiloException if a name cannot be used as it is */
    static void requireSafe(String name) throws SiloException {
        if (!isSafe(name)) {
            throw new SiloException("\"" + name + "\" cannot be the name of a part; \"" + safe(name) + "\" could");
        }
    }

    /**
     * A safe name for any text. A safe name stays as it is; the same text always gives the same name; two texts may give the
     * same name. Letters of any script stay; what no file system takes everywhere becomes {@code _}; the extension is kept
     * when the name has to be shortened.
     */
    public static String safe(String rawName) {
        if (isSafe(rawName)) {
            return rawName;
        }
        String name = FORBIDDEN.matcher(rawName).replaceAll("_");
        name = trimmed(BLANKS.matcher(name).replaceAll(" "));
        if (Namaste.isTag(name) || RESERVED.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            name = "_" + name;
        }
        name = shortened(name);
        return name.length() > 2 ? name : "file" + (name.isEmpty() ? "" : "_" + name);
    }

    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && (name.charAt(from) == '.' || name.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (name.charAt(to - 1) == '.' || name.charAt(to - 1) == ' ')) {
            to--;
        }
        return name.substring(from, to);
    }

    private static String shortened(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int left = MAX_BYTES - bytes(extension);
        int end = 0;
        while (left > 0) {
            int next = name.offsetByCodePoints(end, 1);
            left -= bytes(name.substring(end, next));
            end = left < 0 ? end : next;
        }
        return trimmed(name.substring(0, end)) + extension;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
