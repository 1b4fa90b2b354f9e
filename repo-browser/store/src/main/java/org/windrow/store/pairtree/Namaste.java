package org.windrow.store.pairtree;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The small files that tell what a folder is by their names: {@code 3=} when, {@code 4=} where. */
public final class Namaste {

    private static final Pattern NAME = Pattern.compile("[0-5]=.*", Pattern.DOTALL);
    private static final int LONGEST_NAME = 255;

    private Namaste() {}

    /** The name of the file that says when a version was made; its content is the date itself. */
    public static String when(String date) {
        return "3=" + PairtreePath.encode(date);
    }

    /**
     * The name of the file that says whose version it is; its content is the identifier itself. Empty if the name would be
     * longer than a file system takes (255 bytes).
     */
    public static Optional<String> where(String identifier) {
        String name = "4=" + PairtreePath.encode(identifier);
        return name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
    }

    /** Whether a file of a version is such a tag, not a part. */
    public static boolean isTag(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    /** What a tag says by its name, or empty if the name is not well formed. The content may be empty or lost. */
    public static Optional<String> value(String fileName) {
        if (!isTag(fileName)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PairtreePath.decode(fileName.substring(2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The content of a tag with that value. */
    public static byte[] content(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
