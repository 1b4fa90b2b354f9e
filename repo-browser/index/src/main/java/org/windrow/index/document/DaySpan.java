package org.windrow.index.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date may mean: {@code 1995} is the whole year, {@code 1995-03} the month.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DaySpan(LocalDate first, LocalDate last) {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?![\\d])(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-/–]\\s*(\\d{4})");
    private static final Pattern YEAR_SOMEWHERE = Pattern.compile("(?<!\\d)(1\\d{3}|20\\d{2}|21\\d{2})(?!\\d)");
    private static final int EARLIEST = 1000;
    private static final int LATEST = 2199;

    /**
     * Understands a date as records have it: ISO-8601 whole or in part, two years, or any text with a year in it. Empty if there
     * is no year from 1000 to 2199.
     */
    public static Optional<DaySpan> of(String text) {
        String date = text.strip();
        if (date.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        return iso(date).or(() -> years(date)).or(() -> somewhere(date)).filter(DaySpan::plausible);
    }

    /** The days of a date in ISO-8601, whole or in part; empty if it is none. */
    public static Optional<DaySpan> iso(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return span(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? span(compact.group(1), compact.group(2), compact.group(3)) : Optional.empty();
    }

    private static Optional<DaySpan> span(String year, String month, String day) {
        try {
            int y = Integer.parseInt(year);
            if (month == null) {
                return Optional.of(new DaySpan(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31)));
            }
            YearMonth whole = YearMonth.of(y, Integer.parseInt(month));
            if (day == null) {
                return Optional.of(new DaySpan(whole.atDay(1), whole.atEndOfMonth()));
            }
            LocalDate one = whole.atDay(Integer.parseInt(day));
            return Optional.of(new DaySpan(one, one));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<DaySpan> years(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(Integer.parseInt(years.group(1)), 1, 1);
        LocalDate last = LocalDate.of(Integer.parseInt(years.group(2)), 12, 31);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DaySpan(first, last));
    }

    private static Optional<DaySpan> somewhere(String text) {
        Matcher year = YEAR_SOMEWHERE.matcher(text);
        return year.find() ? iso(year.group(1)) : Optional.empty();
    }

    private boolean plausible() {
        return first.getYear() >= EARLIEST && last.getYear() <= LATEST;
    }
}
