package org.windrow.engine.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a log event is written, the same in every file and on the terminal: one line, then the stack trace if there is one.
 * Every line is free of secrets and of control characters; that is why all appenders of Windrow use this layout.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    private final Secrets secrets;
    private final ZoneId zone = ZoneId.systemDefault();

    LineLayout(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(160);
        TIME.formatTo(at(event).atZone(zone), text);
        text.append(' ').append(event.getLevel()).append(" [").append(PlainLine.of(event.getThreadName()));
        text.append("] ").append(simpleName(event.getLoggerName())).append(": ");
        text.append(PlainLine.of(secrets.mask(message(event)))).append(System.lineSeparator());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            appendTrace(text, thrown);
        }
        return text.toString();
    }

    /** The event as the one line of a tail: the message, and what was thrown in a few words. */
    String line(ILoggingEvent event) {
        String message = message(event);
        IThrowableProxy thrown = event.getThrowableProxy();
        return PlainLine.of(secrets.mask(thrown == null ? message : message + " – " + summary(thrown)));
    }

    static Instant at(ILoggingEvent event) {
        Instant at = event.getInstant();
        return at == null ? Instant.ofEpochMilli(event.getTimeStamp()) : at;
    }

    private static String message(ILoggingEvent event) {
        @Nullable String message = event.getFormattedMessage();
        return message == null ? "" : message;
    }

    private static String summary(IThrowableProxy thrown) {
        String name = simpleName(thrown.getClassName());
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void appendTrace(StringBuilder text, IThrowableProxy thrown) {
        secrets.mask(ThrowableProxyUtil.asString(thrown))
                .lines()
                .forEach(line ->
                        text.append("    ").append(PlainLine.of(line.strip())).append(System.lineSeparator()));
    }
}
