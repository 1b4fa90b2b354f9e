package org.windrow.index.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.Fields;
import org.windrow.index.document.Languages;
import org.windrow.index.document.WordAnalyzer;
import org.windrow.index.query.QueryField;
import org.windrow.index.query.QueryNode;
import org.windrow.index.query.QueryNode.Match;

/** Says in Lucene's terms what a query means. Safe for threads. */
final class LuceneQueries {

    private final Analyzer analyzer = WordAnalyzer.forSearching();
    private final Languages languages = new Languages();

    /**
     * The query.
     *
     * @param widened whether words may differ by a letter or two, since as they are they were not found
     */
    Query query(QueryNode node, boolean widened) {
        Query query = translate(node, new WordQueries(analyzer), widened);
        return query == null ? MatchAllDocsQuery.INSTANCE : query;
    }

    /** Hits have to have at least one of the values. */
    static Query filter(Facet facet, Set<String> values, SiloSpans spans) {
        if (facet == Facet.SILO) {
            return new SiloQuery(spans, values);
        }
        return new TermInSetQuery(
                facet.field(), values.stream().map(BytesRef::new).toList());
    }

    /** In each silo what changed since a moment of its own. */
    static Query changedSince(Map<Path, Instant> moments, SiloSpans spans) {
        Map<Instant, Set<String>> silos = new HashMap<>();
        moments.forEach((silo, moment) ->
                silos.computeIfAbsent(moment, _ -> new HashSet<>()).add(silo.toString()));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        silos.forEach((moment, those) -> any.add(
                new BooleanQuery.Builder()
                        .add(new SiloQuery(spans, those), Occur.FILTER)
                        .add(since(Fields.CHANGED, moment), Occur.FILTER)
                        .build(),
                Occur.SHOULD));
        return any.build();
    }

    static Query since(String field, Instant moment) {
        return NumericDocValuesField.newSlowRangeQuery(field, moment.getEpochSecond(), Long.MAX_VALUE);
    }

    /** Null if there is nothing to look for in it, such as a word of nothing but signs. */
    private @Nullable Query translate(QueryNode node, WordQueries words, boolean widened) {
        return switch (node) {
            case QueryNode.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case QueryNode.Words looked -> words(looked, words, widened);
            case QueryNode.Value value -> value(value);
            case QueryNode.Days days -> days(days);
            case QueryNode.Moments moments -> moments(moments);
            case QueryNode.Amount amount ->
                NumericDocValuesField.newSlowRangeQuery(amount.field().word(), amount.least(), amount.most());
            case QueryNode.Has has -> has(has.what());
            case QueryNode.Is is ->
                new TermQuery(new Term(Fields.FACET_STATE, is.state().word()));
            case QueryNode.AllOf all -> allOf(all.nodes(), words, widened);
            case QueryNode.AnyOf any -> anyOf(any.nodes(), words, widened);
            case QueryNode.Not not -> allOf(List.of(not), words, widened);
        };
    }

    private @Nullable Query allOf(List<QueryNode> nodes, WordQueries words, boolean widened) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        int clauses = 0;
        for (QueryNode node : nodes) {
            boolean not = node instanceof QueryNode.Not;
            // why: what is excluded is never widened
            Query query = node instanceof QueryNode.Not(QueryNode inner)
                    ? translate(inner, words, false)
                    : translate(node, words, widened);
            if (query != null) {
                all.add(query, not ? Occur.MUST_NOT : Occur.MUST);
                positive |= !not;
                clauses++;
            }
        }
        if (clauses == 0) {
            return null;
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private @Nullable Query anyOf(List<QueryNode> nodes, WordQueries words, boolean widened) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int clauses = 0;
        for (QueryNode node : nodes) {
            Query query = translate(node, words, widened);
            if (query != null) {
                any.add(query, Occur.SHOULD);
                clauses++;
            }
        }
        return clauses == 0 ? null : any.build();
    }

    private static @Nullable Query words(QueryNode.Words looked, WordQueries words, boolean widened) {
        Match match = widened && looked.match() == Match.EXACT ? Match.FUZZY : looked.match();
        QueryField field = looked.field();
        return field == null ? words.anywhere(looked.text(), match) : words.in(field.word(), looked.text(), match);
    }

    private Query value(QueryNode.Value value) {
        String field = value.field() == QueryField.SET ? Fields.FACET_SET : Fields.FACET_LANGUAGE;
        String whole = value.field() == QueryField.LANGUAGE ? languages.code(value.value()) : value.value();
        Term term = new Term(field, whole);
        return value.begins() ? new PrefixQuery(term) : new TermQuery(term);
    }

    private static Query days(QueryNode.Days days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        int first = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        int last = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        // why: a range whose ends are the wrong way round means the same days
        return IntRange.newIntersectsQuery(
                Fields.DATE_SPAN, new int[] {Math.min(first, last)}, new int[] {Math.max(first, last)});
    }

    private static Query moments(QueryNode.Moments moments) {
        Instant from = moments.from();
        Instant before = moments.before();
        return NumericDocValuesField.newSlowRangeQuery(
                moments.field().word(),
                from == null ? Long.MIN_VALUE : from.getEpochSecond(),
                before == null ? Long.MAX_VALUE : before.getEpochSecond() - 1);
    }

    private static Query has(String what) {
        String plain = what.startsWith(".") ? what.substring(1) : what;
        String singular = switch (plain) {
            case "files" -> "file";
            case "author", "authors", "creators" -> "creator";
            case "abstract" -> "description";
            case "images", "picture", "pictures" -> "image";
            case "version" -> "versions";
            default -> plain;
        };
        return Fields.isToldByWords(singular)
                ? new FieldExistsQuery(singular)
                : new TermQuery(new Term(Fields.HAS, singular));
    }
}
