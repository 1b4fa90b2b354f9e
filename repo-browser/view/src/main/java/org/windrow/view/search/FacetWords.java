package org.windrow.view.search;

import java.util.Arrays;
import java.util.Locale;
import org.windrow.fxkit.Texts;
import org.windrow.index.document.FileKind;
import org.windrow.index.document.ObjectState;
import org.windrow.index.search.Facet;

/** What facets and their values are called. */
public final class FacetWords {

    private FacetWords() {}

    /** The facet's name. */
    public static String name(Facet facet, Texts texts) {
        return switch (facet) {
            case SILO -> texts.get("silos.name");
            case SOURCE -> texts.get("facet.source");
            case SET -> texts.get("facet.set");
            case TYPE -> texts.get("facet.type");
            case YEAR -> texts.get("facet.year");
            case LANGUAGE -> texts.get("facet.language");
            case FILE_TYPE -> texts.get("facet.file-type");
            case STATE -> texts.get("facet.state");
        };
    }

    /** A value in words; as it is where there are none for it. */
    public static String value(Facet facet, String value, Texts texts) {
        return switch (facet) {
            case LANGUAGE -> language(value, texts.locale());
            case FILE_TYPE ->
                Arrays.stream(FileKind.values())
                        .filter(kind -> kind.word().equals(value))
                        .findFirst()
                        .map(kind -> kind(kind, texts))
                        .orElse(value);
            case STATE ->
                Arrays.stream(ObjectState.values())
                        .filter(state -> state.word().equals(value))
                        .findFirst()
                        .map(state -> state(state, texts))
                        .orElse(value);
            case SOURCE -> value.replaceFirst("^https?://(?=.)", "");
            default -> value;
        };
    }

    static String state(ObjectState state, Texts texts) {
        return switch (state) {
            case COMPLETE -> texts.get("state.complete");
            case DELETED -> texts.get("state.deleted");
            case INCOMPLETE -> texts.get("state.incomplete");
            case DAMAGED -> texts.get("state.damaged");
            case EMPTY -> texts.get("state.empty");
        };
    }

    /** The same in a word or two, for a narrow column. */
    static String shortly(ObjectState state, Texts texts) {
        return state == ObjectState.DELETED ? texts.get("state.deleted-short") : state(state, texts);
    }

    /** The kind of a file. */
    public static String kind(FileKind kind, Texts texts) {
        return switch (kind) {
            case PDF -> "PDF";
            case HTML -> "HTML";
            case XML -> "XML";
            case TEXT -> texts.get("kind.text");
            case OFFICE -> texts.get("kind.office");
            case TABLE -> texts.get("kind.table");
            case IMAGE -> texts.get("kind.image");
            case AUDIO -> texts.get("kind.audio");
            case VIDEO -> texts.get("kind.video");
            case ARCHIVE -> texts.get("kind.archive");
            case OTHER -> texts.get("kind.other");
        };
    }

    private static String language(String code, Locale locale) {
        return code.length() == 2 ? Locale.of(code).getDisplayLanguage(locale) : code;
    }
}
