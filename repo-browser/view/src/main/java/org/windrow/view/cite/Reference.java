package org.windrow.view.cite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windrow.index.metadata.Description;
import org.windrow.index.metadata.Term;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.object.WebAddress;

/**
 * What a citation is made from.
 *
 * @param identifier the record's identifier
 * @param kind what sort of work it is
 * @param title its title; the identifier if it has none
 * @param creators as the record has them, mostly {@code Family, Given}
 * @param date its first date as the record has it; null if there is none
 * @param publisher null if there is none
 * @param language null if there is none
 * @param doi without the resolver's address; null if there is none
 * @param url where it is on the web; null if that is not known
 * @param about its description; null if there is none
 * @param subjects its subjects
 */
public record Reference(
        String identifier,
        Kind kind,
        String title,
        List<String> creators,
        @Nullable String date,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String doi,
        @Nullable String url,
        @Nullable String about,
        List<String> subjects) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?!\\d)");

    public Reference {
        creators = List.copyOf(creators);
        subjects = List.copyOf(subjects);
    }

    /** What sort of work a record is of, as far as Dublin Core lets one know. */
    public enum Kind {
        ARTICLE("article", "JOUR", "article-journal", "article"),
        BOOK("book", "BOOK", "book", "book"),
        CHAPTER("incollection", "CHAP", "chapter", "chapter|part of book|booksection|book_section|bookpart"),
        CONFERENCE("inproceedings", "CPAPER", "paper-conference", "conference|proceeding"),
        THESIS("phdthesis", "THES", "thesis", "thesis|dissertation"),
        REPORT("techreport", "RPRT", "report", "report|working paper|preprint|monograph"),
        DATA("misc", "DATA", "dataset", "dataset|data set"),
        OTHER("misc", "GEN", "document", "");

        private final String bibTex;
        private final String ris;
        private final String csl;
        private final String words;

        Kind(String bibTex, String ris, String csl, String words) {
            this.bibTex = bibTex;
            this.ris = ris;
            this.csl = csl;
            this.words = words;
        }

        String bibTex() {
            return bibTex;
        }

        String ris() {
            return ris;
        }

        String csl() {
            return csl;
        }

        /** The kind that the values of {@code dc:type} speak of; the more special ones are looked for first. */
        static Kind of(List<String> types) {
            String all = String.join(" | ", types).toLowerCase(Locale.ROOT);
            for (Kind kind : List.of(CHAPTER, CONFERENCE, THESIS, DATA, ARTICLE, REPORT, BOOK)) {
                if (Pattern.compile(kind.words).matcher(all).find()) {
                    return kind;
                }
            }
            return OTHER;
        }
    }

    /** What is known of an object. */
    public static Reference of(ObjectPage page) {
        Description said = page.description();
        List<String> identifiers = said.all(Term.IDENTIFIER);
        return new Reference(
                page.object().identifier(),
                Kind.of(said.all(Term.TYPE)),
                page.title(),
                said.all(Term.CREATOR),
                said.first(Term.DATE),
                said.first(Term.PUBLISHER),
                said.first(Term.LANGUAGE),
                identifiers.stream()
                        .map(WebAddress::doi)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                page.address().map(Object::toString).orElse(null),
                said.first(Term.DESCRIPTION),
                said.all(Term.SUBJECT));
    }

    /** The year of the date; empty if it has none. */
    public Optional<String> year() {
        Matcher year = YEAR.matcher(date == null ? "" : date);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }
}
