package org.windrow.desktop.pane;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.windrow.fxkit.Texts;

/** Numbers, rates, sizes and times as a person reads them. */
public final class Figures {

    private static final long UNIT = 1000;
    private static final String[] SIZES = {"kB", "MB", "GB", "TB", "PB"};

    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter coming;

    /** @param clock tells what time it is, and in which zone times are shown */
    public Figures(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.day = DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(texts.locale())
                .withZone(clock.getZone());
        this.date = DateTimeFormatter.ofLocalizedPattern("yMMMd")
                .withLocale(texts.locale())
                .withZone(clock.getZone());
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).withZone(clock.getZone());
        this.coming = DateTimeFormatter.ofPattern("EEE HH:mm", texts.locale()).withZone(clock.getZone());
        this.exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(clock.getZone());
    }

    /** {@code 12,400} */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    /** {@code 310/s}; below ten with one digit more. */
    public String rate(double perSecond) {
        return texts.format("figure.rate", decimal(perSecond, perSecond < 10 ? 1 : 0));
    }

    /** {@code 1.4 GB}, in powers of a thousand. */
    public String bytes(long bytes) {
        if (bytes < UNIT) {
            return count(bytes) + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= UNIT && unit < SIZES.length - 1) {
            size /= UNIT;
            unit++;
        }
        return decimal(size, size < 10 ? 1 : 0) + " " + SIZES[unit];
    }

    /** {@code 45 s}, {@code 3 min}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
    public String age(Duration age) {
        if (age.toSeconds() < 60) {
            return texts.format("figure.seconds", Math.max(0, age.toSeconds()));
        }
        if (age.toMinutes() < 60) {
            return texts.format("figure.minutes", age.toMinutes());
        }
        if (age.toHours() < 24) {
            return texts.format("figure.hours", age.toHours(), age.toMinutesPart());
        }
        return texts.format("figure.days", age.toDays(), age.toHoursPart());
    }

    /** How long something will take, no more exact than can be known: {@code about 5 min}. */
    public String about(Duration rest) {
        if (rest.toSeconds() < 50) {
            return texts.get("figure.under-a-minute");
        }
        long minutes = Math.round(rest.toSeconds() / 60.0);
        if (minutes < 90) {
            return texts.format("figure.about-minutes", minutes < 10 ? minutes : (minutes + 2) / 5 * 5);
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48
                ? texts.format("figure.about-hours", hours)
                : texts.format("figure.about-days", Math.round(hours / 24.0));
    }

    /**
     * How long since: {@code just now}, {@code 3 min ago}; after a day the date, with the year once it is
     * long ago.
     */
    public String ago(Instant then) {
        Duration age = Duration.between(then, clock.instant());
        if (age.toSeconds() < 10) {
            return texts.get("figure.just-now");
        }
        if (age.toMinutes() < 60) {
            return texts.format("figure.ago", age(age));
        }
        if (age.toHours() < 24) {
            return texts.format("figure.hours-ago", Math.round(age.toMinutes() / 60.0));
        }
        return (age.toDays() < 180 ? day : date).format(then);
    }

    /** When something comes: {@code in 5 min}, {@code in 3 h}; from a day on its day of the week and time, {@code Mon 03:00}. */
    public String ahead(Instant then) {
        Duration rest = Duration.between(clock.instant(), then);
        if (rest.toSeconds() < 10) {
            return texts.get("figure.now");
        }
        if (rest.toMinutes() < 60) {
            return texts.format("figure.in", age(rest));
        }
        if (rest.toHours() < 24) {
            return texts.format("figure.in-hours", Math.round(rest.toMinutes() / 60.0));
        }
        return coming.format(then);
    }

    /** How long since a moment, as {@link #age}. */
    public String since(Instant then) {
        return age(Duration.between(then, clock.instant()));
    }

    /** The time of day to the second. */
    public String timeOfDay(Instant then) {
        return time.format(then);
    }

    /** Date and time. */
    public String exact(Instant then) {
        return exact.format(then);
    }

    private String decimal(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
