package org.windrow.cli.terminal;

/** One word of a command that a person may copy into a shell. */
public final class ShellWord {

    private ShellWord() {}

    /** The word, in quotes if a shell would read anything else into it. */
    public static String of(String word) {
        return !word.isEmpty()
                        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/:._-+@,%~".indexOf(c) >= 0)
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
