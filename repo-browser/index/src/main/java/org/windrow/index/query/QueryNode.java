package org.windrow.index.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.ObjectState;

/** What a query means. */
public sealed interface QueryNode {

    /** Every object. */
    record Everything() implements QueryNode {}

    /**
     * Objects with words.
     *
     * @param field where; null for anywhere
     * @param text one word or several that stand one after the other
     * @param match how the words have to be met
     */
    record Words(@Nullable QueryField field, String text, Match match) implements QueryNode {}

    /** How words have to be met. */
    enum Match {
        /** As they are, in any case and with any accents. */
        EXACT,
        /** As they are, one after the other, and not with a slip either. */
        PHRASE,
        /** The last word may go on. */
        PREFIX,
        /** The last word is still being typed: it may go on, but is better as it is. */
        TYPING,
        /** A letter or two may differ. */
        FUZZY
    }

    /**
     * Objects with a value as a whole.
     *
     * @param begins whether the value may go on
     */
    record Value(QueryField field, String value, boolean begins) implements QueryNode {}

    /** Objects whose record has a date that may be from one day to another, both included; null for no limit. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements QueryNode {}

    /** Objects to which something happened from one moment on and before another; null for no limit. */
    record Moments(
            QueryField field,
            @Nullable Instant from,
            @Nullable Instant before) implements QueryNode {}

    /** Objects with a number from the least to the most, both included. */
    record Amount(QueryField field, long least, long most) implements QueryNode {}

    /** Objects that have something: a kind of file or its ending, a word of Dublin Core, {@code file}, {@code versions}. */
    record Has(String what) implements QueryNode {}

    /** Objects in a state. */
    record Is(ObjectState state) implements QueryNode {}

    /** Objects that all of these mean. */
    record AllOf(List<QueryNode> nodes) implements QueryNode {
        public AllOf {
            nodes = List.copyOf(nodes);
        }
    }

    /** Objects that at least one of these means. */
    record AnyOf(List<QueryNode> nodes) implements QueryNode {
        public AnyOf {
            nodes = List.copyOf(nodes);
        }
    }

    /** Objects that this does not mean. */
    record Not(QueryNode node) implements QueryNode {}
}
