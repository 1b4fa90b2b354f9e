package org.windrow.index.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Reads datestamps as sources and the store write them: {@code 2010-02-11}, {@code 2010-02-11T13:43:51}, with or without Z. */
final class Moments {

    private static final String DAY = "0000-00-00";
    private static final String SECOND = "0000-00-00T00:00:00";

    private Moments() {}

    /** Seconds since 1970; empty if the text is no date. */
    static OptionalLong seconds(String datestamp) {
        String date = datestamp.strip();
        if (date.isEmpty()) {
            return OptionalLong.empty();
        }
        String plain = date.endsWith("Z") ? date.substring(0, date.length() - 1) : date;
        try {
            if (hasForm(plain, SECOND)) {
                return OptionalLong.of(day(plain).toEpochSecond(time(plain), ZoneOffset.UTC));
            }
            return hasForm(date, DAY)
                    ? OptionalLong.of(day(date).atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                    : OptionalLong.of(Instant.parse(plain + "Z").getEpochSecond());
        } catch (DateTimeException noDate) {
            return OptionalLong.empty();
        }
    }

    /** Whether the text has a digit for each zero, and is the same else. */
    private static boolean hasForm(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char symbol = text.charAt(i);
            if (form.charAt(i) == '0' ? symbol < '0' || symbol > '9' : symbol != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static LocalTime time(String text) {
        return LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
