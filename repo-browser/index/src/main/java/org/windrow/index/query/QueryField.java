package org.windrow.index.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be written before a colon in a query. */
public enum QueryField {
    TITLE(Kind.WORDS),
    CREATOR(Kind.WORDS, "author", "contributor", "by"),
    SUBJECT(Kind.WORDS, "keyword", "topic"),
    DESCRIPTION(Kind.WORDS, "abstract"),
    PUBLISHER(Kind.WORDS),
    TYPE(Kind.WORDS),
    FORMAT(Kind.WORDS, "mediatype"),
    IDENTIFIER(Kind.WORDS, "id"),
    SOURCE(Kind.WORDS, "journal"),
    RIGHTS(Kind.WORDS, "licence", "license"),
    FILE(Kind.WORDS, "filename"),
    TEXT(Kind.WORDS, "fulltext"),
    LANGUAGE(Kind.VALUE, "lang"),
    SET(Kind.VALUE),
    DATE(Kind.DAYS, "year"),
    CHANGED(Kind.MOMENTS),
    ARRIVED(Kind.MOMENTS, "new"),
    ADDED(Kind.MOMENTS),
    SEEN(Kind.MOMENTS, "datestamp"),
    SIZE(Kind.AMOUNT),
    VERSIONS(Kind.AMOUNT),
    FILES(Kind.AMOUNT),
    HAS(Kind.HAS),
    IS(Kind.IS);

    /** How what is written after the colon is understood. */
    public enum Kind {
        /** Words of a text. */
        WORDS,
        /** A value as a whole, or its beginning. */
        VALUE,
        /** Days of the record's date. */
        DAYS,
        /** Moments of what happened in the silo. */
        MOMENTS,
        /** Numbers. */
        AMOUNT,
        /** Something that the object has. */
        HAS,
        /** A state of the object. */
        IS
    }

    private static final Map<String, QueryField> NAMES = names();

    private final Kind kind;
    /** Separated by spaces. */
    private final String otherNames;

    QueryField(Kind kind, String... otherNames) {
        this.kind = kind;
        this.otherNames = String.join(" ", otherNames);
    }

    /** The field of a name, in any case. */
    public static Optional<QueryField> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The names of all fields, for help. */
    public static List<String> allNames() {
        return Arrays.stream(values()).map(QueryField::word).toList();
    }

    /** How its values are understood. */
    public Kind kind() {
        return kind;
    }

    /** The name as it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, QueryField> names() {
        Map<String, QueryField> names = new HashMap<>();
        for (QueryField field : values()) {
            names.put(field.word(), field);
            for (String name : field.otherNames.split(" ", -1)) {
                names.put(name, field);
            }
        }
        names.remove("");
        return Map.copyOf(names);
    }
}
