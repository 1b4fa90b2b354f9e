package org.windrow.engine.local;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.event.Fact;
import org.windrow.engine.schedule.DueTimes;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.source.Source;

/**
 * Asks for the harvests that are due, on a thread of its own. Those that are due at once are queued one after the other in the
 * order of the sources, and the harvesters take them from there as they are free.
 */
final class Scheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    private final Supplier<List<Source>> sources;
    private final DueTimes times;
    private final Asking asking;
    private final EventLog events;
    private final Thread thread = Thread.ofVirtual().name("scheduler").unstarted(this::run);

    /** Asks for a harvest from the last checkpoint; false if one is under way. Waits while Redis is away. */
    @FunctionalInterface
    interface Asking {
        boolean ask(Source source) throws InterruptedException;
    }

    Scheduler(Supplier<List<Source>> sources, DueTimes times, Asking asking, EventLog events) {
        this.sources = sources;
        this.times = times;
        this.asking = asking;
        this.events = events;
    }

    /** Begins to look. */
    void start() {
        thread.start();
    }

    /** When a source is harvested by itself next; empty if it is not. Does not wait. */
    Optional<Instant> next(Source source) {
        return isScheduled(source) ? times.next(source.id()) : Optional.empty();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(lookSafely());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration lookSafely() throws InterruptedException {
        try {
            look();
            return PAUSE;
        } catch (RuntimeException trouble) {
            LOG.warn(
                    "What is due cannot be harvested now; it is tried again in {} s",
                    AFTER_TROUBLE.toSeconds(),
                    trouble);
            return AFTER_TROUBLE;
        }
    }

    /** Asks for what is due now. */
    void look() throws InterruptedException {
        Map<String, Source> scheduled = sources.get().stream()
                .filter(Scheduler::isScheduled)
                .collect(Collectors.toMap(Source::id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        scheduled.forEach((id, source) -> schedules.put(id, source.schedule()));
        for (String id : times.due(schedules)) {
            Source source = scheduled.get(id);
            if (source != null) {
                begin(source);
            }
        }
    }

    private void begin(Source source) throws InterruptedException {
        String when = source.schedule().text();
        if (asking.ask(source)) {
            events.publish(
                    Event.Level.INFO,
                    source.name(),
                    "Harvested as it is scheduled: " + when,
                    Fact.of(Fact.Code.RUN_SCHEDULED));
        } else {
            LOG.info("{} is due ({}), but its last harvest is still under way", source.name(), when);
        }
        times.taken(source.id());
    }

    private static boolean isScheduled(Source source) {
        return !source.paused() && !source.schedule().equals(Schedule.BY_HAND);
    }
}
