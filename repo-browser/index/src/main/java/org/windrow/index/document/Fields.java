package org.windrow.index.document;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.windrow.index.metadata.Term;

/**
 * The names of the index's fields. A change here, or in what is put into a field, is a change of {@link #SCHEMA}: indexes of
 * another schema are built anew.
 */
public final class Fields {

    /** The number of this arrangement of fields. */
    public static final int SCHEMA = 3;

    /** The object's identifier, whole. */
    public static final String KEY = "key";

    /** What tells an object's state on disk from another one; see {@link Stamp}. */
    public static final String STAMP = "stamp";

    /** Words of the names of files. */
    public static final String FILE = "file";

    /** Words of the text within files. */
    public static final String TEXT = "text";

    /**
     * What an object has: kinds and extensions of files, {@code file}, {@code versions}, and those words of Dublin Core that are
     * not {@linkplain #isToldByWords told by words}.
     */
    public static final String HAS = "has";

    /** The spans of days of the record's dates, as days since 1970. */
    public static final String DATE_SPAN = "date.span";

    /** For sorting: the first day of the earliest date. */
    public static final String DATE_FIRST = "date.first";

    /** For sorting: the title, folded. */
    public static final String TITLE_SORT = "title.sort";

    /** When the object last changed on disk, in seconds since 1970. */
    public static final String CHANGED = "changed";

    /** When the object came into the silo, in seconds since 1970. */
    public static final String ARRIVED = "arrived";

    /** The datestamp with which the record was first seen, in seconds since 1970. */
    public static final String ADDED = "added";

    /** The source's latest datestamp, in seconds since 1970. */
    public static final String SEEN = "seen";

    /** Bytes of the current version. */
    public static final String SIZE = "size";

    /** The number of versions. */
    public static final String VERSIONS = "versions";

    /** The number of files of the current version, metadata not counted. */
    public static final String FILES = "files";

    public static final String FACET_SOURCE = "facet.source";
    public static final String FACET_SET = "facet.set";
    public static final String FACET_TYPE = "facet.type";
    public static final String FACET_YEAR = "facet.year";
    public static final String FACET_LANGUAGE = "facet.language";
    public static final String FACET_KIND = "facet.kind";
    public static final String FACET_STATE = "facet.state";

    public static final String STORED_TITLE = "stored.title";
    public static final String STORED_CREATOR = "stored.creator";
    public static final String STORED_DATE = "stored.date";
    public static final String STORED_TYPE = "stored.type";
    public static final String STORED_SNIPPET = "stored.snippet";
    public static final String STORED_STATE = "stored.state";
    public static final String STORED_SIZE = "stored.size";
    public static final String STORED_FILES = "stored.files";
    public static final String STORED_VERSIONS = "stored.versions";
    public static final String STORED_CHANGED = "stored.changed";

    private static final Set<String> TOLD_BY_WORDS = Stream.of(
                    Term.TITLE,
                    Term.CREATOR,
                    Term.SUBJECT,
                    Term.DESCRIPTION,
                    Term.PUBLISHER,
                    Term.TYPE,
                    Term.SOURCE,
                    Term.RIGHTS)
            .map(Term::word)
            .collect(Collectors.toUnmodifiableSet());

    private Fields() {}

    /** Whether an object has this word of Dublin Core just when there is something in the field with its words. */
    public static boolean isToldByWords(String word) {
        return TOLD_BY_WORDS.contains(word);
    }

    /** The field with the words of a term of Dublin Core. */
    public static String words(Term term) {
        return term.word();
    }
}
