package org.windrow.engine.schedule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a source is harvested by itself. Times are those of the clock on the wall: where it is put forward over a time, the
 * harvest comes as much later; where it is put back, it comes once, the first time round.
 */
public sealed interface Schedule {

    /** Only when a person asks for it. */
    Schedule BY_HAND = new ByHand();

    /** Only when a person asks for it. */
    record ByHand() implements Schedule {

        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "by hand";
        }
    }

    /** At every full hour. */
    record Hourly() implements Schedule {

        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            // why not of the zone: where the clock goes back half an hour, an hour there may lie before this moment
            OffsetDateTime now = after.atZone(zone).toOffsetDateTime();
            return Optional.of(now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant());
        }

        @Override
        public String text() {
            return "hourly";
        }
    }

    /**
     * Once a day.
     *
     * @param at when, to the minute
     */
    record Daily(LocalTime at) implements Schedule {

        public Daily {
            at = at.truncatedTo(ChronoUnit.MINUTES);
        }

        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return Optional.of(first(_ -> true, at, after, zone));
        }

        @Override
        public String text() {
            return "daily " + at;
        }
    }

    /**
     * Once a week.
     *
     * @param day on which day
     * @param at when, to the minute
     */
    record Weekly(DayOfWeek day, LocalTime at) implements Schedule {

        public Weekly {
            at = at.truncatedTo(ChronoUnit.MINUTES);
        }

        @Override
        public Optional<Instant> next(Instant after, ZoneId zone) {
            return Optional.of(first(date -> date.getDayOfWeek() == day, at, after, zone));
        }

        @Override
        public String text() {
            return "weekly " + day.name().toLowerCase(Locale.ROOT) + " " + at;
        }
    }

    /** The first time after a moment at which it is due; empty if it never is by itself. */
    Optional<Instant> next(Instant after, ZoneId zone);

    /** As it stands in a file: {@code by hand}, {@code hourly}, {@code daily 03:00}, {@code weekly monday 03:00}. */
    @JsonValue
    String text();

    /**
     * Reads what {@link #text} wrote; blanks and case do not matter.
     *
     * @throws IllegalArgumentException if it is none; the message says what one looks like
     */
    @JsonCreator
    static Schedule parse(String text) {
        List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        try {
            return switch (words.getFirst() + words.size()) {
                case "by2" -> BY_HAND;
                case "hourly1" -> new Hourly();
                case "daily2" -> new Daily(LocalTime.parse(words.get(1)));
                case "weekly3" ->
                    new Weekly(DayOfWeek.valueOf(words.get(1).toUpperCase(Locale.ROOT)), LocalTime.parse(words.get(2)));
                default -> throw none();
            };
        } catch (DateTimeParseException | IllegalArgumentException senseless) {
            throw none();
        }
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException(
                "A schedule is \"by hand\", \"hourly\", or such as \"daily 03:00\" or \"weekly monday 03:00\"");
    }

    private static Instant first(Predicate<LocalDate> onDay, LocalTime at, Instant after, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(after, zone);
        Instant time = date.atTime(at).atZone(zone).toInstant();
        while (!time.isAfter(after) || !onDay.test(date)) {
            date = date.plusDays(1);
            time = date.atTime(at).atZone(zone).toInstant();
        }
        return time;
    }
}
