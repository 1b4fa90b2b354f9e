package org.windrow.view.preview;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them, and what people write instead: semicolons, tabs, lone quotes. */
final class SeparatedValues {

    private static final int MOST_ROWS = 500;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_VALUE = 1_000;

    private SeparatedValues() {}

    static Preview.Table table(String text, boolean cut) {
        char separator = separator(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        for (; at < text.length() && rows.size() < MOST_ROWS; at++) {
            char symbol = text.charAt(at);
            if (quoted) {
                if (symbol != '"') {
                    append(value, symbol);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    append(value, symbol);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (symbol == '"' && value.isEmpty()) {
                quoted = true;
            } else if (symbol == separator) {
                end(value, row);
            } else if (symbol == '\n') {
                end(value, row);
                rows.add(row);
                row = new ArrayList<>();
            } else if (symbol != '\r') {
                append(value, symbol);
            }
        }
        boolean more = cut || at < text.length();
        if (!more && (!value.isEmpty() || !row.isEmpty())) {
            end(value, row);
            rows.add(row);
        }
        return new Preview.Table(rows, more);
    }

    private static void append(StringBuilder value, char symbol) {
        if (value.length() < LONGEST_VALUE) {
            value.append(symbol);
        }
    }

    private static void end(StringBuilder value, List<String> row) {
        if (row.size() < MOST_COLUMNS) {
            row.add(value.toString());
        }
        value.setLength(0);
    }

    /** The one that is most often in the first line. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char symbol) {
        return line.chars().filter(each -> each == symbol).count();
    }
}
