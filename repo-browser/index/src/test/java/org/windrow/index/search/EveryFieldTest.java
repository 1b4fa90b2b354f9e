package org.windrow.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.SampleSilo;
import org.windrow.index.WithIndex;
import org.windrow.index.query.QueryField;

/** Each field finds what it should and not the other record. */
class EveryFieldTest extends WithIndex {

    private static final String PAPER = "oai:x:paper";
    private static final String OTHER = "oai:x:other";

    /** For each field a query that finds the paper alone. */
    private static final List<String> FINDS_THE_PAPER = List.of(
            "title:ploughing",
            "creator:knuth",
            "author:Donald",
            "contributor:knuth",
            "by:knuth",
            "subject:harrows",
            "keyword:harrows",
            "topic:harrows",
            "description:furrow",
            "abstract:furrow",
            "publisher:meadow",
            "type:article",
            "format:pdf",
            "mediatype:application",
            "identifier:10.1000",
            "identifier:\"10.1000/182\"",
            "id:\"oai:x:paper\"",
            "source:quarterly",
            "journal:quarterly",
            "rights:attribution",
            "license:attribution",
            "licence:attribution",
            "file:scan",
            "filename:scan",
            "language:german",
            "language:de",
            "lang:ger",
            "set:agronomy",
            "set:agro*",
            "date:1990..1999",
            "date:1995",
            "date:<2000",
            "year:1995-03",
            "size:>1kb",
            "files:1",
            "has:pdf",
            "has:.pdf",
            "has:file",
            "has:abstract",
            "\"furrow follows furrow\"",
            "plough*",
            "plouhging~",
            "-other date:1995",
            "knuth OR nobody");

    private static final List<String> FINDS_THE_OTHER = List.of(
            "is:deleted", "has:versions OR is:deleted", "-is:complete", "date:2001..", "date:>2000", "NOT knuth");

    private static final List<String> FINDS_BOTH = List.of(
            "changed:7d",
            "changed:24h",
            "changed:today OR changed:yesterday",
            "arrived:7d",
            "new:1h",
            "added:2020-05",
            "added:2020..2020",
            "seen:2020..",
            "datestamp:2020-05..",
            "versions:1");

    @BeforeEach
    void fill() throws Exception {
        sample.record(
                PAPER,
                List.of("agronomy"),
                SampleSilo.dublinCore(
                        "title",
                        "On ploughing",
                        "creator",
                        "Knuth, Donald E.",
                        "subject",
                        "Harrows",
                        "description",
                        "How furrow follows furrow",
                        "publisher",
                        "Meadow Press",
                        "type",
                        "info:eu-repo/semantics/article",
                        "identifier",
                        "https://doi.org/10.1000/182",
                        "source",
                        "Quarterly of the Fields",
                        "rights",
                        "Attribution 4.0",
                        "date",
                        "1995-03-02",
                        "language",
                        "deu"));
        sample.file(PAPER, "scan of 1995.pdf", "application/pdf", "%PDF-" + "x".repeat(5000));
        sample.record(OTHER, "title", "Another one", "date", "2001", "language", "eng");
        sample.deleted(OTHER);
        catchUp();
    }

    @Test
    void eachFieldFindsWhatItShould() throws Exception {
        for (String query : FINDS_THE_PAPER) {
            assertFound(query, PAPER);
        }
        for (String query : FINDS_THE_OTHER) {
            assertFound(query, OTHER);
        }
        for (String query : FINDS_BOTH) {
            assertFound(query, PAPER, OTHER);
        }
    }

    @Test
    void noFieldIsLeftOut() {
        List<String> queries = Stream.of(FINDS_THE_PAPER, FINDS_THE_OTHER, FINDS_BOTH)
                .flatMap(List::stream)
                .toList();

        assertThat(Arrays.stream(QueryField.values()).filter(field -> field != QueryField.TEXT))
                .allMatch(field -> queries.stream().anyMatch(query -> query.contains(field.word() + ":")));
    }

    @Test
    void whatCameIntoTheSiloSinceIsToldFromWhatOnlyChanged() throws Exception {
        Instant before = Instant.now().minusSeconds(60);
        Instant after = Instant.now().plusSeconds(60);

        assertThat(found(SearchRequest.of("").newSince(before))).containsExactlyInAnyOrder(PAPER, OTHER);
        assertThat(found(SearchRequest.of("").newSince(after))).isEmpty();
        assertThat(found(SearchRequest.of("").since(before).newSince(after))).isEmpty();
        assertThat(found(SearchRequest.of("arrived:<2020"))).isEmpty();
        assertThat(found(SearchRequest.of("added:<2021"))).hasSize(2);
    }

    @Test
    void allIdentifiersOfAResultComeInItsOrderWhateverTheirNumber() throws Exception {
        for (int number = 0; number < 30; number++) {
            sample.record("oai:x:" + number, "title", "Title %02d".formatted(number));
        }
        catchUp();
        SearchRequest request = SearchRequest.of("").sortedBy(Sorting.Key.TITLE, true);

        try (SearchResult result = index.search(request);
                Stream<String> all = result.identifiers()) {
            assertThat(all).hasSize(32).containsExactlyElementsOf(found(request));
        }
        try (SearchResult result = index.search(request);
                Stream<String> some = result.identifiers()) {
            assertThat(some.limit(3)).containsExactlyElementsOf(found(request).subList(0, 3));
        }
    }

    private void assertFound(String query, String... identifiers) throws Exception {
        assertThat(found(query)).as(query).containsExactlyInAnyOrder(identifiers);
        assertThat(complaints(query)).as(query).isEmpty();
    }
}
