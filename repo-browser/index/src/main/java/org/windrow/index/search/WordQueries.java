package org.windrow.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.Fields;
import org.windrow.index.query.QueryField;
import org.windrow.index.query.QueryNode.Match;

/** Looks for words in the fields with text. For one query and one thread. */
final class WordQueries {

    /** Where a word without a field is looked for, and how much it counts there. */
    private static final Map<String, Float> ANYWHERE = Map.ofEntries(
            Map.entry(QueryField.TITLE.word(), 4f),
            Map.entry(QueryField.CREATOR.word(), 3f),
            Map.entry(QueryField.SUBJECT.word(), 2f),
            Map.entry(QueryField.IDENTIFIER.word(), 2f),
            Map.entry(QueryField.DESCRIPTION.word(), 1f),
            Map.entry(QueryField.PUBLISHER.word(), 1f),
            Map.entry(QueryField.SOURCE.word(), 1f),
            Map.entry(QueryField.TYPE.word(), 1f),
            Map.entry(Fields.FILE, 1f),
            Map.entry(Fields.TEXT, 0.5f));

    private static final float WHOLE_IDENTIFIER = 20f;
    private static final float OTHER_FIELDS = 0.1f;
    private static final float NOT_AS_TYPED = 0.3f;
    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_TWO_EDITS = 8;
    private static final int FUZZY_EXPANSIONS = 50;

    /** What is pasted in a script without spaces is one word of many tokens, and Lucene takes a thousand clauses in all. */
    private static final int MOST_TOKENS = 40;

    private final Analyzer analyzer;
    private int tokensLeft = MOST_TOKENS;

    WordQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Looks in every field; a whole identifier counts most. Null if there is no word in the text. */
    @Nullable
    Query anywhere(String text, Match match) {
        List<Token> tokens = tokens(text);
        if (tokens.isEmpty()) {
            return null;
        }
        List<Query> places = new ArrayList<>();
        ANYWHERE.forEach((field, weight) -> places.add(new BoostQuery(query(field, tokens, match), weight)));
        places.add(new BoostQuery(new TermQuery(new Term(Fields.KEY, text)), WHOLE_IDENTIFIER));
        return new DisjunctionMaxQuery(places, OTHER_FIELDS);
    }

    /** Looks in one field. Null if there is no word in the text. */
    @Nullable
    Query in(String field, String text, Match match) {
        List<Token> tokens = tokens(text);
        return tokens.isEmpty() ? null : query(field, tokens, match);
    }

    private static Query query(String field, List<Token> tokens, Match match) {
        Query exact = exact(field, tokens);
        return switch (match) {
            case EXACT, PHRASE -> exact;
            case PREFIX -> begun(field, tokens);
            case TYPING -> orElse(exact, begun(field, tokens));
            case FUZZY -> orElse(exact, alike(field, tokens));
        };
    }

    private static Query orElse(Query better, Query worse) {
        return new DisjunctionMaxQuery(List.of(better, new BoostQuery(worse, NOT_AS_TYPED)), 0);
    }

    private static Query exact(String field, List<Token> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().bytes()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, token.bytes()), token.position()));
        return phrase.build();
    }

    /** All but the last as they are, the last may go on. */
    private static Query begun(String field, List<Token> tokens) {
        Query last = new PrefixQuery(new Term(field, tokens.getLast().bytes()));
        if (tokens.size() == 1) {
            return last;
        }
        return new BooleanQuery.Builder()
                .add(exact(field, tokens.subList(0, tokens.size() - 1)), Occur.MUST)
                .add(last, Occur.MUST)
                .build();
    }

    private static Query alike(String field, List<Token> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Token token : tokens) {
            all.add(alike(new Term(field, token.bytes())), Occur.MUST);
        }
        return all.build();
    }

    private static Query alike(Term term) {
        int letters = term.text().codePointCount(0, term.text().length());
        if (letters < SHORTEST_FUZZY) {
            return new TermQuery(term);
        }
        // why: it is not turned into a clause for each word that is alike, of which there may be more than Lucene takes
        return new FuzzyQuery(
                term,
                letters < SHORTEST_TWO_EDITS ? 1 : 2,
                1,
                FUZZY_EXPANSIONS,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private record Token(BytesRef bytes, int position) {}

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        // why: the fields with text are all analysed alike
        try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
            TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                if (tokensLeft > 0) {
                    tokensLeft--;
                    tokens.add(new Token(BytesRef.deepCopyOf(term.getBytesRef()), position));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
