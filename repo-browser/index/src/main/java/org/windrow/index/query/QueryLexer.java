package org.windrow.index.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. Takes any text whatever. For one text and one thread. */
final class QueryLexer {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final int LONGEST_FIELD = 20;

    private final String text;
    private final List<String> complaints;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    QueryLexer(String text, List<String> complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char symbol = text.charAt(at);
            if (isSpace(symbol)) {
                at++;
            } else if (symbol == '(') {
                at++;
                tokens.add(new Token.Open(""));
            } else if (symbol == ')') {
                at++;
                tokens.add(new Token.Close());
            } else if (symbol == '-' || symbol == '!') {
                at++;
                if (at < text.length() && !isSpace(text.charAt(at))) {
                    tokens.add(new Token.Not());
                }
            } else {
                term();
            }
        }
        return tokens;
    }

    private void term() {
        String field = field();
        if (at < text.length() && isQuote(text.charAt(at))) {
            tokens.add(new Token.Term(field, quoted(), true));
        } else if (at < text.length() && text.charAt(at) == '(' && !field.isEmpty()) {
            at++;
            tokens.add(new Token.Open(field));
        } else {
            word(field);
        }
    }

    /** The name before a colon that comes next, and moves behind the colon; empty text if none comes. */
    private String field() {
        int end = at;
        while (end < text.length() && end - at < LONGEST_FIELD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at || end >= text.length() || text.charAt(end) != ':') {
            return "";
        }
        String field = text.substring(at, end);
        at = end + 1;
        return field;
    }

    private void word(String field) {
        int start = at;
        int open = 0;
        while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at))) {
            char symbol = text.charAt(at);
            if (symbol == '(') {
                open++;
            } else if (symbol == ')' && --open < 0) {
                // why: f(x) is a word, but the bracket after it closes a group
                break;
            }
            at++;
        }
        String word = text.substring(start, at);
        if (field.isEmpty() && word.equals("OR")) {
            tokens.add(new Token.Or());
        } else if (field.isEmpty() && word.equals("NOT")) {
            tokens.add(new Token.Not());
        } else if (!field.isEmpty() || !word.equals("AND")) {
            tokens.add(new Token.Term(field, word, false));
        }
    }

    private String quoted() {
        int start = ++at;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        String quoted = text.substring(start, at);
        if (at >= text.length()) {
            complaints.add("A quotation mark is not closed");
        }
        at++;
        return quoted;
    }

    private static boolean isSpace(char symbol) {
        return Character.isWhitespace(symbol) || Character.isISOControl(symbol) || Character.isSpaceChar(symbol);
    }

    private static boolean isQuote(char symbol) {
        return QUOTES.indexOf(symbol) >= 0;
    }
}
