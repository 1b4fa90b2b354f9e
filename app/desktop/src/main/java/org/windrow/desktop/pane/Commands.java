package org.windrow.desktop.pane;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.Texts;

/** Gives commands to the engine without waiting, and tells the person if one failed. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Executor fx;
    private final Notices notices;
    private final Texts texts;

    /** @param fx runs on the JavaFX thread */
    public Commands(Executor fx, Notices notices, Texts texts) {
        this.fx = fx;
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * Watches a command that was given.
     *
     * @param what what was to be done and to what, for the message: "Harvesting Zenodo"
     */
    public void watch(CompletableFuture<?> command, String what) {
        var _ = command.whenCompleteAsync(
                (_, error) -> {
                    if (error != null) {
                        LOG.warn("{} failed", what, error);
                        notices.warn(texts.format("command.failed", what, reason(texts, error)));
                    }
                },
                fx);
    }

    /** What an exception says to a person: the message of what caused a future to fail, or its name if it has none. */
    public static String reason(Texts texts, Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : Sentences.in(texts, message);
    }
}
