package org.windrow.engine.event;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.log.PlainLine;
import org.windrow.engine.log.Secrets;

/**
 * What happened, bounded in memory and kept in a file that outlives the engine. Safe for use by many threads; reading never
 * waits for the disk.
 */
public final class EventLog implements AutoCloseable {

    /** How many events are kept in memory. */
    public static final int CAPACITY = 2_000;

    private final Clock clock;
    private final Secrets secrets;
    private final int capacity;
    private final @Nullable EventFile file;
    private final Deque<Event> kept = new ArrayDeque<>();
    private final Object publishing = new Object();
    private long last;

    private EventLog(Clock clock, Secrets secrets, int capacity, @Nullable EventFile file) {
        this.clock = clock;
        this.secrets = secrets;
        this.capacity = capacity;
        this.file = file;
    }

    /** A log that is kept in memory only. */
    public static EventLog inMemory(Clock clock, Secrets secrets) {
        return new EventLog(clock, secrets, CAPACITY, null);
    }

    /**
     * A log that goes on where its file ends: the latest events of earlier times come first, numbered anew from 1.
     *
     * @param folder an existing folder for {@code events.jsonl}
     */
    public static EventLog in(Path folder, Clock clock, Secrets secrets) {
        return in(folder, clock, secrets, CAPACITY, EventFile.MAX_BYTES);
    }

    static EventLog in(Path folder, Clock clock, Secrets secrets, int capacity, long maxFileBytes) {
        EventFile file = new EventFile(folder, maxFileBytes);
        EventLog log = new EventLog(clock, secrets, capacity, file);
        file.latest(capacity).forEach(log::keep);
        return log;
    }

    /**
     * Takes note that something happened, now.
     *
     * @param subject what it happened to: a source's name, a worker, a host
     * @param message what happened and what to do; made one line, secrets masked
     */
    public Event publish(Event.Level level, String subject, String message) {
        return add(level, subject, message, null);
    }

    /**
     * The same of something that has a code.
     *
     * @param fact the message as a code; its values are made safe as the message is
     */
    public Event publish(Event.Level level, String subject, String message, Fact fact) {
        var safe = new Fact(fact.code(), fact.values().stream().map(this::safe).toList());
        return add(level, subject, message, safe);
    }

    private Event add(Event.Level level, String subject, String message, @Nullable Fact fact) {
        synchronized (publishing) {
            Event event = keep(new Event(0, clock.instant(), level, safe(subject), safe(message), fact));
            // why under the same lock: the file has the order of the numbers. Readers wait for the inner lock only
            if (file != null) {
                file.append(event);
            }
            return event;
        }
    }

    private String safe(String text) {
        return PlainLine.of(secrets.mask(text));
    }

    private Event keep(Event event) {
        synchronized (kept) {
            Event numbered =
                    new Event(++last, event.at(), event.level(), event.subject(), event.message(), event.fact());
            kept.addLast(numbered);
            if (kept.size() > capacity) {
                kept.removeFirst();
            }
            return numbered;
        }
    }

    /**
     * The events after a sequence number, oldest first.
     *
     * @param sequence the last sequence number already seen; 0 for all that are kept
     * @param max the most events to return
     */
    public List<Event> eventsSince(long sequence, int max) {
        synchronized (kept) {
            return kept.stream()
                    .filter(event -> event.sequence() > sequence)
                    .limit(Math.max(0, max))
                    .toList();
        }
    }

    /** Closes the file. What is published after that is kept in memory only. */
    @Override
    public void close() {
        synchronized (publishing) {
            if (file != null) {
                file.close();
            }
        }
    }
}
