package org.windrow.sample.oai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** How fine a repository's datestamps are (section 3.3). */
public enum Granularity {
    DAY("YYYY-MM-DD", DateTimeFormatter.ofPattern("uuuu-MM-dd")),
    SECONDS("YYYY-MM-DDThh:mm:ssZ", DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'"));

    private static final Pattern DAY_SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String announced;
    private final DateTimeFormatter formatter;

    Granularity(String announced, DateTimeFormatter formatter) {
        this.announced = announced;
        this.formatter = formatter.withZone(ZoneOffset.UTC).withResolverStyle(ResolverStyle.STRICT);
    }

    /** As Identify announces it. */
    String announced() {
        return announced;
    }

    /** A datestamp of this granularity. */
    String format(Instant time) {
        return formatter.format(time);
    }

    /** The granularity that a from or until argument is written in. */
    static Granularity of(String argument) {
        return DAY_SHAPE.matcher(argument).matches() ? DAY : SECONDS;
    }

    /** The first second that the argument means. */
    Instant first(String argument) throws OaiException {
        try {
            return this == DAY
                    ? LocalDate.parse(argument, formatter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : formatter.parse(argument, Instant::from);
        } catch (DateTimeParseException e) {
            throw new OaiException(OaiErrorCode.badArgument, "Not a date of the form " + announced + ": " + argument);
        }
    }

    /** The last second that the argument means: of a day the last one. */
    Instant last(String argument) throws OaiException {
        Instant first = first(argument);
        return this == DAY ? first.plusSeconds(86_399) : first;
    }
}
