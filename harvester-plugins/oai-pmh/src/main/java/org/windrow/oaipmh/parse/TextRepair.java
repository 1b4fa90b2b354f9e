package org.windrow.oaipmh.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Mends the text of one record: takes out what XML 1.0 forbids and nothing else, and escapes what should have been escaped
 * (cases 37, 38, 43, 44). Entities are those of HTML, from a table; a document's own are never looked up.
 */
final class TextRepair {

    private static final int LONGEST_REFERENCE = 40;

    /** What was mended, in words. */
    private enum Fault {
        FORBIDDEN("characters that XML forbids taken out"),
        SURROGATES("halves of a character joined"),
        ENTITY("entities of HTML resolved"),
        AMPERSAND("a bare & escaped"),
        LESS_THAN("a bare < escaped"),
        CDATA_END("a bare ]]> escaped"),
        PROLOG("an XML declaration or DOCTYPE within the record dropped");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    private final String in;
    private final StringBuilder out;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private int at;

    private TextRepair(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    /**
     * Mended text.
     *
     * @param text the text
     * @param repairs what was mended, in words, without repeats
     */
    record Mended(String text, List<String> repairs) {}

    static Mended mend(String text) {
        TextRepair repair = new TextRepair(text);
        repair.run();
        List<String> words = new ArrayList<>();
        repair.faults.forEach(fault -> words.add(fault.words));
        return new Mended(repair.out.toString(), words);
    }

    private void run() {
        while (at < in.length()) {
            char c = in.charAt(at);
            switch (c) {
                case '<' -> markup();
                case '&' -> reference();
                case '>' -> greaterThan();
                default -> character();
            }
        }
    }

    private void markup() {
        if (in.startsWith("<![CDATA[", at)) {
            verbatim("]]>");
        } else if (in.startsWith("<!--", at)) {
            verbatim("-->");
        } else if (in.startsWith("<?xml ", at) || in.startsWith("<!DOCTYPE", at)) {
            drop();
        } else if (isMarkup(at + 1)) {
            out.append('<');
            at++;
        } else {
            faults.add(Fault.LESS_THAN);
            out.append("&lt;");
            at++;
        }
    }

    private boolean isMarkup(int next) {
        if (next >= in.length()) {
            return false;
        }
        char c = in.charAt(next);
        return Character.isLetter(c) || c == '_' || c == ':' || c == '/' || c == '?';
    }

    private void verbatim(String close) {
        int end = in.indexOf(close, at);
        int stop = end < 0 ? in.length() : end + close.length();
        while (at < stop) {
            character();
        }
        if (end < 0) {
            out.append(close);
        }
    }

    private void drop() {
        faults.add(Fault.PROLOG);
        int end = in.indexOf('>', at);
        int subset = in.indexOf('[', at);
        if (in.charAt(at + 1) == '!' && subset >= 0 && subset < end) {
            int close = in.indexOf("]>", subset);
            end = close < 0 ? end : close + 1;
        }
        at = end < 0 ? in.length() : end + 1;
    }

    private void greaterThan() {
        int length = out.length();
        boolean cdataEnd = length >= 2 && out.charAt(length - 1) == ']' && out.charAt(length - 2) == ']';
        if (cdataEnd) {
            faults.add(Fault.CDATA_END);
        }
        out.append(cdataEnd ? "&gt;" : ">");
        at++;
    }

    private void reference() {
        int end = in.indexOf(';', at);
        String name = end < 0 || end - at > LONGEST_REFERENCE ? "" : in.substring(at + 1, end);
        if (name.matches("#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}")) {
            at = end + 1;
            codePoint(number(name));
        } else if (name.matches("amp|lt|gt|quot|apos")) {
            out.append('&').append(name).append(';');
            at = end + 1;
        } else if (name.matches("[A-Za-z][A-Za-z0-9]*")
                && !Entities.getByName(name).isEmpty()) {
            faults.add(Fault.ENTITY);
            Entities.getByName(name).codePoints().forEach(this::append);
            at = end + 1;
        } else {
            faults.add(Fault.AMPERSAND);
            out.append("&amp;");
            at++;
        }
    }

    private static int number(String name) {
        return name.charAt(1) == 'x' || name.charAt(1) == 'X'
                ? Integer.parseInt(name.substring(2), 16)
                : Integer.parseInt(name.substring(1));
    }

    private void codePoint(int c) {
        if (c >= 0xD800 && c <= 0xDBFF) {
            int low = lowSurrogateAhead();
            faults.add(low == 0 ? Fault.FORBIDDEN : Fault.SURROGATES);
            if (low != 0) {
                append(Character.toCodePoint((char) c, (char) low));
            }
        } else if (isAllowed(c)) {
            out.append("&#").append(c).append(';');
        } else {
            faults.add(Fault.FORBIDDEN);
        }
    }

    /** Reads a reference to a low surrogate that follows at once; 0 if there is none. */
    private int lowSurrogateAhead() {
        int end = in.startsWith("&#", at) ? in.indexOf(';', at) : -1;
        String name = end < 0 || end - at > LONGEST_REFERENCE ? "" : in.substring(at + 1, end);
        int c = name.matches("#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}") ? number(name) : 0;
        if (c < 0xDC00 || c > 0xDFFF) {
            return 0;
        }
        at = end + 1;
        return c;
    }

    private void character() {
        int c = in.codePointAt(at);
        at += Character.charCount(c);
        if (isAllowed(c)) {
            out.appendCodePoint(c);
        } else {
            faults.add(Fault.FORBIDDEN);
        }
    }

    private void append(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '&' -> out.append("&amp;");
            default -> out.appendCodePoint(c);
        }
    }

    /** Char of XML 1.0, section 2.2. */
    private static boolean isAllowed(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
