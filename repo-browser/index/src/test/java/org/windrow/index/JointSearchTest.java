package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.build.IndexException;
import org.windrow.index.document.FileText;
import org.windrow.index.search.Facet;
import org.windrow.index.search.FacetCount;
import org.windrow.index.search.Hit;
import org.windrow.index.search.ObjectRef;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.index.search.Sorting;
import org.windrow.store.Silo;

/** Two silos that are searched as one. */
@SuppressWarnings("NullAway.Init")
class JointSearchTest extends WithIndex {

    private final JointSearch joint = new JointSearch(Clock.systemUTC());
    private Silo other;
    private SampleSilo otherSample;
    private SiloIndex otherIndex;

    @BeforeEach
    void openTheOther() throws Exception {
        other = Silo.create(folder.resolve("other"), "https://other.example.org/oai");
        otherSample = new SampleSilo(other);
        otherIndex = openOther();
    }

    @AfterEach
    void closeTheOther() throws Exception {
        otherIndex.close();
        other.close();
    }

    @Test
    void theSameRecordOfTwoSilosIsTwoHitsAndEachSaysWhichSiloItIsOf() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        sample.record("oai:x:2", "title", "Ploughing");
        otherSample.record("oai:x:1", "title", "Haymaking");
        both();
        try (SearchResult result = search(SearchRequest.of("haymaking"))) {
            assertThat(result.total()).isEqualTo(2);
            assertThat(result.page(0, 10))
                    .extracting(Hit::object)
                    .containsExactlyInAnyOrder(
                            new ObjectRef(silo.root(), "oai:x:1"), new ObjectRef(other.root(), "oai:x:1"));
            try (Stream<ObjectRef> objects = result.objects()) {
                assertThat(objects)
                        .containsExactlyElementsOf(
                                result.page(0, 10).stream().map(Hit::object).toList());
            }
            assertThat(result.leftOut()).isEmpty();
        }
    }

    @Test
    void hitsOfAllSilosStandInOneOrderWhetherOneScrollsOrJumps() throws Exception {
        int objects = 700;
        Random random = new Random(7);
        for (int i = 0; i < objects; i++) {
            SampleSilo into = random.nextInt(3) == 0 ? otherSample : sample;
            String title = "Report " + (char) ('a' + random.nextInt(26)) + random.nextInt(500);
            into.record("oai:x:" + i, "title", title, "date", Integer.toString(1900 + random.nextInt(100)));
        }
        both();
        for (Sorting.Key key : Sorting.Key.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                SearchRequest request = SearchRequest.of("report").sortedBy(key, descending);
                List<Hit> scrolled = new ArrayList<>();
                try (SearchResult result = search(request)) {
                    for (int at = 0; at < objects; at += 100) {
                        scrolled.addAll(result.page(at, 100));
                    }
                }
                try (SearchResult result = search(request)) {
                    List<ObjectRef> jumped = new ArrayList<>();
                    result.objects(600, 100, jumped::add);
                    assertThat(jumped)
                            .isEqualTo(scrolled.subList(600, 700).stream()
                                    .map(Hit::object)
                                    .toList());
                }
                assertThat(scrolled).extracting(Hit::object).doesNotHaveDuplicates();
                if (key == Sorting.Key.TITLE || key == Sorting.Key.DATE) {
                    Comparator<String> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
                    assertThat(scrolled)
                            .extracting(
                                    hit -> Objects.requireNonNull(key == Sorting.Key.TITLE ? hit.title() : hit.date()))
                            .isSortedAccordingTo(order);
                }
            }
        }
    }

    @Test
    void howRareAWordIsGoesByAllSilos() throws Exception {
        for (int i = 0; i < 20; i++) {
            sample.record("oai:x:hay" + i, "title", "Hay");
            otherSample.record("oai:x:straw" + i, "title", "Straw");
        }
        sample.record("oai:x:rare", "title", "Straw");
        otherSample.record("oai:x:rare", "title", "Hay");
        both();
        try (SearchResult result = search(SearchRequest.of("hay OR straw"))) {
            assertThat(result.total()).isEqualTo(42);
            // why: equal hits stand silo by silo; alone, each would take the word that it has once for the one that
            // says most
            assertThat(result.page(0, 42))
                    .extracting(hit -> hit.silo().equals(silo.root()))
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void facetsCountOverAllSilosAndTheSiloIsOneOfThem() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking", "type", "Book");
        sample.record("oai:x:2", "title", "Haymaking", "type", "Article");
        otherSample.record("oai:x:1", "title", "Haymaking", "type", "Book");
        both();
        SearchRequest all = SearchRequest.of("haymaking");
        assertThat(counts(all, Facet.SILO)).containsExactly(tuple(root(silo), 2), tuple(root(other), 1));
        assertThat(counts(all, Facet.TYPE)).containsExactly(tuple("book", 2), tuple("article", 1));
        assertThat(counts(all, Facet.SOURCE)).hasSize(2);

        SearchRequest narrowed = all.with(Facet.SILO, root(other));
        try (SearchResult result = search(narrowed)) {
            assertThat(result.page(0, 10))
                    .extracting(Hit::object)
                    .containsExactly(new ObjectRef(other.root(), "oai:x:1"));
        }
        assertThat(counts(narrowed, Facet.SILO)).containsExactly(tuple(root(silo), 2), tuple(root(other), 1));
        assertThat(counts(narrowed, Facet.TYPE)).containsExactly(tuple("book", 1));
        assertThat(counts(narrowed.with(Facet.SILO, root(silo)), Facet.TYPE))
                .containsExactly(tuple("book", 2), tuple("article", 1));
        assertThat(counts(all.with(Facet.SILO, "\0nowhere"), Facet.TYPE)).isEmpty();
    }

    @Test
    void oneSiloAloneHasItselfAsItsOnlyValue() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();
        SearchRequest narrowed = SearchRequest.of("").with(Facet.SILO, root(silo));
        try (SearchResult result = index.search(narrowed)) {
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.facets(EnumSet.of(Facet.SILO), 5).get(Facet.SILO))
                    .containsExactly(new FacetCount(root(silo), 1));
        }
    }

    @Test
    void whatIsNewGoesByTheMomentOfEachSilo() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        otherSample.record("oai:x:2", "title", "Haymaking");
        both();
        Instant before = Instant.now().minusSeconds(3600);
        Instant after = Instant.now().plusSeconds(3600);
        assertThat(identifiers(SearchRequest.of("").sinceEach(Map.of(silo.root(), before, other.root(), after))))
                .containsExactly("oai:x:1");
        assertThat(identifiers(SearchRequest.of("").sinceEach(Map.of(silo.root(), before, other.root(), before))))
                .containsExactlyInAnyOrder("oai:x:1", "oai:x:2");
        assertThat(identifiers(SearchRequest.of("").sinceEach(Map.of(other.root(), before))))
                .containsExactly("oai:x:2");
    }

    @Test
    void anIndexThatIsClosedIsLeftOutAndToldAndTheOthersAreSearched() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        otherSample.record("oai:x:2", "title", "Haymaking");
        both();
        otherIndex.close();
        try (SearchResult result = search(SearchRequest.of("haymaking"))) {
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.leftOut()).containsOnlyKeys(other.root());
        }
        index.close();
        assertThatThrownBy(() -> search(SearchRequest.of("haymaking"))).isInstanceOf(IndexException.class);
        assertThatThrownBy(() -> joint.search(List.of(), SearchRequest.of(""))).isInstanceOf(IndexException.class);
    }

    @Test
    void aResultStaysAsItIsWhileItsSilosChange() throws Exception {
        for (int i = 0; i < 600; i++) {
            (i % 2 == 0 ? sample : otherSample).record("oai:x:" + i, "title", "Haymaking " + i);
        }
        both();
        try (SearchResult result = search(SearchRequest.of("haymaking").sortedBy(Sorting.Key.TITLE, false))) {
            for (int i = 0; i < 600; i++) {
                (i % 2 == 0 ? sample : otherSample).record("oai:x:" + i, "title", "Ploughing " + i);
            }
            both();
            assertThat(result.page(590, 10))
                    .hasSize(10)
                    .allMatch(hit -> String.valueOf(hit.title()).startsWith("Haymaking"));
        }
        assertThat(identifiers(SearchRequest.of("title:haymaking"))).isEmpty();
    }

    @Test
    void aDamagedIndexHoldsUpNoOtherAndIsBuiltAnew() throws Exception {
        for (int i = 0; i < 50; i++) {
            sample.record("oai:x:" + i, "title", "Haymaking " + i);
            otherSample.record("oai:x:" + i, "title", "Haymaking " + i);
        }
        both();
        otherIndex.close();
        otherIndex = openOther();
        try (SearchResult result = search(SearchRequest.of("haymaking"))) {
            assertThat(result.total()).isEqualTo(100);
            try (Stream<Path> files = Files.list(folder.resolve("other-index"))) {
                for (Path file :
                        files.filter(each -> !each.endsWith("write.lock")).toList()) {
                    overwrite(file);
                }
            }
        }
        // why not asserted how many: what is read of a damaged file, and when, is the reader's own affair
        try (SearchResult result = search(SearchRequest.of("haymaking"))) {
            result.page(0, 100);
            result.facets(EnumSet.allOf(Facet.class), 10);
            assertThat(result.total()).isGreaterThanOrEqualTo(50);
        } catch (IndexException e) {
            assertThat(e).hasMessageContaining("index");
        }
        await().atMost(LONG).untilAsserted(() -> {
            try (SearchResult result = search(SearchRequest.of("haymaking"))) {
                assertThat(result.page(0, 200)).hasSize(100);
                assertThat(result.leftOut()).isEmpty();
            }
        });
    }

    private SiloIndex openOther() throws Exception {
        return SiloIndex.open(folder.resolve("other-index"), other, FileText.NONE, Clock.systemUTC(), 2);
    }

    private void both() throws Exception {
        catchUp();
        otherIndex.catchUp();
        assertThat(otherIndex.await(LONG)).isTrue();
    }

    private SearchResult search(SearchRequest request) throws IndexException {
        return joint.search(List.of(index, otherIndex), request);
    }

    private List<String> identifiers(SearchRequest request) throws Exception {
        try (SearchResult result = search(request)) {
            return result.page(0, 1000).stream().map(Hit::identifier).toList();
        }
    }

    private List<org.assertj.core.groups.Tuple> counts(SearchRequest request, Facet facet) throws Exception {
        try (SearchResult result = search(request)) {
            return Objects.requireNonNull(
                            result.facets(EnumSet.allOf(Facet.class), 10).get(facet))
                    .stream()
                    .map(count -> tuple(count.value(), count.count()))
                    .toList();
        }
    }

    private static String root(Silo silo) {
        return silo.root().toString();
    }

    private static void overwrite(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] garbage = new byte[(int) bytes.length()];
            java.util.Arrays.fill(garbage, (byte) 0x5a);
            bytes.write(garbage);
        }
    }
}
