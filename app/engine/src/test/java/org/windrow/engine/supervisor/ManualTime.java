package org.windrow.engine.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock and a timer that move only when a test says so. */
final class ManualTime extends Clock implements Timer {

    private record Task(Instant due, Runnable action) {}

    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    /** Moves time forward and runs what becomes due, in order, each at its own time. */
    void advance(Duration by) {
        Instant target = instant().plus(by);
        Optional<Task> next = takeDue(target);
        while (next.isPresent()) {
            next.get().action().run();
            next = takeDue(target);
        }
        setTo(target);
    }

    private synchronized Optional<Task> takeDue(Instant target) {
        Optional<Task> next =
                tasks.stream().filter(task -> !task.due().isAfter(target)).min(Comparator.comparing(Task::due));
        next.ifPresent(task -> {
            tasks.remove(task);
            now = task.due();
        });
        return next;
    }

    private synchronized void setTo(Instant target) {
        now = target;
    }

    @Override
    public synchronized Cancellation after(Duration delay, Runnable action) {
        Task task = new Task(now.plus(delay), action);
        tasks.add(task);
        return () -> cancel(task);
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    /** How many things are to happen later. */
    synchronized int waiting() {
        return tasks.size();
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
