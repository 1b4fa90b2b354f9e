package org.windrow.engine.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The log of each worker: a rotating file, and a bounded tail for the eye. A line belongs to the worker whose id is in the
 * MDC of the thread that logs it; a worker's threads come from {@link #threads}, or run their work {@link #within} it. Safe for use
 * by many threads.
 */
public final class WorkerLogs extends UnsynchronizedAppenderBase<ILoggingEvent> {

    /** The MDC key that holds a worker's id. */
    public static final String WORKER = "worker";

    /** The id under which the tail of the whole application is read. */
    public static final String APPLICATION = "";

    private static final int TAIL_LINES = 2_000;
    private static final long TAIL_BYTES = 1L << 20;
    private static final int APPLICATION_LINES = 10_000;
    private static final long APPLICATION_BYTES = 8L << 20;

    private record WorkerLog(LogTail tail, @Nullable Appender<ILoggingEvent> file) {}

    private final Map<String, WorkerLog> logs = new ConcurrentHashMap<>();
    private final LogTail application = new LogTail(APPLICATION_LINES, APPLICATION_BYTES);
    private final LineLayout layout;
    private final @Nullable Path folder;
    private final long maxFileBytes;

    /** With files in {@code folder}, or with tails only if it is null. */
    WorkerLogs(LineLayout layout, @Nullable Path folder, long maxFileBytes) {
        this.layout = layout;
        this.folder = folder;
        this.maxFileBytes = maxFileBytes;
        setName("workers");
    }

    /**
     * The lines of a worker's log after a cursor; none if that worker has logged nothing.
     *
     * @param worker the worker's id, or {@link #APPLICATION}
     * @param cursor the {@link LogSlice#next()} of the call before; 0 for all that is kept
     * @param max the most lines to return
     */
    public LogSlice slice(String worker, long cursor, int max) {
        if (worker.equals(APPLICATION)) {
            return application.since(cursor, max);
        }
        WorkerLog log = logs.get(worker);
        return log == null ? new LogSlice(List.of(), 0, 0) : log.tail().since(cursor, max);
    }

    /**
     * The file that a worker's lines go to; empty if nothing is written to files. It need not exist yet, and older lines are
     * in numbered files beside it.
     *
     * @param worker the worker's id, or {@link #APPLICATION}
     */
    public Optional<Path> file(String worker) {
        if (folder == null) {
            return Optional.empty();
        }
        return Optional.of(
                worker.equals(APPLICATION)
                        ? folder.resolveSibling(LoggingSetup.APPLICATION_FILE + ".log")
                        : folder.resolve(LogFileName.of(worker) + ".log"));
    }

    /** Makes virtual threads whose lines belong to a worker, named after it with a number. */
    public static ThreadFactory threads(String worker) {
        ThreadFactory virtual = Thread.ofVirtual().name(worker + "-", 1).factory();
        return work -> virtual.newThread(within(worker, work));
    }

    /** The same work, whose lines on its own thread belong to a worker. */
    public static Runnable within(String worker, Runnable work) {
        return () -> {
            String before = MDC.get(WORKER);
            MDC.put(WORKER, worker);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            MDC.remove(WORKER);
        } else {
            MDC.put(WORKER, before);
        }
    }

    /** Forgets the tail of a worker that is gone for good and closes its file, which stays on disk. */
    public void forget(String worker) {
        WorkerLog log = logs.remove(worker);
        if (log != null && log.file() != null) {
            log.file().stop();
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        String text = layout.line(event);
        String level = event.getLevel().toString();
        String worker = Objects.requireNonNullElse(event.getMDCPropertyMap().get(WORKER), APPLICATION);
        application.add(LineLayout.at(event), worker, level, text);
        if (worker.equals(APPLICATION)) {
            return;
        }
        WorkerLog log = logs.computeIfAbsent(worker, this::open);
        log.tail().add(LineLayout.at(event), worker, level, text);
        if (log.file() != null) {
            log.file().doAppend(event);
        }
    }

    private WorkerLog open(String worker) {
        LogTail tail = new LogTail(TAIL_LINES, TAIL_BYTES);
        if (folder == null) {
            return new WorkerLog(tail, null);
        }
        String file = LogFileName.of(worker);
        return new WorkerLog(tail, RotatingFile.open(getContext(), folder, file, maxFileBytes, layout));
    }

    @Override
    public void stop() {
        logs.keySet().forEach(this::forget);
        super.stop();
    }
}
