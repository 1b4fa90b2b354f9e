package org.windrow.view.work;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.windrow.fxkit.Texts;

/** Numbers, sizes and dates as a person reads them. Safe for threads. */
public final class Words {

    private static final int UNIT = 1000;
    private static final String[] SIZES = {"kB", "MB", "GB", "TB", "PB"};

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    /** @param zone in which days are told */
    public Words(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.day = DateTimeFormatter.ofLocalizedPattern("yMMMd")
                .withLocale(texts.locale())
                .withZone(zone);
        this.moment = DateTimeFormatter.ofLocalizedPattern("yMMMdjm")
                .withLocale(texts.locale())
                .withZone(zone);
    }

    /** The texts of the browser. */
    public Texts texts() {
        return texts;
    }

    /** {@code 12,400} */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    /** {@code 1.4 MB}, in powers of a thousand; a dash for what is not known. */
    public String bytes(long bytes) {
        if (bytes < 0) {
            return "–";
        }
        if (bytes < UNIT) {
            return count(bytes) + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= UNIT && unit < SIZES.length - 1) {
            size /= UNIT;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(size < 10 ? 1 : 0);
        return format.format(size) + " " + SIZES[unit];
    }

    /** A day. */
    public String day(Instant moment) {
        return day.format(moment);
    }

    /** A day and the time of it. */
    public String moment(Instant at) {
        return moment.format(at);
    }

    /** The day of a date of the silo: {@code 2020-05-31}; a dash for none. */
    public String dayOf(String iso) {
        return date(iso).replaceFirst(" .*", "");
    }

    /** A date of the silo, ISO-8601, without its letters: {@code 2020-05-31 10:00:00}; a dash for none. */
    public String date(String iso) {
        return iso.isBlank() ? "–" : iso.replace('T', ' ').replaceFirst("(\\.\\d+)?Z?$", "");
    }
}
