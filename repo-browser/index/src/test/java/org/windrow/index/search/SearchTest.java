package org.windrow.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.SampleSilo;
import org.windrow.index.WithIndex;
import org.windrow.index.document.ObjectState;

/** What is found by what is typed. */
class SearchTest extends WithIndex {

    @BeforeEach
    void fill() throws Exception {
        sample.record(
                "oai:x:art",
                List.of("books", "classics"),
                SampleSilo.dublinCore(
                        "title", "The Art of Computer Programming",
                        "creator", "Knuth, Donald E.",
                        "subject", "Algorithms",
                        "description", "A work in many volumes about algorithms.",
                        "date", "1968",
                        "date", "2012-03-01T00:00:00Z",
                        "type", "info:eu-repo/semantics/book",
                        "language", "eng",
                        "identifier", "doi:10.1000/182"));
        sample.file("oai:x:art", "volume 1.pdf", "application/pdf", "%PDF-1.4");
        sample.record(
                "oai:x:cafe",
                "title",
                "Café life in São Paulo",
                "creator",
                "Álvarez, José",
                "date",
                "1995-03-02",
                "type",
                "Article",
                "language",
                "pt_BR");
        sample.record("oai:x:tokyo", "title", "東京の図書館", "creator", "山田太郎", "language", "jpn");
        sample.record("oai:x:war", "title", "Война и мир", "creator", "Толстой, Лев", "date", "1869", "language", "ru");
        sample.record("oai:x:gone", "title", "Gone away", "date", "1999");
        sample.deleted("oai:x:gone");
        sample.wanting("oai:x:wanting", "missing.pdf");
        catchUp();
    }

    @Test
    void everyWordHasToBeThere() throws Exception {
        assertThat(found("computer knuth")).containsExactly("oai:x:art");
        assertThat(found("computer tolstoy")).isEmpty();
    }

    @Test
    void aPhraseHasToStandAsItIs() throws Exception {
        assertThat(found("\"computer programming\"")).containsExactly("oai:x:art");
        assertThat(found("\"programming computer\"")).isEmpty();
    }

    @Test
    void accentsAndCaseDoNotMatter() throws Exception {
        assertThat(found("CAFE sao alvarez jose")).containsExactly("oai:x:cafe");
        assertThat(found("café")).containsExactly("oai:x:cafe");
    }

    @Test
    void everyScriptIsSearched() throws Exception {
        assertThat(found("図書館")).containsExactly("oai:x:tokyo");
        assertThat(found("図書")).containsExactly("oai:x:tokyo");
        assertThat(found("館")).containsExactly("oai:x:tokyo");
        assertThat(found("ВОЙНА мир")).containsExactly("oai:x:war");
    }

    @Test
    void aFieldNarrowsAWord() throws Exception {
        assertThat(found("creator:knuth")).containsExactly("oai:x:art");
        assertThat(found("title:knuth")).isEmpty();
        assertThat(found("author:(tolstoy OR толстой)")).containsExactly("oai:x:war");
        assertThat(found("language:portuguese")).containsExactly("oai:x:cafe");
        assertThat(found("set:class*")).containsExactly("oai:x:art");
    }

    @Test
    void datesAreFoundByYearsMonthsAndRanges() throws Exception {
        assertThat(found("date:1968")).containsExactly("oai:x:art");
        assertThat(found("date:1990..1998")).containsExactly("oai:x:cafe");
        assertThat(found("date:1995-03")).containsExactly("oai:x:cafe");
        assertThat(found("date:1995-04")).isEmpty();
        assertThat(found("date:..1900")).containsExactly("oai:x:war");
        assertThat(found("year:>1995")).containsExactlyInAnyOrder("oai:x:art", "oai:x:gone");
    }

    @Test
    void filesStatesAndChangesAreFound() throws Exception {
        assertThat(found("has:pdf")).containsExactly("oai:x:art");
        assertThat(found("file:volume")).containsExactly("oai:x:art");
        assertThat(found("is:deleted")).containsExactly("oai:x:gone");
        assertThat(found("is:incomplete")).containsExactly("oai:x:wanting");
        assertThat(found("changed:1h")).hasSize(6);
        assertThat(found("-changed:1h")).isEmpty();
        assertThat(found("added:2020-05")).hasSize(6);
        assertThat(found("files:1")).containsExactly("oai:x:art");
        assertThat(found("size:<1mb files:>=1")).containsExactly("oai:x:art");
    }

    @Test
    void beginningsSlipsExclusionsAndAlternativesAreUnderstood() throws Exception {
        assertThat(found("progr*")).containsExactly("oai:x:art");
        assertThat(found("knuht~")).containsExactly("oai:x:art");
        assertThat(found("date:1960..2000 -knuth")).containsExactlyInAnyOrder("oai:x:cafe", "oai:x:gone");
        assertThat(found("NOT is:complete")).containsExactlyInAnyOrder("oai:x:gone", "oai:x:wanting");
        assertThat(found("knuth OR alvarez")).containsExactlyInAnyOrder("oai:x:art", "oai:x:cafe");
    }

    @Test
    void anIdentifierIsFoundAsItIsPasted() throws Exception {
        assertThat(found("oai:x:art").getFirst()).isEqualTo("oai:x:art");
        assertThat(found("doi:10.1000/182")).containsExactly("oai:x:art");
        assertThat(complaints("oai:x:art")).isEmpty();
    }

    @Test
    void whatIsNotFoundIsLookedForWithASlip() throws Exception {
        try (SearchResult result = index.search(SearchRequest.of("algorithsm"))) {
            assertThat(result.widened()).isTrue();
            assertThat(result.page(0, 10)).extracting(Hit::identifier).containsExactly("oai:x:art");
        }
    }

    @Test
    void theWordBeingTypedMayGoOn() throws Exception {
        assertThat(found(SearchRequest.of("knuth progra").whileTyping())).containsExactly("oai:x:art");
        assertThat(found(SearchRequest.of("gone aw").whileTyping())).containsExactly("oai:x:gone");
    }

    @Test
    void aWrongQuerySaysWhatIsWrongAndStillSearchesForTheWords() throws Exception {
        assertThat(found("colour:knuth")).isEmpty();
        assertThat(complaints("colour:knuth")).singleElement().asString().contains("no field \"colour\"");
        assertThat(found("date:knuth")).containsExactly("oai:x:art");
        assertThat(complaints("date:knuth")).singleElement().asString().contains("no date");
        assertThat(found("(knuth")).containsExactly("oai:x:art");
        assertThat(complaints("(knuth")).containsExactly("A bracket is not closed");
    }

    @Test
    void aHitShowsWhatAListNeeds() throws Exception {
        try (SearchResult result = index.search(SearchRequest.of("knuth"))) {
            Hit hit = result.page(0, 1).getFirst();

            assertThat(hit.title()).isEqualTo("The Art of Computer Programming");
            assertThat(hit.creators()).containsExactly("Knuth, Donald E.");
            assertThat(hit.date()).isEqualTo("1968");
            assertThat(hit.type()).isEqualTo("info:eu-repo/semantics/book");
            assertThat(hit.snippet()).startsWith("A work in many volumes");
            assertThat(hit.states()).containsExactly(ObjectState.COMPLETE);
            assertThat(hit.files()).isEqualTo(1);
            assertThat(hit.versions()).isEqualTo(1);
            assertThat(hit.size()).isPositive();
            assertThat(hit.changed()).isBetween(Instant.now().minus(Duration.ofHours(1)), Instant.now());
        }
    }

    @Test
    void facetsCountTheHits() throws Exception {
        try (SearchResult result = index.search(SearchRequest.of(""))) {
            Map<Facet, List<FacetCount>> facets = result.facets(EnumSet.allOf(Facet.class), 10);

            assertThat(facets.get(Facet.LANGUAGE))
                    .containsExactly(
                            new FacetCount("en", 1),
                            new FacetCount("ja", 1),
                            new FacetCount("pt", 1),
                            new FacetCount("ru", 1));
            assertThat(facets.get(Facet.TYPE)).contains(new FacetCount("book", 1), new FacetCount("article", 1));
            assertThat(facets.get(Facet.SOURCE))
                    .containsExactly(new FacetCount("https://repository.example.org/oai", 6));
            assertThat(facets.get(Facet.FILE_TYPE)).containsExactly(new FacetCount("pdf", 1));
            assertThat(facets.get(Facet.STATE))
                    .containsExactly(
                            new FacetCount("complete", 4),
                            new FacetCount("deleted", 1),
                            new FacetCount("incomplete", 1));
            assertThat(facets.get(Facet.YEAR)).contains(new FacetCount("1968", 1), new FacetCount("1869", 1));
            assertThat(facets.get(Facet.SET)).contains(new FacetCount("books", 1), new FacetCount("classics", 1));
        }
    }

    @Test
    void aFacetThatIsFilteredByStillShowsItsOtherValues() throws Exception {
        SearchRequest request = SearchRequest.of("").with(Facet.LANGUAGE, "en");
        try (SearchResult result = index.search(request)) {
            assertThat(result.total()).isEqualTo(1);
            Map<Facet, List<FacetCount>> facets = result.facets(EnumSet.of(Facet.LANGUAGE, Facet.YEAR), 10);
            assertThat(facets.get(Facet.LANGUAGE)).hasSize(4);
            assertThat(facets.get(Facet.YEAR)).containsExactly(new FacetCount("1968", 1));
        }
        assertThat(found(request.with(Facet.LANGUAGE, "ru"))).containsExactlyInAnyOrder("oai:x:art", "oai:x:war");
    }

    @Test
    void onlyWhatIsNewSinceAMomentIsShown() throws Exception {
        assertThat(found(SearchRequest.of("").since(Instant.now().minusSeconds(3600))))
                .hasSize(6);
        assertThat(found(SearchRequest.of("").since(Instant.now().plusSeconds(3600))))
                .isEmpty();
    }

    @Test
    void aResultStaysAsItIsWhileTheIndexGoesOn() throws Exception {
        try (SearchResult result = index.search(SearchRequest.of("").sortedBy(Sorting.Key.TITLE, false))) {
            sample.record("oai:x:new", "title", "AAA");
            index.changed("oai:x:new");
            assertThat(index.await(LONG)).isTrue();

            assertThat(result.total()).isEqualTo(6);
            assertThat(result.page(0, 10)).extracting(Hit::identifier).doesNotContain("oai:x:new");
        }
        assertThat(found("AAA")).containsExactly("oai:x:new");
    }
}
