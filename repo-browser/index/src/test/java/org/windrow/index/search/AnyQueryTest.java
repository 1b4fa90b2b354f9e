package org.windrow.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.windrow.index.document.WordAnalyzer;

/** Whatever is typed, there is an answer. */
@SuppressWarnings("NullAway.Init")
class AnyQueryTest {

    private static DirectoryReader reader;
    private final Searches searches = new Searches(Clock.systemUTC());

    @BeforeContainer
    static void fill() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(WordAnalyzer.forIndexing()))) {
            Document document = new Document();
            document.add(new TextField("title", "a title of words", Field.Store.NO));
            writer.addDocument(document);
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterContainer
    static void close() throws IOException {
        reader.close();
    }

    @Property(tries = 200)
    void anyTextIsAnswered(@ForAll String text, @ForAll boolean typing) throws IOException {
        search(text, typing);
    }

    @Property(tries = 500)
    void anyTextOfTheLanguagesOwnSignsIsAnswered(@ForAll("almostQueries") String text, @ForAll boolean typing)
            throws IOException {
        search(text, typing);
    }

    @Property(tries = 10)
    void anyDepthIsAnswered(@ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 3_000) int depth)
            throws IOException {
        search("(".repeat(depth), false);
        search("-(a ".repeat(depth), false);
        search("a ".repeat(depth), true);
        search("title:(".repeat(depth) + ")".repeat(depth), true);
    }

    @Provide
    Arbitrary<String> almostQueries() {
        return Arbitraries.of(
                        "(",
                        ")",
                        "\"",
                        "-",
                        "*",
                        "~",
                        ":",
                        "..",
                        ">",
                        "<",
                        " ",
                        "OR",
                        "NOT",
                        "AND",
                        "title:",
                        "date:",
                        "changed:",
                        "size:",
                        "is:",
                        "has:",
                        "set:",
                        "language:",
                        "1990",
                        "7d",
                        "99999",
                        "word",
                        "ab",
                        "図書",
                        "é",
                        "\ud800",
                        "\u0000",
                        "9999999999999999999",
                        "-1",
                        "1990-02-30",
                        "deleted",
                        "pdf")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    private void search(String text, boolean typing) throws IOException {
        reader.incRef();
        SearchRequest request = SearchRequest.of(text);
        try (SearchResult result = searches.search(
                new IndexSearcher(reader),
                typing ? request.whileTyping() : request,
                SiloSpans.of(Path.of("silo")),
                new ReadGuard(_ -> false))) {
            assertThat(result.total()).isBetween(0, 1);
            result.page(0, 10);
        }
    }
}
