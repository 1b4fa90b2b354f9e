package org.windrow.view.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who does the work: threads that may wait for the disk, and the one thread that may touch the window. */
public final class Hands implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

    private final ExecutorService background = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("browser-", 0).factory());
    private final Executor fx;

    /** @param fx runs on the JavaFX thread; or, in a test, on the test's own */
    public Hands(Executor fx) {
        this.fx = fx;
    }

    /** Work that waits. */
    @FunctionalInterface
    public interface Work<T> {
        T call() throws Exception;
    }

    /** Does work in the background. The future fails with what it threw. */
    public <T> CompletableFuture<T> ask(Work<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        background.execute(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
                if (e instanceof Error error) {
                    throw error;
                }
            }
        });
        return answer;
    }

    /** Does work in the background, and tells its outcome on the JavaFX thread; a failure as a sentence for a person. */
    public <T> void ask(Work<T> work, Consumer<T> then, Consumer<String> failed) {
        var _ = ask(work)
                .whenCompleteAsync(
                        (answer, error) -> {
                            if (error == null) {
                                then.accept(answer);
                            } else {
                                LOG.debug("Work of the browser failed", error);
                                failed.accept(sentence(error));
                            }
                        },
                        fx);
    }

    /** Runs on the JavaFX thread, soon. */
    public void tell(Runnable task) {
        fx.execute(task);
    }

    /** Runs in the background, without an answer. */
    public void quietly(Work<?> work) {
        var _ = ask(work).exceptionally(error -> {
            LOG.warn("Work of the browser failed", error);
            return null;
        });
    }

    /** What is to be run on the JavaFX thread. */
    public Executor fx() {
        return fx;
    }

    /** What was thrown, for a person. */
    public static String sentence(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }

    /** Interrupts what still goes on. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
