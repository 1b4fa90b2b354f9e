package org.windrow.engine.download;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Content-Range header in bytes (RFC 9110, section 14.4).
 *
 * @param first the offset of the first byte sent; -1 if none is, as in a 416
 * @param total the size of the whole file, if the server says it
 */
record ContentRange(long first, OptionalLong total) {

    private static final Pattern SENT = Pattern.compile("bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final Pattern UNSATISFIED = Pattern.compile("bytes\\s+\\*/(\\d{1,18})");

    /** Reads the header; empty if it is not about bytes or contradicts itself. */
    static Optional<ContentRange> parse(String header) {
        Matcher sent = SENT.matcher(header.strip());
        if (sent.matches()) {
            long first = Long.parseLong(sent.group(1));
            long last = Long.parseLong(sent.group(2));
            OptionalLong total =
                    sent.group(3).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(sent.group(3)));
            boolean sane = first <= last && (total.isEmpty() || last < total.getAsLong());
            return sane ? Optional.of(new ContentRange(first, total)) : Optional.empty();
        }
        Matcher unsatisfied = UNSATISFIED.matcher(header.strip());
        return unsatisfied.matches()
                ? Optional.of(new ContentRange(-1, OptionalLong.of(Long.parseLong(unsatisfied.group(1)))))
                : Optional.empty();
    }
}
