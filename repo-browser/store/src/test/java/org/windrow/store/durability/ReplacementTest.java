package org.windrow.store.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    @TempDir
    Path folder;

    private final Replacement replacement = new Replacement();
    private Barrier barrier;
    private Path staged;
    private Path target;

    @BeforeEach
    void stage() throws IOException {
        barrier = Barrier.over(folder);
        staged = Files.writeString(folder.resolve("staged"), "new");
        target = folder.resolve("manifest.json");
    }

    @AfterEach
    void close() throws IOException {
        barrier.close();
    }

    @Test
    void whatWasReplacedIsKeptUntilTheNewFileIsDurable() throws IOException {
        assumeThat(FileExchange.ofThisSystem())
                .as("a system that exchanges files")
                .isPresent();
        Files.writeString(target, "old");

        replacement.replace(staged, target);

        assertThat(target).hasContent("new");
        assertThat(staged).hasContent("old");
        assertThat(replacement.isPending()).isTrue();

        replacement.settle(barrier);

        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("manifest.json");
        assertThat(replacement.isPending()).isFalse();
    }

    @Test
    void aFileThatReplacesNothingIsMovedThere() throws IOException {
        replacement.replace(staged, target);

        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("manifest.json");
        assertThat(replacement.isPending()).isFalse();
    }

    @Test
    void aFolderInTheWayIsNotReplaced() throws IOException {
        Files.createDirectories(target.resolve("below"));

        assertThatThrownBy(() -> replacement.replace(staged, target)).isInstanceOf(IOException.class);

        assertThat(target.resolve("below")).exists();
        assertThat(staged).hasContent("new");
    }
}
