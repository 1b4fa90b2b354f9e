package org.windrow.view;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.fxkit.Texts;
import org.windrow.view.work.Hands;

/** A test of the browser without a window. One thread stands for that of JavaFX. */
@SuppressWarnings("NullAway.Init")
abstract class WithBrowserModel {

    @TempDir
    Path folder;

    final List<String> told = new ArrayList<>();
    final List<Runnable> undo = new ArrayList<>();
    BrowserViewModel model;
    private final ExecutorService fx = Executors.newSingleThreadExecutor();

    @BeforeEach
    void openTheBrowser() throws Exception {
        model = on(() -> browser(Clock.systemUTC()));
    }

    @AfterEach
    void closeTheBrowser() throws Exception {
        on(() -> {
            model.close();
            return true;
        });
        fx.shutdown();
    }

    /** Closes the browser and opens it again, as on another day. */
    void another(Clock clock) throws Exception {
        on(() -> {
            model.close();
            model = browser(clock);
            return true;
        });
    }

    private BrowserViewModel browser(Clock clock) throws Exception {
        Files.createDirectories(folder.resolve("indexes"));
        return new BrowserViewModel(
                new Hands(fx),
                folder.resolve("indexes"),
                Texts.of("org.windrow.view.texts", Locale.ROOT),
                new ToldNotices(told, undo),
                clock);
    }

    /** How much was found; on the thread that stands for JavaFX'. */
    int total() {
        return model.search().totalProperty().get();
    }

    /** Waits, with the beats of the window. */
    void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> on(() -> {
                    model.beat();
                    return condition.call();
                }));
    }

    <T> T on(Callable<T> task) throws Exception {
        try {
            return fx.submit(task).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
