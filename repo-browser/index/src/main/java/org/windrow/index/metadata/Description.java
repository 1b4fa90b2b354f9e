package org.windrow.index.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a record: for each word of Dublin Core its values, in the order of the document and each only once. White
 * space is made single. Immutable.
 */
public final class Description {

    /** Nothing said. */
    public static final Description NONE = new Builder().build();

    private final Map<Term, List<String>> values;
    private final boolean truncated;

    private Description(Map<Term, List<String>> values, boolean truncated) {
        this.values = values;
        this.truncated = truncated;
    }

    /** What several documents say of one record, in their order. */
    public static Description of(List<Description> documents) {
        if (documents.size() == 1) {
            return documents.getFirst();
        }
        Builder whole = new Builder();
        documents.forEach(whole::addAll);
        return whole.build();
    }

    /** The values of a word; empty if there are none. */
    public List<String> all(Term term) {
        return values.getOrDefault(term, List.of());
    }

    /** The first value of a word; null if there is none. */
    public @Nullable String first(Term term) {
        List<String> all = all(term);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Whether the document had more than was taken: it was too long, or broken before its end. */
    public boolean truncated() {
        return truncated;
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Gathers a description. Takes so much and no more, whatever a document holds. For one thread. */
    public static final class Builder {

        private static final int MOST_VALUES = 200;
        private static final int LONGEST_VALUE = 32_000;
        private static final int MOST_CHARACTERS = 200_000;
        private static final char DELETE = '\u007f';
        private static final char NO_BREAK_SPACE = '\u00a0';

        private final Map<Term, List<String>> values = new EnumMap<>(Term.class);
        private int characters;
        private boolean truncated;

        /** Adds a value; a blank one, and one that is there already, is left out. */
        public Builder add(Term term, @Nullable String value) {
            if (value == null) {
                return this;
            }
            addClean(term, clean(value));
            return this;
        }

        private void addClean(Term term, String clean) {
            List<String> known = values.computeIfAbsent(term, _ -> new ArrayList<>(2));
            if (clean.isEmpty() || known.contains(clean)) {
                return;
            }
            if (known.size() >= MOST_VALUES || characters + clean.length() > MOST_CHARACTERS) {
                truncated = true;
                return;
            }
            known.add(clean);
            characters += clean.length();
        }

        /** Adds all that another description says. */
        public Builder addAll(Description other) {
            other.values.forEach((term, added) -> added.forEach(value -> addClean(term, value)));
            truncated |= other.truncated;
            return this;
        }

        /** Notes that the document had more than could be read. */
        public Builder truncated() {
            truncated = true;
            return this;
        }

        /** What has been gathered. */
        public Description build() {
            Map<Term, List<String>> copy = new EnumMap<>(Term.class);
            values.forEach((term, gathered) -> copy.put(term, List.copyOf(gathered)));
            return new Description(Collections.unmodifiableMap(copy), truncated);
        }

        private static String clean(String value) {
            return isClean(value) ? value : cleaned(value);
        }

        /** Nearly every value is; that it need not be put together sign by sign is worth the look. */
        private static boolean isClean(String value) {
            boolean gap = true;
            for (int at = 0; at < value.length(); at++) {
                char symbol = value.charAt(at);
                if (isGap(symbol) && (gap || symbol != ' ')) {
                    return false;
                }
                gap = symbol == ' ';
            }
            return !gap && value.length() <= LONGEST_VALUE;
        }

        private static String cleaned(String value) {
            StringBuilder clean = new StringBuilder(Math.min(value.length(), LONGEST_VALUE));
            boolean gap = false;
            for (int at = 0; at < value.length() && clean.length() < LONGEST_VALUE; at++) {
                char symbol = value.charAt(at);
                if (isGap(symbol)) {
                    gap = !clean.isEmpty();
                } else {
                    if (gap) {
                        clean.append(' ');
                        gap = false;
                    }
                    clean.append(symbol);
                }
            }
            return clean.toString();
        }

        private static boolean isGap(char symbol) {
            // why the first look: it answers for nearly every sign of nearly every text
            return symbol <= ' '
                    || (symbol >= DELETE
                            && (Character.isWhitespace(symbol)
                                    || Character.isISOControl(symbol)
                                    || symbol == NO_BREAK_SPACE));
        }
    }
}
