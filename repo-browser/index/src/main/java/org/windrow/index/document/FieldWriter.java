package org.windrow.index.document;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Lays values into a document, each in the form that its use asks for. For one document and one thread. */
final class FieldWriter {

    private static final int LONGEST_FACET = 200;
    private static final int LONGEST_SORT_KEY = 120;
    private static final int LONGEST_STORED = 1000;

    /** Long text is taken in pieces of so many characters: Lucene refuses a word of more than 32,766 bytes. */
    private static final int PIECE = 8_000;

    private final Document document = new Document();
    private final Set<Keyword> keywords = new HashSet<>();

    private record Keyword(String field, String value) {}

    Document document() {
        return document;
    }

    void key(String identifier, long stamp) {
        document.add(new StringField(Fields.KEY, identifier, Field.Store.YES));
        document.add(new NumericDocValuesField(Fields.STAMP, stamp));
    }

    /** Text whose words are looked for. */
    void words(String field, String text) {
        if (!text.isBlank()) {
            document.add(new WordsField(field, text));
        }
    }

    /** Text of any length whose words are looked for. */
    void longText(String field, String text) {
        int from = 0;
        while (from < text.length()) {
            int to = endOfPiece(text, from);
            words(field, text.substring(from, to));
            from = to;
        }
    }

    /** Behind the last gap that is near enough; anywhere, if there is none. */
    private static int endOfPiece(String text, int from) {
        int most = Math.min(text.length(), from + PIECE);
        if (most == text.length()) {
            return most;
        }
        for (int to = most; to > from; to--) {
            if (Character.isWhitespace(text.charAt(to - 1))) {
                return to;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /** A value that is counted and filtered by as a whole. */
    void facet(String field, String value) {
        String whole = cut(value.strip(), LONGEST_FACET);
        if (!whole.isEmpty() && keywords.add(new Keyword(field, whole))) {
            document.add(new KeywordField(field, whole, Field.Store.NO));
        }
    }

    void has(String what) {
        if (!what.isEmpty() && keywords.add(new Keyword(Fields.HAS, what))) {
            document.add(new StringField(Fields.HAS, what, Field.Store.NO));
        }
    }

    /** A number to filter and sort by. */
    void number(String field, long value) {
        document.add(NumericDocValuesField.indexedField(field, value));
    }

    /** A number to filter and sort by, and to show. */
    void counted(String field, String storedField, long value) {
        number(field, value);
        stored(storedField, value);
    }

    void days(String field, DaySpan span) {
        document.add(new IntRange(field, new int[] {(int) span.first().toEpochDay()}, new int[] {
            (int) span.last().toEpochDay()
        }));
    }

    /**
     * The title to show and to sort by.
     *
     * @param own whether it is a title; else it stands in for one and is not shown
     */
    void title(String title, boolean own) {
        String key = WordAnalyzer.fold(cut(title, LONGEST_SORT_KEY));
        int start = 0;
        while (start < key.length() && !Character.isLetterOrDigit(key.codePointAt(start))) {
            start += Character.charCount(key.codePointAt(start));
        }
        document.add(new SortedDocValuesField(Fields.TITLE_SORT, new BytesRef(key.substring(start))));
        if (own) {
            stored(Fields.STORED_TITLE, title);
        }
    }

    void stored(String field, String value) {
        document.add(new StoredField(field, cut(value, LONGEST_STORED)));
    }

    void stored(String field, long value) {
        document.add(new StoredField(field, value));
    }

    void replaceStored(String field, String value) {
        document.removeFields(field);
        stored(field, value);
    }

    /** The beginning of a text, no sign cut in two. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
