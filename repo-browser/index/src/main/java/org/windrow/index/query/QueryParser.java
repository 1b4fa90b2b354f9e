package org.windrow.index.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.ObjectState;
import org.windrow.index.query.QueryNode.Match;

/**
 * Understands a query as people type it: words (all of them have to be there), {@code "phrases"}, {@code field:value}, {@code
 * begin*}, {@code alike~}, {@code -without} or {@code NOT}, {@code OR}, brackets. It takes any text whatever and throws nothing:
 * what it cannot understand it says, and looks for the words instead. Safe for threads.
 */
public final class QueryParser {

    private static final int LONGEST_QUERY = 4000;
    private static final int MOST_TERMS = 40;
    private static final int DEEPEST = 20;
    private static final int SHORTEST_BEGINNING = 2;

    /** What stands before a colon in identifiers, which people paste. */
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "ftp", "oai", "doi", "urn", "info", "hdl", "ark", "isbn", "issn", "arxiv", "pmid");

    private final FieldValues values;

    /** @param clock says what now is for {@code changed:7d}, and by its zone where days begin */
    public QueryParser(Clock clock) {
        this.values = new FieldValues(clock);
    }

    /**
     * Understands a query.
     *
     * @param typing whether the person may still be at its last word, which then may go on
     */
    public ParsedQuery parse(String text, boolean typing) {
        List<String> complaints = new ArrayList<>();
        String query = text;
        if (query.length() > LONGEST_QUERY) {
            query = query.substring(0, LONGEST_QUERY);
            complaints.add("Only the first " + LONGEST_QUERY + " characters are looked for");
        }
        List<Token> tokens = new QueryLexer(query, complaints).tokens();
        boolean midWord = typing && !query.isEmpty() && Character.isLetterOrDigit(query.charAt(query.length() - 1));
        Run run = new Run(tokens, midWord ? tokens.size() - 1 : -1, complaints);
        return new ParsedQuery(run.whole(), complaints);
    }

    /** One pass over the tokens of one query. */
    private final class Run {

        private final List<Token> tokens;
        private final int begun;
        private final List<String> complaints;
        private int at;
        private int terms;

        /** @param begun the token whose last word is still being typed; -1 if there is none */
        Run(List<Token> tokens, int begun, List<String> complaints) {
            this.tokens = tokens;
            this.begun = begun;
            this.complaints = complaints;
        }

        QueryNode whole() {
            List<QueryNode> nodes = new ArrayList<>();
            while (at < tokens.size()) {
                anyOf("", 0).ifPresent(nodes::add);
                if (at < tokens.size()) {
                    // why: only a bracket that closes nothing ends a group at the outermost level
                    at++;
                    complaints.add("A bracket is closed that was not opened");
                }
            }
            if (terms > MOST_TERMS) {
                complaints.add("Only the first " + MOST_TERMS + " words are looked for");
            }
            return allOf(nodes).orElse(new QueryNode.Everything());
        }

        private Optional<QueryNode> anyOf(String field, int depth) {
            List<QueryNode> alternatives = new ArrayList<>();
            boolean more = true;
            while (more) {
                Optional<QueryNode> alternative = sequence(field, depth);
                alternative.ifPresent(alternatives::add);
                more = at < tokens.size() && tokens.get(at) instanceof Token.Or;
                if (more) {
                    at++;
                }
                if (alternative.isEmpty() && more && alternatives.isEmpty()) {
                    complaints.add("OR has nothing before it");
                }
            }
            return alternatives.size() > 1
                    ? Optional.of(new QueryNode.AnyOf(alternatives))
                    : alternatives.stream().findFirst();
        }

        private Optional<QueryNode> sequence(String field, int depth) {
            List<QueryNode> nodes = new ArrayList<>();
            boolean not = false;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (token instanceof Token.Close || token instanceof Token.Or) {
                    break;
                }
                at++;
                if (token instanceof Token.Not) {
                    not = !not;
                    continue;
                }
                boolean excluded = not;
                not = false;
                primary(token, field, depth)
                        .map(node -> excluded ? new QueryNode.Not(node) : node)
                        .ifPresent(nodes::add);
            }
            return allOf(nodes);
        }

        private Optional<QueryNode> primary(Token token, String field, int depth) {
            return switch (token) {
                case Token.Open open -> group(open.field().isEmpty() ? field : open.field(), depth + 1);
                case Token.Term term -> {
                    if (++terms > MOST_TERMS) {
                        yield Optional.empty();
                    }
                    yield term(term.field().isEmpty() ? field : term.field(), term, at - 1 == begun);
                }
                case Token.Close _, Token.Or _, Token.Not _ -> Optional.empty();
            };
        }

        private Optional<QueryNode> group(String field, int depth) {
            if (depth > DEEPEST) {
                // why: every bracket within is one step deeper on the stack
                if (depth == DEEPEST + 1) {
                    complaints.add("Brackets are nested too deep; the innermost are left out");
                }
                skipGroup();
                return Optional.empty();
            }
            Optional<QueryNode> node = anyOf(field, depth);
            if (at < tokens.size()) {
                at++;
            } else {
                complaints.add("A bracket is not closed");
            }
            return node;
        }

        private void skipGroup() {
            for (int open = 1; at < tokens.size() && open > 0; at++) {
                if (tokens.get(at) instanceof Token.Open) {
                    open++;
                } else if (tokens.get(at) instanceof Token.Close) {
                    open--;
                }
            }
        }

        private Optional<QueryNode> term(String field, Token.Term term, boolean midWord) {
            if (field.isEmpty()) {
                return words(null, term, midWord);
            }
            Optional<QueryField> known = QueryField.named(field);
            if (known.isEmpty()) {
                return unknown(field, term, midWord);
            }
            if (term.text().isBlank()) {
                complaints.add("After " + field + ": there is nothing to look for");
                return Optional.empty();
            }
            QueryField named = known.get();
            return switch (named.kind()) {
                case WORDS -> words(named, term, midWord);
                case VALUE -> value(named, term);
                case DAYS ->
                    orWords(
                            values.days(term.text()),
                            term,
                            "no date. Write " + field + ":1999, " + field + ":1990..1999 or " + field + ":2020-05-31");
                case MOMENTS ->
                    orWords(
                            values.moments(named, term.text()),
                            term,
                            "no time. Write " + field + ":7d, " + field + ":24h or " + field + ":2020-05..");
                case AMOUNT ->
                    orWords(
                            values.amount(named, term.text()),
                            term,
                            "no number. Write " + field + ":3, " + field + ":>10 or " + field + ":1..5");
                case HAS -> Optional.of(new QueryNode.Has(term.text().toLowerCase(Locale.ROOT)));
                case IS ->
                    orWords(
                            values.state(term.text()),
                            term,
                            "no state. There are "
                                    + Arrays.stream(ObjectState.values())
                                            .map(ObjectState::word)
                                            .collect(Collectors.joining(", ")));
            };
        }

        private Optional<QueryNode> orWords(Optional<QueryNode> understood, Token.Term term, String what) {
            if (understood.isEmpty()) {
                complaints.add("\"" + term.text() + "\" is " + what);
                return words(null, term, false);
            }
            return understood;
        }

        private Optional<QueryNode> unknown(String field, Token.Term term, boolean midWord) {
            if (SCHEMES.contains(field.toLowerCase(Locale.ROOT))) {
                return words(null, new Token.Term("", field + ":" + term.text(), term.quoted()), midWord);
            }
            complaints.add(
                    "There is no field \"" + field + "\". The fields are " + String.join(", ", QueryField.allNames()));
            Optional<QueryNode> name = words(null, new Token.Term("", field, false), false);
            Optional<QueryNode> rest = words(null, term, midWord);
            List<QueryNode> both = new ArrayList<>();
            name.ifPresent(both::add);
            rest.ifPresent(both::add);
            return allOf(both);
        }

        private Optional<QueryNode> value(QueryField field, Token.Term term) {
            boolean begins = !term.quoted() && term.text().endsWith("*");
            String value = begins ? term.text().substring(0, term.text().length() - 1) : term.text();
            return Optional.of(new QueryNode.Value(field, value, begins));
        }

        private Optional<QueryNode> words(@Nullable QueryField field, Token.Term term, boolean midWord) {
            String text = term.text();
            if (term.quoted()) {
                return text.isBlank() ? Optional.empty() : Optional.of(new QueryNode.Words(field, text, Match.PHRASE));
            }
            Match match = midWord ? Match.TYPING : Match.EXACT;
            if (text.endsWith("*") || text.endsWith("~")) {
                match = text.endsWith("*") ? Match.PREFIX : Match.FUZZY;
                text = text.substring(0, text.length() - 1);
            }
            if (text.startsWith("*")) {
                complaints.add("A word cannot begin with *, only end with it");
                text = text.replace("*", "");
            }
            if (text.isBlank()) {
                return Optional.empty();
            }
            if (match == Match.PREFIX && text.codePointCount(0, text.length()) < SHORTEST_BEGINNING) {
                complaints.add("\"" + text + "*\" is too short; give at least " + SHORTEST_BEGINNING + " letters");
                match = Match.EXACT;
            }
            return Optional.of(new QueryNode.Words(field, text, match));
        }

        private static Optional<QueryNode> allOf(List<QueryNode> nodes) {
            return nodes.size() > 1
                    ? Optional.of(new QueryNode.AllOf(nodes))
                    : nodes.stream().findFirst();
        }
    }
}
