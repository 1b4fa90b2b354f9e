package org.windrow.desktop.life;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.ErrorCode;

/**
 * What becomes of errors that nobody caught: into the log with their code, and before the person's eyes. A storm of one error
 * is logged whole at first and then only counted: at the 2nd, 4th, 8th time and so on.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final Executor fx;
    private final Consumer<Throwable> dialog;

    /**
     * @param fx runs on the JavaFX thread
     * @param dialog shows an error to the person, or counts it
     */
    public UncaughtErrors(Executor fx, Consumer<Throwable> dialog) {
        this.fx = fx;
        this.dialog = dialog;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        String code = ErrorCode.of(error);
        int count = times.merge(code, 1, Integer::sum);
        if (count == 1) {
            LOG.error("{} Nobody caught this, on thread {}", code, thread.getName(), error);
        } else if (Integer.bitCount(count) == 1) {
            LOG.error("{} Nobody caught this again, {} times by now", code, count);
        }
        fx.execute(() -> dialog.accept(error));
    }
}
