package org.windrow.index.build;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long this Java compiles code. In the first half minute that takes more of the processors than the work itself, and belongs to
 * what the work costs others. For one thread.
 */
final class CompileTime {

    private final @Nullable CompilationMXBean compiler;
    private long last;

    CompileTime() {
        CompilationMXBean bean = ManagementFactory.getCompilationMXBean();
        this.compiler = bean != null && bean.isCompilationTimeMonitoringSupported() ? bean : null;
        this.last = total();
    }

    /** Nanoseconds since this was asked last; 0 if Java does not tell. */
    long sinceLast() {
        long now = total();
        long since = now - last;
        last = now;
        return TimeUnit.MILLISECONDS.toNanos(since);
    }

    private long total() {
        return compiler == null ? 0 : compiler.getTotalCompilationTime();
    }
}
