package org.windrow.oaipmh.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How fine a repository's datestamps are (OAI-PMH 2.0, section 2.7.1). */
public enum Granularity {
    /** {@code YYYY-MM-DD}; every repository understands it. */
    DAY(Duration.ofDays(1), Duration.ofDays(1), "yyyy-MM-dd"),
    /** {@code YYYY-MM-DDThh:mm:ssZ}; only where Identify says so. */
    SECOND(Duration.ofSeconds(1), Duration.ofHours(2), "yyyy-MM-dd'T'HH:mm:ss'Z'");

    private final Duration step;
    private final Duration overlap;
    private final DateTimeFormatter format;

    Granularity(Duration step, Duration overlap, String pattern) {
        this.step = step;
        this.overlap = overlap;
        this.format = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    /** Reads what Identify says, leniently: lower case and other spellings occur (case 50). Anything with a time part is seconds. */
    public static Granularity ofIdentify(String text) {
        return text.strip().length() > "yyyy-mm-dd".length() ? SECOND : DAY;
    }

    /** The distance between two neighbouring datestamps. */
    public Duration step() {
        return step;
    }

    /** How far back an incremental harvest reaches, against clocks and zones that are off (case 53). */
    public Duration overlap() {
        return overlap;
    }

    /** The first instant of the granule that holds the given one. */
    public Instant floor(Instant instant) {
        return instant.truncatedTo(this == DAY ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
    }

    /** The instant as a request's argument, in UTC. */
    public String format(Instant instant) {
        return format.format(instant);
    }
}
