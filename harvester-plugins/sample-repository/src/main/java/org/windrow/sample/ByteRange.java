package org.windrow.sample;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes that was asked for (RFC 9110, section 14).
 *
 * @param first the first byte, from 0 on
 * @param last the last byte, inclusive; less than {@code first} if the range cannot be satisfied
 */
record ByteRange(int first, int last) {

    private static final Pattern SHAPE = Pattern.compile("bytes=(\\d{0,10})-(\\d{0,10})");

    /** Reads a Range header; empty if it is none that has to be obeyed: several ranges, or not well formed. */
    static Optional<ByteRange> of(String header, int size) {
        Matcher parts = SHAPE.matcher(header.strip());
        if (!parts.matches() || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (parts.group(1).isEmpty()) {
            long tail = Long.parseLong(parts.group(2));
            return Optional.of(new ByteRange((int) Math.max(0, size - tail), size - 1));
        }
        long first = Long.parseLong(parts.group(1));
        long last = parts.group(2).isEmpty() ? size - 1L : Long.parseLong(parts.group(2));
        return Optional.of(new ByteRange((int) Math.min(first, size), (int) Math.min(last, size - 1L)));
    }

    boolean canBeSatisfied() {
        return first <= last;
    }
}
