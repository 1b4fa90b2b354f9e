package org.windrow.view.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.index.search.Facet;
import org.windrow.view.shelf.Scope;

class KeptFileTest {

    private static final SavedSearch HAY =
            new SavedSearch("Hay", "making hay", Map.of(Facet.TYPE, Set.of("article", "book")));

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsThereAnotherDay() throws IOException {
        Path silo = folder.resolve("silo");
        file().change(kept -> kept.with(HAY)
                .seen(silo, Instant.parse("2026-11-22T14:00:00Z"))
                .opened(silo)
                .laidOut("TABLE"));
        Kept kept = file().read();
        assertThat(kept.searches()).containsExactly(HAY);
        assertThat(kept.seen()).containsEntry(silo, Instant.parse("2026-11-22T14:00:00Z"));
        assertThat(kept.recent()).containsExactly(silo);
        assertThat(kept.layout()).isEqualTo("TABLE");
        assertThat(kept.scope()).as("nobody has chosen").isNull();
    }

    @Test
    void whichSilosWereChosenIsKept() throws IOException {
        for (Scope scope : List.of(Scope.ALL, Scope.of(folder.resolve("silo")))) {
            file().change(kept -> kept.looking(scope));
            assertThat(file().read().scope()).isEqualTo(scope);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[1, 2]",
                "{\"silo\": [1], \"searches\": 7, \"seen\": [], \"recent\": {\"a\": 1}, \"layout\": {}}",
                "{\"searches\": [{\"name\": \"\"}, {}, 5, {\"name\": 3}], \"recent\": [\"\\u0000\", \"not/absolute\", null]}",
                "{\"searches\": [{\"name\": \"a\\nb\", \"query\": [], \"facets\": {\"none\": [\"x\"], \"type\": 4}}]}",
                "{\"seen\": {\"/silo\": \"yesterday\", \"\": \"2026-01-01T00:00:00Z\"}}"
            })
    void hostileContentIsPassedByAndTheRestIsKept(String content) throws IOException {
        Files.writeString(path(), content);
        Kept kept = file().read();
        assertThat(kept.searches()).allMatch(search -> !search.name().contains("\n"));
        assertThat(kept.recent()).allMatch(Path::isAbsolute);
        assertThat(kept.seen()).isEmpty();
        assertThat(file().change(now -> now.with(HAY)).searches()).contains(HAY);
        assertThat(file().read().searches()).contains(HAY);
    }

    @Test
    void aBrokenFileIsKeptAsideAndNotOverwritten() throws IOException {
        Files.writeString(path(), "{\"searches\": [");
        file().change(now -> now.with(HAY));
        try (Stream<Path> files = Files.list(folder)) {
            Path broken = files.filter(file -> file.toString().contains(".broken-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(broken).hasContent("{\"searches\": [");
        }
    }

    @Test
    void aFileOfGigabytesIsNotRead() throws IOException {
        try (var channel = Files.newByteChannel(
                path(), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(3L << 30);
            channel.write(java.nio.ByteBuffer.wrap("}".getBytes(UTF_8)));
        }
        assertThat(file().read()).isEqualTo(Kept.NOTHING);
    }

    @Test
    void itHasBounds() {
        Kept kept = Kept.NOTHING;
        for (int i = 0; i < 1_200; i++) {
            kept = kept.with(new SavedSearch("search " + i, "", Map.of()))
                    .seen(Path.of("/silo-" + i), Instant.ofEpochSecond(i))
                    .opened(Path.of("/silo-" + i));
        }
        assertThat(kept.searches()).hasSize(Kept.MOST_SEARCHES);
        assertThat(kept.seen()).hasSize(Kept.MOST_SEEN).containsKey(Path.of("/silo-1199"));
        assertThat(kept.recent()).hasSize(Kept.MOST_RECENT).startsWith(Path.of("/silo-1199"));
        assertThat(new SavedSearch("x".repeat(5_000), "y".repeat(50_000), Map.of()).name())
                .hasSize(SavedSearch.LONGEST_NAME);
    }

    @Test
    void twoWhoChangeItAtOnceLoseNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = java.util.stream.IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(
                            () -> file().change(kept -> kept.with(new SavedSearch("s" + i, "", Map.of())))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(file().read().searches()).hasSize(24);
    }

    @Test
    void aSearchKeepsItsPlaceWhenItIsPutBack() {
        Kept kept = Kept.NOTHING
                .with(new SavedSearch("a", "", Map.of()))
                .with(HAY)
                .with(new SavedSearch("z", "", Map.of()));
        assertThat(kept.without("Hay").with(HAY, kept.place("Hay"))).isEqualTo(kept);
        assertThat(List.of(kept.place("Hay"), kept.place("none"))).containsExactly(1, -1);
    }

    private Path path() {
        return folder.resolve("browser.json");
    }

    private KeptFile file() {
        return new KeptFile(path());
    }
}
