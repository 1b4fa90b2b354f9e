package org.windrow.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a run is not complete. It is kept as a sentence, which logs and commands show, and read back from it, since a sentence is
 * all that runs of earlier versions have.
 *
 * @param listing why the list was not read to its end, in English; empty if it was, or if a person stopped it
 * @param stopped whether a person stopped it
 * @param records how many records could not be had
 * @param files how many files could not be had
 */
public record RunReason(String listing, boolean stopped, long records, long files) {

    /** What a stopped run says of itself. */
    public static final String STOPPED = "Stopped; harvesting again goes on from here";

    private static final String NOT_HAD = " could not be had";
    private static final String TRIED_AGAIN = "; harvesting again tries them again";
    private static final String BETWEEN = ". ";
    private static final Pattern FORM = Pattern.compile("(?s)(?<listing>.*?)"
            + "((^|\\. )(?<records>[\\d,]{1,18}) records?" + NOT_HAD + ")?"
            + "((^|\\. )(?<files>[\\d,]{1,18}) files?" + NOT_HAD + TRIED_AGAIN + ")?");

    /**
     * Why a run is not complete whose listing ended so.
     *
     * @param listing what the listing says; {@link #STOPPED} if a person stopped it, empty if nothing
     */
    public static RunReason of(String listing, RunCounts counts) {
        boolean stopped = listing.equals(STOPPED);
        return new RunReason(
                stopped ? "" : listing, stopped, counts.lost(), counts.files().failed());
    }

    /** Reads a sentence that {@link #sentence} has made. Any other is told as what the listing says. */
    public static RunReason parse(String sentence) {
        Matcher matcher = FORM.matcher(sentence);
        if (!matcher.matches()) {
            return new RunReason(sentence, false, 0, 0);
        }
        String listing = matcher.group("listing");
        boolean stopped = listing.equals(STOPPED);
        return new RunReason(
                stopped ? "" : listing, stopped, number(matcher.group("records")), number(matcher.group("files")));
    }

    /** The sentence; empty if nothing is missing. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (stopped) {
            parts.add(STOPPED);
        } else if (!listing.isEmpty()) {
            parts.add(listing);
        }
        if (records > 0) {
            parts.add(count(records, "record") + NOT_HAD);
        }
        if (files > 0) {
            parts.add(count(files, "file") + NOT_HAD + TRIED_AGAIN);
        }
        return String.join(BETWEEN, parts);
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits.replace(",", ""));
    }
}
