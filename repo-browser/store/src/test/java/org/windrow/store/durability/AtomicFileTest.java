package org.windrow.store.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void contentIsReplacedWholeAndNothingElseStays() throws IOException {
        Path file = folder.resolve("settings.json");
        AtomicFile.write(file, new byte[] {1, 2, 3});
        AtomicFile.write(file, new byte[] {4});

        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }

    @Test
    void aFileThatCannotBeReplacedStaysAndLeavesNoTemporaryFile() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.createDirectories(file.resolve("below"));

        assertThatThrownBy(() -> AtomicFile.write(file, new byte[] {1})).isInstanceOf(IOException.class);

        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }
}
