package org.windrow.desktop.checkup;

/** Words that a server sent, made fit to be shown: one line, of bounded length, without what would turn or hide letters. */
public final class OutsideText {

    private static final int LONGEST = 300;

    private OutsideText() {}

    public static String line(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return cut.replaceAll("[\\s\\p{Cc}]+", " ").replaceAll("\\p{Cf}+", "").strip();
    }
}
