package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.Silo;

/** The index follows what is written to its silo, whoever writes. */
class FollowingTest extends WithIndex {

    @Test
    void whatIsStoredIsSoonFoundThoughNobodyTells() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        await().atMost(LONG).untilAsserted(() -> assertThat(found("haymaking")).containsExactly("oai:x:1"));

        sample.record("oai:x:1", "title", "Ploughing");
        await().atMost(LONG).untilAsserted(() -> assertThat(found("ploughing")).containsExactly("oai:x:1"));
        assertThat(found("haymaking")).isEmpty();

        sample.file("oai:x:1", "plough.pdf", "application/pdf", "%PDF");
        await().atMost(LONG).untilAsserted(() -> assertThat(found("has:pdf")).containsExactly("oai:x:1"));

        sample.deleted("oai:x:1");
        await().atMost(LONG).untilAsserted(() -> assertThat(found("is:deleted")).containsExactly("oai:x:1"));
    }

    @Test
    void whatAnotherProcessStoresIsSoonFound() throws Exception {
        try (ChildJvm child = ChildJvm.start(StoringChild.class, silo.root(), 5)) {
            assertThat(child.waitFor()).isZero();
        }

        await().atMost(LONG).untilAsserted(() -> assertThat(found("haymaking")).hasSize(5));
    }

    @Test
    void waitingIncludesWhatWasStoredBefore() throws Exception {
        IntStream.range(0, 300).parallel().forEach(number -> record(silo, number));

        assertThat(index.await(LONG)).isTrue();

        assertThat(total("haymaking")).isEqualTo(300);
    }

    @Test
    void whoeverWaitsInShortStepsToTellHowFarItIsIsAnsweredAllTheSame() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");

        await().atMost(LONG).until(() -> index.await(Duration.ofMillis(400)));

        assertThat(found("haymaking")).containsExactly("oai:x:1");
    }

    @Test
    void whatWasStoredWhileNoIndexWasOpenIsFoundAtTheNextOpening() throws Exception {
        catchUp();
        index.close();
        sample.record("oai:x:1", "title", "Haymaking");

        index = open();
        catchUp();

        assertThat(found("haymaking")).containsExactly("oai:x:1");
    }

    @Test
    void whatIsStoredWhileTheWholeSiloIsComparedIsThereOnce() throws Exception {
        IntStream.range(0, 200).forEach(number -> record(silo, number));
        index.catchUp();
        IntStream.range(100, 400).forEach(number -> record(silo, number));

        assertThat(index.await(LONG)).isTrue();

        assertThat(total("haymaking")).isEqualTo(400);
        assertThat(total("")).isEqualTo(400);
    }

    private int total(String query) throws Exception {
        try (SearchResult result = index.search(SearchRequest.of(query))) {
            return result.total();
        }
    }

    private static void record(Silo into, int number) {
        try {
            new SampleSilo(into).record("oai:x:" + number, "title", "Haymaking " + number);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
