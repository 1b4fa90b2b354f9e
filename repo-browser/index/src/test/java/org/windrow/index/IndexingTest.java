package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.windrow.index.build.IndexException;
import org.windrow.index.build.IndexProgress;
import org.windrow.store.Silo;

/** How an index comes to be, and stays true to its silo. */
class IndexingTest extends WithIndex {

    @Test
    void anIndexIsBuiltFromTheSiloAlone() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking in spring");
        sample.record("oai:x:2", "title", "The plough");

        catchUp();

        assertThat(found("haymaking")).containsExactly("oai:x:1");
        IndexProgress progress = index.progress();
        assertThat(progress.complete()).isTrue();
        assertThat(progress.phase()).isEqualTo(IndexProgress.Phase.IDLE);
        assertThat(progress.looked()).isEqualTo(2);
        assertThat(progress.written()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenIntoTheSilo() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        List<String> before = everythingIn(silo.root());

        catchUp();

        assertThat(everythingIn(silo.root())).isEqualTo(before);
    }

    @Test
    void aChangeThatIsToldIsSoonFound() throws Exception {
        catchUp();
        sample.record("oai:x:1", "title", "Haymaking");
        index.changed("oai:x:1");

        await().atMost(LONG).untilAsserted(() -> assertThat(found("haymaking")).containsExactly("oai:x:1"));
    }

    @Test
    void aChangedRecordIsFoundByItsNewWordsOnly() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();
        sample.record("oai:x:1", "title", "Ploughing");
        index.changed("oai:x:1");
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("ploughing")).containsExactly("oai:x:1");
        assertThat(found("haymaking")).isEmpty();
    }

    @Test
    void aChangeThatNobodyToldIsFoundByCatchingUpAndTheRestIsNotReadAgain() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        sample.record("oai:x:2", "title", "The plough");
        catchUp();
        sample.record("oai:x:2", "title", "The harrow");
        sample.record("oai:x:3", "title", "The scythe");

        catchUp();

        assertThat(found("harrow")).containsExactly("oai:x:2");
        assertThat(found("scythe")).containsExactly("oai:x:3");
        assertThat(index.progress().looked()).isEqualTo(3);
        assertThat(index.progress().written()).isEqualTo(2);
    }

    @Test
    void anObjectThatIsGoneFromTheSiloIsGoneFromTheIndex() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        sample.record("oai:x:2", "title", "Haymaking too");
        catchUp();
        remove(silo.find("oai:x:1").orElseThrow().folder());

        catchUp();

        assertThat(found("haymaking")).containsExactly("oai:x:2");
        assertThat(index.progress().removed()).isEqualTo(1);
    }

    @Test
    void anIndexIsStillThereWhenItIsOpenedAgain() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();
        index.close();

        index = open();

        assertThat(found("haymaking")).containsExactly("oai:x:1");
        assertThat(index.progress().complete()).isTrue();
    }

    @Test
    void aDeletedIndexComesBack() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();
        index.close();
        remove(folder.resolve("index"));

        index = open();
        assertThat(index.progress().complete()).isFalse();
        catchUp();

        assertThat(found("haymaking")).containsExactly("oai:x:1");
    }

    @Test
    void aDamagedIndexIsNoticedAndBuiltAnew() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();
        index.close();
        for (Path file : files(folder.resolve("index"))) {
            Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }

        index = open();
        catchUp();

        assertThat(found("haymaking")).containsExactly("oai:x:1");
    }

    @Test
    void theIndexOfAnotherSiloIsBuiltAnew() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();
        index.close();
        silo.close();
        silo = Silo.create(folder.resolve("other"), "https://other.example.org/oai");
        new SampleSilo(silo).record("oai:y:1", "title", "Haymaking elsewhere");

        index = open();
        assertThat(index.progress().complete()).isFalse();
        assertThat(found("haymaking")).isEmpty();
        catchUp();

        assertThat(found("haymaking")).containsExactly("oai:y:1");
    }

    @Test
    void onlyFilesOfAnIndexAreEverDeleted() throws Exception {
        index.close();
        Path wrong = Files.createDirectories(folder.resolve("wrong"));
        Files.writeString(wrong.resolve("thesis.txt"), "all my work");
        Files.writeString(wrong.resolve("segments_1"), "no index");

        SiloIndex.open(wrong, silo).close();

        assertThat(wrong.resolve("thesis.txt")).hasContent("all my work");
    }

    @Test
    void anIndexThatIsInUseSaysSo() {
        assertThatThrownBy(this::open)
                .isInstanceOf(IndexException.InUse.class)
                .hasMessageContaining("in use")
                .hasMessageContaining(folder.resolve("index").toString());
    }

    @Test
    void aRebuildFindsTheSameAgain() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        catchUp();

        index.rebuild();
        assertThat(index.await(LONG)).isTrue();

        assertThat(found("haymaking")).containsExactly("oai:x:1");
        assertThat(index.progress().written()).isEqualTo(1);
    }

    @Test
    void anObjectWithABrokenManifestIsFoundAsDamagedAndTheRestGoesOn() throws Exception {
        sample.record("oai:x:1", "title", "Haymaking");
        sample.record("oai:x:2", "title", "Ploughing");
        Files.writeString(silo.find("oai:x:1").orElseThrow().folder().resolve("__manifest.json"), "{");

        catchUp();

        assertThat(found("is:damaged")).containsExactly("oai:x:1");
        assertThat(found("haymaking")).containsExactly("oai:x:1");
        assertThat(found("ploughing")).containsExactly("oai:x:2");
    }

    @Test
    void noThreadIsLeftBehind() throws Exception {
        catchUp();
        index.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("index-"));
    }

    private static List<Path> files(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
        }
    }

    private static List<String> everythingIn(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> file + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static void remove(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
