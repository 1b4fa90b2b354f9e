package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a page that is not well-formed into its records by their tags alone. It works on bytes, since the encoding may be wrong
 * too, and holds one record at a time.
 */
final class RecordSplitter {

    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_START = 4 << 10;
    private static final int LONGEST_FRAME = 256 << 10;
    private static final String PREFIX = "(?:[\\w.-]{1,40}:)?";
    private static final String TAG_END = "(?:\\s[^<>]*)?>";
    private static final Pattern RECORD =
            Pattern.compile("<" + PREFIX + "record" + TAG_END + "\\s*<" + PREFIX + "header[\\s>/]");
    private static final Pattern HEADER = Pattern.compile("<" + PREFIX + "header[\\s>/]");
    private static final Pattern LIST_OF_HEADERS = Pattern.compile("<" + PREFIX + "ListIdentifiers[\\s>]");
    private static final Pattern LIST_END = Pattern.compile(
            "<" + PREFIX + "resumptionToken[\\s>/]|</" + PREFIX + "(?:ListRecords|ListIdentifiers|GetRecord)\\s*>");

    /** What state a record's bytes are in. */
    enum State {
        /** They end where the record ends, as far as tags tell. */
        CUT_OUT,
        /** The page ends within the record. */
        BROKEN_OFF,
        /** The record is larger than a record may be; the bytes are its start. */
        TOO_LARGE
    }

    /**
     * A record's bytes.
     *
     * @param bytes from its start tag on
     * @param state where they end
     */
    @SuppressWarnings("ArrayRecordComponent") // why: passed on once and never compared
    record Piece(byte[] bytes, State state) {}

    private final InputStream in;
    private final int longest;
    private final StringBuilder buffer = new StringBuilder();
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder tail = new StringBuilder();
    private Pattern start = RECORD;
    private Pattern end = endOf("record");
    private boolean atEnd;

    RecordSplitter(InputStream in, int longest) throws IOException {
        this.in = in;
        this.longest = longest;
        fill();
        if (LIST_OF_HEADERS.matcher(buffer).find()) {
            start = HEADER;
            end = endOf("header");
        }
        head.append(buffer, 0, Math.min(LONGEST_FRAME, next(0)));
        buffer.delete(0, next(0));
    }

    private static Pattern endOf(String name) {
        return Pattern.compile("</" + PREFIX + name + "\\s*>");
    }

    /** The page up to its first record. */
    String head() {
        return head.toString();
    }

    /** What stands after the last record; complete once there are no more pieces. */
    String tail() {
        return tail.toString();
    }

    /** The next record. */
    Optional<Piece> next() throws IOException {
        if (buffer.isEmpty() || !start.matcher(buffer).lookingAt()) {
            tail.append(buffer, 0, Math.min(LONGEST_FRAME, buffer.length()));
            return Optional.empty();
        }
        int stop = next(1);
        if (stop > longest) {
            byte[] start = bytes(LONGEST_START);
            dropRest();
            return Optional.of(new Piece(start, State.TOO_LARGE));
        }
        boolean last = stop == buffer.length() && atEnd;
        int recordEnd = recordEnd(stop);
        int cut = recordEnd >= 0 ? recordEnd : last ? listEnd(stop) : stop;
        State state = last && recordEnd < 0 && cut == stop ? State.BROKEN_OFF : State.CUT_OUT;
        Piece piece = new Piece(bytes(cut), state);
        if (last) {
            tail.append(buffer, cut, Math.min(buffer.length(), cut + LONGEST_FRAME));
        }
        buffer.delete(0, stop);
        return Optional.of(piece);
    }

    private byte[] bytes(int to) {
        return buffer.substring(0, Math.min(to, buffer.length())).getBytes(ISO_8859_1);
    }

    /** Where the next record starts at or after a place; the buffer's end if there is none, or none within a record's length. */
    private int next(int from) throws IOException {
        int searched = from;
        while (true) {
            Matcher matcher = start.matcher(buffer);
            if (matcher.find(Math.min(searched, buffer.length()))) {
                return matcher.start();
            }
            if (atEnd || buffer.length() > longest) {
                return buffer.length();
            }
            searched = Math.max(from, buffer.length() - LONGEST_START);
            fill();
        }
    }

    private int recordEnd(int stop) {
        Matcher matcher = end.matcher(buffer).region(0, stop);
        int found = -1;
        while (matcher.find()) {
            found = matcher.end();
        }
        return found;
    }

    private int listEnd(int stop) {
        Matcher matcher = LIST_END.matcher(buffer).region(0, stop);
        return matcher.find() ? matcher.start() : stop;
    }

    /** Reads on to the next record without keeping what is between. */
    private void dropRest() throws IOException {
        buffer.delete(0, 1);
        int next = next(0);
        while (next == buffer.length() && !atEnd) {
            buffer.delete(0, Math.max(0, buffer.length() - LONGEST_START));
            next = next(0);
        }
        if (next == buffer.length()) {
            next = listEnd(next);
        }
        buffer.delete(0, next);
    }

    private void fill() throws IOException {
        byte[] chunk = in.readNBytes(CHUNK);
        atEnd = chunk.length < CHUNK;
        buffer.append(new String(chunk, ISO_8859_1));
    }
}
