package org.windrow.engine.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, set forward by a test: time goes on, as for a program that was closed or a machine that slept. */
final class LeapingClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** Sets it so far ahead of the system's. */
    void ahead(Duration time) {
        ahead = time;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), ahead);
    }
}
