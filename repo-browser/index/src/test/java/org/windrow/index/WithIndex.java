package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.index.document.FileText;
import org.windrow.index.search.Hit;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.Silo;

/** A test with a silo and its index. */
@SuppressWarnings("NullAway.Init")
public abstract class WithIndex {

    protected static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    protected Path folder;

    protected Silo silo;
    protected SampleSilo sample;
    protected SiloIndex index;

    @BeforeEach
    void openBoth() throws Exception {
        silo = Silo.create(folder.resolve("silo"), "https://repository.example.org/oai");
        sample = new SampleSilo(silo);
        index = open();
    }

    @AfterEach
    void closeBoth() throws Exception {
        index.close();
        silo.close();
    }

    protected SiloIndex open() throws Exception {
        return SiloIndex.open(folder.resolve("index"), silo, FileText.NONE, Clock.systemUTC(), 2);
    }

    protected void catchUp() throws Exception {
        index.catchUp();
        assertThat(index.await(LONG)).isTrue();
    }

    /** The identifiers that a query finds, in order. */
    protected List<String> found(String query) throws Exception {
        return found(SearchRequest.of(query));
    }

    protected List<String> found(SearchRequest request) throws Exception {
        try (SearchResult result = index.search(request)) {
            return result.page(0, 1000).stream().map(Hit::identifier).toList();
        }
    }

    protected List<String> complaints(String query) throws Exception {
        try (SearchResult result = index.search(SearchRequest.of(query))) {
            return result.understood().complaints();
        }
    }
}
