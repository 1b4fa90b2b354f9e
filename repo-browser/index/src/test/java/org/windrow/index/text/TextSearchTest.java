package org.windrow.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.SiloIndex;
import org.windrow.index.WithIndex;

/** Searching the text of files: off at first, switched on and off, kept. */
class TextSearchTest extends WithIndex {

    @BeforeEach
    void somePapers() throws Exception {
        sample.record("oai:x:pdf", "title", "A paper");
        sample.file("oai:x:pdf", "paper.pdf", "application/pdf", SamplePdf.of("Windrows dry in the sun"));
        sample.record("oai:x:plain", "title", "A note");
        sample.file("oai:x:plain", "note.txt", "text/plain", "Windrows get wet in the rain");
        sample.record("oai:x:bare", "title", "Nothing but a record");
        catchUp();
    }

    @Override
    protected SiloIndex open() throws Exception {
        return SiloIndex.open(folder.resolve("index"), silo, new FilesText(), Clock.systemUTC(), 2);
    }

    @Test
    void atFirstTheTextOfFilesIsNotSearched() throws Exception {
        assertThat(index.searchesFileText()).isFalse();
        assertThat(found("text:windrows")).isEmpty();
    }

    @Test
    void onceItIsAskedForWordsAndPhrasesAreFoundWhereTheyStand() throws Exception {
        index.searchFileText(true);
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("text:windrows")).containsExactlyInAnyOrder("oai:x:pdf", "oai:x:plain");
        assertThat(found("text:\"dry in the sun\"")).containsExactly("oai:x:pdf");
        assertThat(found("windrows rain")).containsExactly("oai:x:plain");
    }

    @Test
    void onlyObjectsWithSuchFilesAreReadAgain() throws Exception {
        index.searchFileText(true);
        assertThat(index.await(LONG)).isTrue();

        assertThat(index.progress().written()).isEqualTo(2);
    }

    @Test
    void aTitleCountsMoreThanTheTextOfAFile() throws Exception {
        sample.record("oai:x:about", "title", "Windrows");
        index.searchFileText(true);
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("windrows")).startsWith("oai:x:about").hasSize(3);
    }

    @Test
    void itIsKeptWithTheIndexAndSurvivesARebuild() throws Exception {
        index.searchFileText(true);
        assertThat(index.await(LONG)).isTrue();
        index.close();
        index = open();
        index.rebuild();
        assertThat(index.await(LONG)).isTrue();

        assertThat(index.searchesFileText()).isTrue();
        assertThat(found("text:windrows")).hasSize(2);
    }

    @Test
    void whatWasCutShortIsGoneOnWith() throws Exception {
        index.searchFileText(true);
        index.close();
        index = open();
        catchUp();

        assertThat(found("text:windrows")).hasSize(2);
    }

    @Test
    void onceItIsNoLongerWantedTheTextIsGone() throws Exception {
        index.searchFileText(true);
        assertThat(index.await(LONG)).isTrue();
        index.searchFileText(false);
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("text:windrows")).isEmpty();
        assertThat(found("has:pdf")).containsExactly("oai:x:pdf");
    }

    @Test
    void aFileThatComesLaterIsSearchedAsWell() throws Exception {
        index.searchFileText(true);
        sample.file("oai:x:bare", "late.html", "text/html", "<p>A windrow that came late</p>");
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("text:\"came late\"")).containsExactly("oai:x:bare");
    }

    @Test
    void aFileWithoutASingleGapIsNoReasonToRefuseTheObject() throws Exception {
        sample.record("oai:x:base64", "title", "Encoded");
        sample.file("oai:x:base64", "data.txt", "text/plain", "QUJD".repeat(50_000));
        index.searchFileText(true);
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("encoded is:complete")).containsExactly("oai:x:base64");
    }
}
