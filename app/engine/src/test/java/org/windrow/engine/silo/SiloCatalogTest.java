package org.windrow.engine.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.engine.queue.intake.SiloNames.Answer;
import org.windrow.store.SiloException;

class SiloCatalogTest {

    @TempDir
    private Path root = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../other", "a/../../b", "/etc", "a\0b"})
    void aNameThatLeavesTheRootIsRefused(String name) {
        try (SiloCatalog silos = new SiloCatalog(root)) {
            assertThat(silos.folder(name)).isEmpty();
            assertThat(silos.resolve(name)).isInstanceOf(Answer.Refused.class);
            assertThatThrownBy(() -> silos.openOrCreate(name, "info:")).isInstanceOf(SiloException.class);
        }
    }

    @Test
    void everySpellingOfASiloMeansTheSame() {
        try (SiloCatalog silos = new SiloCatalog(root)) {
            assertThat(silos.resolve("theses/./2026")).isEqualTo(new Answer.Known("theses/2026"));
            assertThat(silos.resolve(root.resolve("theses/2026").toString())).isEqualTo(new Answer.Known("theses/2026"));
        }
    }

    @Test
    void aLinkThatLeadsOutOfTheRootIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(root.resolve("link"), elsewhere);
        try (SiloCatalog silos = new SiloCatalog(root)) {
            assertThat(silos.folder("link/silo")).isEmpty();
        }
    }

    @Test
    void aSiloIsOpenedOnceAndShared() throws IOException {
        try (SiloCatalog silos = new SiloCatalog(root)) {
            assertThat(silos.openOrCreate("one", "http://example.org/oai")).isSameAs(silos.open("./one"));
        }
    }
}
