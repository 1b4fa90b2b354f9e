package org.windrow.oaipmh.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * A date of OAI-PMH together with how finely it was written.
 *
 * @param instant the first instant that it names, in UTC
 * @param granularity whether it names a day or a second
 */
public record Datestamp(Instant instant, Granularity granularity) {

    private static final int DAY_LENGTH = "yyyy-mm-dd".length();

    /**
     * Reads a date as repositories write it: the two legal forms, and also fractions of seconds (case 60), an offset, a blank
     * for the {@code T}, no {@code Z}.
     *
     * @return empty if it is no date
     */
    public static Optional<Datestamp> read(String text) {
        String date = text.strip().toUpperCase(Locale.ROOT).replace(' ', 'T');
        try {
            if (date.length() == DAY_LENGTH) {
                return Optional.of(
                        new Datestamp(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC), Granularity.DAY));
            }
            return Optional.of(new Datestamp(time(date), Granularity.SECOND));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant time(String date) {
        // why: the zone can only stand after the time, where a minus is no part of the day
        boolean zoned = date.endsWith("Z") || date.indexOf('+') > 0 || date.lastIndexOf('-') > DAY_LENGTH;
        return zoned
                ? OffsetDateTime.parse(date).toInstant()
                : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
    }

    /** The last second that it names: of a day, 23:59:59. */
    public Instant last() {
        return granularity == Granularity.DAY
                ? instant.plus(Granularity.DAY.step()).minusSeconds(1)
                : instant;
    }

    /** The date as it is sent. */
    @Override
    public String toString() {
        return granularity.format(instant);
    }
}
