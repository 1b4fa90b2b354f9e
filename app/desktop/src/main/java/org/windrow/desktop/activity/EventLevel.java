package org.windrow.desktop.activity;

import org.windrow.engine.event.Event;

/** Which events are worth showing. */
enum EventLevel {
    ALL(Event.Level.INFO),
    PROBLEMS(Event.Level.WARNING),
    ERRORS(Event.Level.ERROR);

    private final Event.Level least;

    EventLevel(Event.Level least) {
        this.least = least;
    }

    boolean shows(Event event) {
        return event.level().compareTo(least) >= 0;
    }
}
