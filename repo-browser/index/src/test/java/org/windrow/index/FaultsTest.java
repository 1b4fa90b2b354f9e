package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.index.build.IndexException;
import org.windrow.index.search.Facet;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;

/** Kills, damage and full disks: an index always comes back, with every object once. */
class FaultsTest extends WithIndex {

    private static final int OBJECTS = 100;

    /** What may happen to a file. */
    enum Harm {
        CUT_IN_HALF,
        EMPTIED,
        OVERWRITTEN,
        DELETED;

        void befall(Path file) throws IOException {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                switch (this) {
                    case CUT_IN_HALF -> bytes.setLength(bytes.length() / 2);
                    case EMPTIED -> bytes.setLength(0);
                    case OVERWRITTEN -> {
                        byte[] garbage = new byte[(int) bytes.length()];
                        java.util.Arrays.fill(garbage, (byte) 0x5a);
                        bytes.write(garbage);
                    }
                    case DELETED -> Files.delete(file);
                }
            }
        }
    }

    @Test
    void aBuildThatWasKilledIsGoneOnWithAndHasEveryObjectOnce() throws Exception {
        fill();
        index.close();
        for (int kill = 0; kill < 2; kill++) {
            try (ChildJvm child = ChildJvm.start(IndexingChild.class, silo.root(), place())) {
                int segments = kill + 1;
                await().atMost(LONG).until(() -> !child.alive() || files().size() > 3 * segments);
                assertThat(child.alive()).isTrue();
                child.kill();
            }
        }

        index = open();
        catchUp();

        assertEveryObjectIsThereOnce();
    }

    @ParameterizedTest
    @EnumSource
    void anyFileThatIsHarmedIsNoticedAtTheOpeningOrByASearch(Harm harm) throws Exception {
        fill();
        catchUp();
        index.close();
        for (int file = 0; file < files().size(); file++) {
            harm.befall(files().get(file));

            index = open();
            readAll();
            catchUp();

            assertEveryObjectIsThereOnce();
            index.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERWRITTEN", "EMPTIED"})
    void damageInTheMidstOfReadingIsToldAndTheIndexIsBuiltAnew(Harm harm) throws Exception {
        fill();
        catchUp();
        index.close();
        index = open();
        try (SearchResult result = index.search(SearchRequest.of("haymaking"))) {
            for (Path file : files()) {
                harm.befall(file);
            }
            assertThatThrownBy(() -> read(result))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("index");
        }

        assertThat(index.await(LONG)).isTrue();
        assertEveryObjectIsThereOnce();
    }

    @Test
    void aFullDiskIsToldHoldsUpNoHarvestAndWhenThereIsRoomItGoesOnByItself() throws Exception {
        fill();
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(canMount(disk), "this system lets nobody have mounts of their own");
        String script = "mount -t tmpfs -o size=40k none $0 && { \"$@\" & }"
                + " && until [ -e $1/problem ]; do sleep 0.1; done && mount -o remount,size=64m $0 && wait";
        List<String> shell =
                List.of("unshare", "--mount", "sh", "-c", script.replace("$1", folder.toString()), disk.toString());
        try (ChildJvm child = ChildJvm.startWithin(shell, FullDiskChild.class, silo.root(), disk, folder)) {
            assertThat(child.waitFor()).isZero();
        }

        assertThat(folder.resolve("problem"))
                .content()
                .contains(disk.toString())
                .contains("No space left");
        assertThat(folder.resolve("total")).hasContent(Integer.toString(OBJECTS + 1));
    }

    private void fill() {
        IntStream.range(0, OBJECTS).parallel().forEach(number -> {
            try {
                sample.record("oai:x:" + number, "title", "Haymaking " + number, "date", "19" + (10 + number % 90));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void assertEveryObjectIsThereOnce() throws Exception {
        assertThat(index.progress().complete()).isTrue();
        try (SearchResult all = index.search(SearchRequest.of(""));
                Stream<String> identifiers = all.identifiers()) {
            assertThat(identifiers)
                    .containsExactlyInAnyOrderElementsOf(silo.identifiers().toList());
        }
    }

    /** Reads all that a window may ask for; what is found damaged on the way is mended by itself. */
    private void readAll() throws Exception {
        try (SearchResult result = index.search(SearchRequest.of("haymaking"))) {
            read(result);
        } catch (IndexException e) {
            assertThat(e).hasMessageContaining("index");
        }
        assertThat(index.await(LONG)).isTrue();
    }

    private static void read(SearchResult result) throws IOException {
        result.page(0, OBJECTS);
        result.facets(EnumSet.allOf(Facet.class), 10);
        try (Stream<String> identifiers = result.identifiers()) {
            identifiers.forEach(identifier -> {});
        }
    }

    private Path place() {
        return folder.resolve("index");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(place())) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static boolean canMount(Path on) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--mount", "mount", "-t", "tmpfs", "none", on.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
