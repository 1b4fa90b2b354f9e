package org.windrow.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.WithIndex;

/** Lists that are too long for their first page. */
class LongListTest extends WithIndex {

    private static final int OBJECTS = 700;

    @BeforeEach
    void fill() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < OBJECTS; i++) {
            String title = "Report " + (char) ('a' + random.nextInt(26)) + random.nextInt(300);
            if (i % 10 == 0) {
                sample.record("oai:x:" + i, "title", title, "description", "x".repeat(random.nextInt(50)));
            } else {
                sample.record("oai:x:" + i, "title", title, "date", Integer.toString(1900 + random.nextInt(100)));
            }
            if (i == OBJECTS / 2) {
                catchUp();
            }
        }
        catchUp();
    }

    @Test
    void whatStandsFarDownIsTheSameAsWhenOneScrollsThere() throws Exception {
        for (Sorting.Key key : Sorting.Key.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                SearchRequest request = SearchRequest.of("report").sortedBy(key, descending);
                List<String> scrolled = new ArrayList<>();
                try (SearchResult result = index.search(request)) {
                    assertThat(result.total()).isEqualTo(OBJECTS);
                    for (int at = 0; at < OBJECTS; at += 100) {
                        result.page(at, 100).forEach(hit -> scrolled.add(hit.identifier()));
                    }
                }
                try (SearchResult result = index.search(request)) {
                    List<String> jumped = new ArrayList<>();
                    result.identifiers(600, 200, jumped::add);
                    assertThat(jumped).hasSize(100).isEqualTo(scrolled.subList(600, 700));
                    List<String> top = new ArrayList<>();
                    result.identifiers(0, 400, top::add);
                    assertThat(top).isEqualTo(scrolled.subList(0, 400));
                }
                assertThat(scrolled).doesNotHaveDuplicates().hasSize(OBJECTS);
            }
        }
    }

    @Test
    void hitsWithoutADateComeLastEitherWay() throws Exception {
        for (boolean descending : new boolean[] {true, false}) {
            try (SearchResult result = index.search(SearchRequest.of("").sortedBy(Sorting.Key.DATE, descending))) {
                assertThat(result.page(OBJECTS - 70, 70)).allMatch(hit -> hit.date() == null);
                assertThat(result.page(0, 10)).allMatch(hit -> hit.date() != null);
            }
        }
    }

    @Test
    void aPageBehindTheEndIsEmpty() throws Exception {
        try (SearchResult result = index.search(SearchRequest.of(""))) {
            assertThat(result.page(OBJECTS, 10)).isEmpty();
            assertThat(result.page(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
            assertThat(result.page(-5, 3)).hasSize(3);
        }
    }
}
