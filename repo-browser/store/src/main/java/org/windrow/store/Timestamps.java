package org.windrow.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of manifests: ISO-8601 in UTC, without zone. */
final class Timestamps {

    private static final Pattern DATESTAMP =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?))?Z?");

    private final Clock clock;

    Timestamps(Clock clock) {
        this.clock = clock;
    }

    Instant instant() {
        return clock.instant();
    }

    /** Now, to the second. */
    String now() {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /** Now, with its zone, as our own facts have it. */
    String nowInUtc() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A source's datestamp without its zone, a plain day at its first second; now if it is no date. */
    String of(String datestamp) {
        Matcher matcher = DATESTAMP.matcher(datestamp.strip());
        if (!matcher.matches()) {
            return now();
        }
        return matcher.group(1) + "T" + Optional.ofNullable(matcher.group(2)).orElse("00:00:00");
    }
}
