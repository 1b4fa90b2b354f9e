package org.windrow.spi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Retry-After header (RFC 9110, section 10.2.3): seconds, or a date in any of the three forms of HTTP. */
public final class RetryAfter {

    /** No server is believed that wants a longer wait: a day is seen in the field (case 22). */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1990)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /** How long to wait from {@code now}, never negative; empty if the header cannot be read. */
    public static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // why: more digits than a long holds are still only "very long"
            return Optional.of(text.length() > 9 ? LONGEST : within(Duration.ofSeconds(Long.parseLong(text))));
        }
        return DATES.stream()
                .map(form -> date(text, form))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> within(Duration.between(now, date)));
    }

    private static Optional<Instant> date(String text, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static Duration within(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
