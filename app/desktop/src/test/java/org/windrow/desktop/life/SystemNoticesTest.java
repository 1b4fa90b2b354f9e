package org.windrow.desktop.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.TestTexts;

class SystemNoticesTest {

    @TempDir
    Path folder;

    private final AtomicBoolean looking = new AtomicBoolean();

    @Test
    void theSystemIsToldOnlyWhileNobodyLooks() throws IOException {
        Path told = folder.resolve("told");
        Path program = folder.resolve("notify-send");
        Files.writeString(
                program, "#!/bin/sh\nprintf '%s|' \"$@\" > " + told + ".new && mv " + told + ".new " + told + "\n");
        Assumptions.assumeTrue(program.toFile().setExecutable(true), "No programs can be made here");
        var notices = new SystemNotices(looking::get, noTray(), folder.toString());
        looking.set(true);
        notices.tell("arXiv", "seen anyway");
        looking.set(false);
        notices.tell("Zenodo", "1 < 2 & done");
        await().until(() -> Files.exists(told));
        assertThat(told).content().isEqualTo("--app-name=Windrow|--|Zenodo|1 &lt; 2 &amp; done|");
    }

    @Test
    void whereThereIsNoTrayTheIconIsNotShown() {
        try (Tray tray = noTray()) {
            await().until(() -> !tray.show().join());
            assertThat(tray.tell("Zenodo", "done")).isFalse();
        }
    }

    /** The tests have no display, and so no tray. */
    private static Tray noTray() {
        return new AwtTray(TestTexts.english(), () -> {}, () -> {});
    }
}
