package org.windrow.engine.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Makes appenders that write to a file and set it aside when it is full: {@code x.log}, then {@code x.1.log} to {@code x.9.log}. */
final class RotatingFile {

    /** Ten files in all, as supervisord keeps them. */
    private static final int OLDEST = 9;

    private RotatingFile() {}

    /**
     * A started appender.
     *
     * @param name the file's name without {@code .log}, safe as a file name
     * @param maxBytes the size at which the file is set aside; passed by a few lines at the most
     */
    static RollingFileAppender<ILoggingEvent> open(
            Context context, Path folder, String name, long maxBytes, LineLayout layout) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(name);
        appender.setFile(folder.resolve(name + ".log").toString());
        appender.setEncoder(encoder(context, layout));

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve(name) + ".%i.log");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLDEST);
        rolling.start();
        appender.setRollingPolicy(rolling);

        FullFile full = new FullFile(maxBytes);
        full.setContext(context);
        full.start();
        appender.setTriggeringPolicy(full);
        appender.start();
        return appender;
    }

    static LayoutWrappingEncoder<ILoggingEvent> encoder(Context context, LineLayout layout) {
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    /**
     * Sets a file aside when it is full.
     *
     * <p>why not Logback's own policy: it looks once a minute, by when a burst has written hundreds of megabytes.
     */
    private static final class FullFile extends TriggeringPolicyBase<ILoggingEvent> {

        /** Asking for the size at every line would cost as much as writing it. */
        private static final int LINES_BETWEEN_LOOKS = 64;

        private final long maxBytes;
        private int lines;

        FullFile(long maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public synchronized boolean isTriggeringEvent(File activeFile, ILoggingEvent event) {
            lines = (lines + 1) % LINES_BETWEEN_LOOKS;
            return lines == 0 && activeFile.length() >= maxBytes;
        }
    }
}
