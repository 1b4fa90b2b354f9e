package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @TempDir
    Path folder;

    @Test
    void theTrainingOfTheCacheFindsAllThatItUsesInTheWindow() throws Exception {
        try (CommandProcess training = CommandProcess.startTraining(folder, "200")) {
            assertThat(training.exitCode()).isZero();
            assertThat(training.err()).doesNotContain("did not find");
        }
    }
}
