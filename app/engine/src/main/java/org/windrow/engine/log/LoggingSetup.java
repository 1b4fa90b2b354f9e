package org.windrow.engine.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Sets up where log lines go, in place of Logback's own configuration: one file for the whole application, one for each
 * worker, and for a command its warnings on the terminal. To be done once, before anything else is logged.
 */
public final class LoggingSetup implements AutoCloseable {

    /** The name of the file for the whole application, without its ending. */
    static final String APPLICATION_FILE = "windrow";

    /** As supervisord keeps it: 50 MB, ten times. */
    private static final long MAX_FILE_BYTES = 50L << 20;

    /** Libraries that tell more than anybody wants to know. */
    private static final List<String> TALKATIVE = List.of("org.apache", "redis.clients", "redis.embedded");

    /** They warn of each font of a PDF that they put another in place of. */
    private static final List<String> OVERANXIOUS = List.of("org.apache.pdfbox", "org.apache.fontbox");

    private final LoggerContext context;
    private final WorkerLogs workerLogs;

    private LoggingSetup(LoggerContext context, WorkerLogs workerLogs) {
        this.context = context;
        this.workerLogs = workerLogs;
    }

    /**
     * For a program with a window: files only, the terminal stays silent.
     *
     * @param folder an existing folder for {@code windrow.log} and {@code workers/}
     * @param secrets what is masked in every line
     */
    public static LoggingSetup forWindow(Path folder, Secrets secrets) {
        return install(context(), folder, secrets, MAX_FILE_BYTES, false);
    }

    /**
     * For a command: warnings and errors on stderr, everything in files.
     *
     * @param folder as for a window; null for no files
     * @param secrets what is masked in every line
     */
    public static LoggingSetup forCommand(@Nullable Path folder, Secrets secrets) {
        return install(context(), folder, secrets, MAX_FILE_BYTES, true);
    }

    // why locked: another thread may be the first to ask for a logger; until it has set up Logback under SLF4J's own
    // lock,
    // there is none
    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    private static LoggerContext context() {
        synchronized (LoggerFactory.class) {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
                return logback;
            }
        }
        throw new IllegalStateException("Windrow logs with Logback, which is missing from the class path");
    }

    static LoggingSetup install(
            LoggerContext context, @Nullable Path folder, Secrets secrets, long maxFileBytes, boolean onTerminal) {
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        OVERANXIOUS.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));

        LineLayout layout = new LineLayout(secrets);
        layout.setContext(context);
        layout.start();
        if (folder != null) {
            root.addAppender(RotatingFile.open(context, folder, APPLICATION_FILE, maxFileBytes, layout));
        }
        if (onTerminal) {
            root.addAppender(terminal(context, layout));
        }
        Path workers = folder == null ? null : folder.resolve("workers");
        WorkerLogs workerLogs = new WorkerLogs(layout, workers, maxFileBytes);
        workerLogs.setContext(context);
        workerLogs.start();
        root.addAppender(workerLogs);
        return new LoggingSetup(context, workerLogs);
    }

    private static Appender<ILoggingEvent> terminal(LoggerContext context, LineLayout layout) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setContext(context);
        warnings.setLevel(Level.WARN.toString());
        warnings.start();
        ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
        terminal.setContext(context);
        terminal.setName("terminal");
        terminal.setTarget("System.err");
        terminal.setEncoder(RotatingFile.encoder(context, layout));
        terminal.addFilter(warnings);
        terminal.start();
        return terminal;
    }

    /** The log of each worker. */
    public WorkerLogs workerLogs() {
        return workerLogs;
    }

    /** Closes all files. Nothing is logged any more. */
    @Override
    public void close() {
        context.stop();
    }
}
