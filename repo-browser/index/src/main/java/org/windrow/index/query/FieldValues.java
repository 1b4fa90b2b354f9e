package org.windrow.index.query;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.DaySpan;
import org.windrow.index.document.ObjectState;

/** Understands what stands after the colon where it is not words. */
final class FieldValues {

    private static final Pattern AGE = Pattern.compile("(\\d{1,4})\\s*(h|d|w|m|y)");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15})\\s*(k|m|g|t)?i?b?");

    private final Clock clock;

    /** @param clock says what now is, and where days begin */
    FieldValues(Clock clock) {
        this.clock = clock;
    }

    /** {@code 1999}, {@code 1990..1999}, {@code 2020-05..}, {@code >1999}; empty if it is none of these. */
    Optional<QueryNode> days(String text) {
        Range range = Range.of(text);
        Optional<DaySpan> from = day(range.from());
        Optional<DaySpan> to = day(range.to());
        if (missing(range.from(), from) || missing(range.to(), to)) {
            return Optional.empty();
        }
        return Optional.of(new QueryNode.Days(
                from.map(span -> range.fromExcluded() ? span.last().plusDays(1) : span.first())
                        .orElse(null),
                to.map(span -> range.toExcluded() ? span.first().minusDays(1) : span.last())
                        .orElse(null)));
    }

    /** {@code 7d}, {@code today}, or days as {@link #days} has them; empty if it is none of these. */
    Optional<QueryNode> moments(QueryField field, String text) {
        Optional<Instant> since = age(text.toLowerCase(Locale.ROOT));
        if (since.isPresent()) {
            return Optional.of(new QueryNode.Moments(field, since.get(), null));
        }
        return days(text).map(node -> (QueryNode.Days) node).map(days -> {
            LocalDate to = days.to();
            return new QueryNode.Moments(field, start(days.from()), start(to == null ? null : to.plusDays(1)));
        });
    }

    /** {@code 3}, {@code >10mb}, {@code 1k..2k}; empty if it is none of these. */
    Optional<QueryNode> amount(QueryField field, String text) {
        Range range = Range.of(text.toLowerCase(Locale.ROOT));
        Optional<Long> from = number(range.from());
        Optional<Long> to = number(range.to());
        if (missing(range.from(), from) || missing(range.to(), to)) {
            return Optional.empty();
        }
        long least = from.map(value -> range.fromExcluded() ? value + 1 : value).orElse(Long.MIN_VALUE);
        long most = to.map(value -> range.toExcluded() ? value - 1 : value).orElse(Long.MAX_VALUE);
        return Optional.of(new QueryNode.Amount(field, least, most));
    }

    /** The name of a state; empty if it is none. */
    Optional<QueryNode> state(String text) {
        for (ObjectState state : ObjectState.values()) {
            if (state.word().equalsIgnoreCase(text)) {
                return Optional.of(new QueryNode.Is(state));
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> age(String text) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (text.equals("today")) {
            return Optional.of(now.toLocalDate().atStartOfDay(now.getZone()).toInstant());
        }
        if (text.equals("yesterday")) {
            return Optional.of(
                    now.toLocalDate().minusDays(1).atStartOfDay(now.getZone()).toInstant());
        }
        Matcher age = AGE.matcher(text);
        if (!age.matches()) {
            return Optional.empty();
        }
        int many = Integer.parseInt(age.group(1));
        ZonedDateTime since = switch (age.group(2)) {
            case "h" -> now.minusHours(many);
            case "d" -> now.minusDays(many);
            case "w" -> now.minusWeeks(many);
            case "m" -> now.minusMonths(many);
            default -> now.minusYears(many);
        };
        return Optional.of(since.toInstant());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Optional<DaySpan> day(String text) {
        try {
            return DaySpan.iso(text);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String unit = amount.group(2);
        int power = unit == null ? 0 : 1 + "kmgt".indexOf(unit);
        try {
            return Optional.of(Math.multiplyExact(Long.parseLong(amount.group(1)), 1L << (10 * power)));
        } catch (ArithmeticException tooMuch) {
            return Optional.of(Long.MAX_VALUE - 1);
        }
    }

    private static boolean missing(String text, Optional<?> understood) {
        return !text.isEmpty() && understood.isEmpty();
    }

    /** Two ends; an end that is empty text is open. */
    private record Range(String from, boolean fromExcluded, String to, boolean toExcluded) {

        static Range of(String text) {
            int dots = text.indexOf("..");
            if (dots >= 0) {
                // why: two open ends are no range, and the dots themselves are no date and no number
                String from = dots == 0 && text.length() == 2 ? text : text.substring(0, dots);
                return new Range(from, false, text.substring(dots + 2), false);
            } else if (text.startsWith(">=")) {
                return new Range(orSelf(text, 2), false, "", false);
            } else if (text.startsWith("<=")) {
                return new Range("", false, orSelf(text, 2), false);
            } else if (text.startsWith(">")) {
                return new Range(orSelf(text, 1), true, "", false);
            } else if (text.startsWith("<")) {
                return new Range("", false, orSelf(text, 1), true);
            }
            return new Range(orSelf(text, 0), false, orSelf(text, 0), false);
        }

        /** What follows the sign, or the sign itself if nothing does, so that it is refused and not taken as an open end. */
        private static String orSelf(String text, int after) {
            return text.length() > after ? text.substring(after) : text + "?";
        }
    }
}
