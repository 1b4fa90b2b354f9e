package org.windrow.view.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in lines short enough to be shown. Only what a line begins in is kept; its pieces are told when it is looked at.
 * Immutable.
 */
public final class SourceText {

    /** Nothing. */
    public static final SourceText EMPTY = of("", Language.PLAIN);

    /** A line that is longer goes on in the next one, broken where there is a blank if there is one. */
    private static final int LONGEST = 1_000;

    private final List<String> lines;
    private final List<XmlLexer.Within> starts;
    private final Language language;

    private SourceText(List<String> lines, List<XmlLexer.Within> starts, Language language) {
        this.lines = lines;
        this.starts = starts;
        this.language = language;
    }

    /** What a text is written in, as far as its reader is helped by knowing. */
    public enum Language {
        PLAIN,
        XML
    }

    /**
     * A place where something was found.
     *
     * @param line counted from 0
     * @param start the first character within the line
     * @param end the first character behind it
     */
    public record Place(int line, int start, int end) {}

    /** A text in a language. */
    public static SourceText of(String text, Language language) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> add(lines, line));
        List<XmlLexer.Within> starts = new ArrayList<>();
        if (language == Language.XML) {
            XmlLexer.Within within = XmlLexer.Within.TEXT;
            for (String line : lines) {
                starts.add(within);
                within = XmlLexer.end(line, within);
            }
        }
        return new SourceText(lines, starts, language);
    }

    private static void add(List<String> lines, String line) {
        String rest = line;
        while (rest.length() > LONGEST) {
            int blank = rest.lastIndexOf(' ', LONGEST);
            int cut = blank > LONGEST / 2 ? blank + 1 : LONGEST;
            int end = Character.isHighSurrogate(rest.charAt(cut - 1)) ? cut - 1 : cut;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /** A line as it is written, counted from 0. */
    public String text(int line) {
        return lines.get(line);
    }

    /** A line in its pieces, counted from 0. */
    public SourceLine line(int line) {
        String text = lines.get(line);
        return language == Language.XML
                ? XmlLexer.line(text, starts.get(line))
                : new SourceLine(List.of(new SourceLine.Piece(SourceLine.Kind.TEXT, text)));
    }

    /**
     * Where a word is, whether its letters are large or small.
     *
     * @param wanted any text of one line
     * @param most so many places at the most
     */
    public List<Place> find(String wanted, int most) {
        List<Place> places = new ArrayList<>();
        String needle = wanted.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lines.size() && !needle.isEmpty(); i++) {
            String line = lines.get(i);
            for (int at = find(line, needle, 0); at >= 0; at = find(line, needle, at + needle.length())) {
                if (places.size() == most) {
                    return places;
                }
                places.add(new Place(i, at, at + needle.length()));
            }
        }
        return places;
    }

    /** Letter by letter: some letters have another length in small, and places are to fit the line as it is. */
    private static int find(String line, String needle, int from) {
        for (int at = from; at + needle.length() <= line.length(); at++) {
            if (line.regionMatches(true, at, needle, 0, needle.length())) {
                return at;
            }
        }
        return -1;
    }
}
