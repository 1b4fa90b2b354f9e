package org.windrow.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.index.document.ObjectState;
import org.windrow.index.query.QueryNode.Match;

/** What a query is understood as. */
class QueryParserTest {

    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
    private final QueryParser parser = new QueryParser(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void blankMeansEverything() {
        assertThat(parse("  ")).isEqualTo(new QueryNode.Everything());
    }

    @Test
    void wordsAndPhrasesAllHaveToBeThere() {
        assertThat(parse("hay \"making of\" AND title:spring"))
                .isEqualTo(new QueryNode.AllOf(List.of(
                        word("hay"),
                        new QueryNode.Words(null, "making of", Match.PHRASE),
                        new QueryNode.Words(QueryField.TITLE, "spring", Match.EXACT))));
    }

    @Test
    void exclusionsBindCloserThanAlternatives() {
        assertThat(parse("hay -straw OR NOT oats"))
                .isEqualTo(new QueryNode.AnyOf(List.of(
                        new QueryNode.AllOf(List.of(word("hay"), new QueryNode.Not(word("straw")))),
                        new QueryNode.Not(word("oats")))));
    }

    @Test
    void aFieldHoldsForItsBrackets() {
        assertThat(parse("creator:(knuth OR title:art)"))
                .isEqualTo(new QueryNode.AnyOf(List.of(
                        new QueryNode.Words(QueryField.CREATOR, "knuth", Match.EXACT),
                        new QueryNode.Words(QueryField.TITLE, "art", Match.EXACT))));
    }

    @Test
    void aHyphenWithinAWordExcludesNothing() {
        assertThat(parse("e-mail")).isEqualTo(word("e-mail"));
        assertThat(parse("f(x)")).isEqualTo(word("f(x)"));
    }

    @Test
    void signsAfterAWordSayHowItIsMet() {
        assertThat(parse("hay*")).isEqualTo(new QueryNode.Words(null, "hay", Match.PREFIX));
        assertThat(parse("hay~")).isEqualTo(new QueryNode.Words(null, "hay", Match.FUZZY));
        assertThat(parser.parse("hay", true).node()).isEqualTo(new QueryNode.Words(null, "hay", Match.TYPING));
        assertThat(parser.parse("hay ", true).node()).isEqualTo(word("hay"));
    }

    @ParameterizedTest
    @CsvSource({
        "1990..1999, 1990-01-01, 1999-12-31",
        "1990-02, 1990-02-01, 1990-02-28",
        "..1999, , 1999-12-31",
        "2020-05-31.., 2020-05-31, ",
        ">1999, 2000-01-01, ",
        ">=1999, 1999-01-01, ",
        "<1999-03, , 1999-02-28"
    })
    void datesAreRangesOfDays(String text, LocalDate from, LocalDate to) {
        assertThat(parse("date:" + text)).isEqualTo(new QueryNode.Days(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "7d, 2026-03-08T12:00:00Z",
        "24h, 2026-03-14T12:00:00Z",
        "2w, 2026-03-01T12:00:00Z",
        "1m, 2026-02-15T12:00:00Z",
        "1y, 2025-03-15T12:00:00Z",
        "today, 2026-03-15T00:00:00Z",
        "2026-03.., 2026-03-01T00:00:00Z"
    })
    void changesAreFoundByAge(String text, Instant from) {
        assertThat(parse("changed:" + text)).isEqualTo(new QueryNode.Moments(QueryField.CHANGED, from, null));
    }

    @Test
    void amountsHaveUnits() {
        assertThat(parse("size:>10MB"))
                .isEqualTo(new QueryNode.Amount(QueryField.SIZE, (10 << 20) + 1, Long.MAX_VALUE));
        assertThat(parse("versions:2..5")).isEqualTo(new QueryNode.Amount(QueryField.VERSIONS, 2, 5));
        assertThat(parse("is:Deleted")).isEqualTo(new QueryNode.Is(ObjectState.DELETED));
        assertThat(parse("has:PDF")).isEqualTo(new QueryNode.Has("pdf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date:soon | \"soon\" is no date",
                "date:.. | \"..\" is no date",
                "date:1990-13 | no date",
                "changed:x | no time",
                "size:big | no number",
                "is:nice | no state. There are complete, deleted",
                "colour:red | no field \"colour\"",
                "title: | After title: there is nothing",
                "\"open | quotation mark is not closed",
                "(open | bracket is not closed",
                "closed) | bracket is closed that was not opened",
                "*ing | cannot begin with *",
                "OR hay | OR has nothing before it"
            })
    void whatIsWrongIsSaid(String query, String complaint) {
        assertThat(parser.parse(query, false).complaints())
                .singleElement()
                .asString()
                .contains(complaint);
    }

    private QueryNode parse(String text) {
        return parser.parse(text, false).node();
    }

    private static QueryNode word(String text) {
        return new QueryNode.Words(null, text, Match.EXACT);
    }
}
