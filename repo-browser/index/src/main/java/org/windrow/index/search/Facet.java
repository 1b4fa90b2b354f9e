package org.windrow.index.search;

import org.windrow.index.document.Fields;

/** What hits are counted and narrowed by. */
public enum Facet {
    /** The folder of the silo that the object is in. All hits of a search in one silo have the same. */
    SILO(""),
    /** The silo's source, its base URL. */
    SOURCE(Fields.FACET_SOURCE),
    /** The setSpecs. */
    SET(Fields.FACET_SET),
    /** The record's types, in lower case. */
    TYPE(Fields.FACET_TYPE),
    /** The year of the record's earliest date. */
    YEAR(Fields.FACET_YEAR),
    /** The record's languages, as codes of two letters where they are known. */
    LANGUAGE(Fields.FACET_LANGUAGE),
    /** The kinds of files: {@link org.windrow.index.document.FileKind#word}. */
    FILE_TYPE(Fields.FACET_KIND),
    /** The states of the object: {@link org.windrow.index.document.ObjectState#word}. */
    STATE(Fields.FACET_STATE);

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** The field with the values; empty text for the silo, which no document holds. */
    String field() {
        return field;
    }
}
