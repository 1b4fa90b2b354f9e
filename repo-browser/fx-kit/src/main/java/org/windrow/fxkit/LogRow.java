package org.windrow.fxkit;

/**
 * A line of a log as it is shown.
 *
 * @param time when, as it is to be read
 * @param origin who logged it, in a word; empty if that need not be said
 * @param level how much it matters, in a word
 * @param severity how to colour the level
 * @param text the message, one line
 */
public record LogRow(String time, String origin, String level, Severity severity, String text) {

    /** How much a line matters. */
    public enum Severity {
        QUIET,
        NORMAL,
        WARNING,
        ERROR
    }

    /** The line as it is copied. */
    public String plain() {
        return time + "  " + level + "  " + (origin.isEmpty() ? "" : origin + "  ") + text;
    }
}
