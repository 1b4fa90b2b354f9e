package org.windrow.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;
import org.windrow.spi.WebLimits;

/**
 * Holds the limits over the reads of one connection. A socket's own time-out starts anew with each byte, so a server that
 * drips would never meet it; this watch knows when the wait began. Used by one thread at a time.
 */
final class ReadWatch {

    private static final int WINDOW_SECONDS = 30;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private enum Phase {
        REST,
        CONNECT,
        HEADERS,
        BODY
    }

    private final Route route;
    private final LongSupplier ticker;
    private final int maxHeaderBytes;
    private final long[] bytesInSecond = new long[WINDOW_SECONDS];

    private Phase phase = Phase.REST;
    private WebLimits limits = WebLimits.PAGE;
    private long phaseBegan;
    private long headerBytes;
    private long readingNanos;

    ReadWatch(Route route, LongSupplier ticker, int maxHeaderBytes) {
        this.route = route;
        this.ticker = ticker;
        this.maxHeaderBytes = maxHeaderBytes;
    }

    /** Stops watching, until the connection's next request. */
    void rest() {
        phase = Phase.REST;
    }

    boolean isAtRest() {
        return phase == Phase.REST;
    }

    void connecting(WebLimits forRequest) {
        enter(Phase.CONNECT, forRequest);
    }

    void awaitingHeaders(WebLimits forRequest) {
        enter(Phase.HEADERS, forRequest);
        headerBytes = 0;
    }

    void readingBody(WebLimits forRequest) {
        enter(Phase.BODY, forRequest);
        readingNanos = 0;
        Arrays.fill(bytesInSecond, 0);
    }

    private void enter(Phase next, WebLimits forRequest) {
        phase = next;
        limits = forRequest;
        phaseBegan = ticker.getAsLong();
    }

    /** Whether anything of the response to the last request has come. */
    boolean sawResponse() {
        return phase == Phase.BODY || headerBytes > 0;
    }

    long now() {
        return ticker.getAsLong();
    }

    /** How many nanoseconds a read that began then may still wait. */
    long nanosLeft(long readBegan) {
        long began = phase == Phase.BODY ? readBegan : phaseBegan;
        return began + longestWait().toNanos() - ticker.getAsLong();
    }

    /** Takes note of a read that ended, and refuses to go on if it passed a limit. */
    void wasRead(long readBegan, int bytes) throws WebException {
        if (bytes <= 0) {
            return;
        }
        switch (phase) {
            case REST, CONNECT -> {}
            case HEADERS -> countHeaderBytes(bytes);
            case BODY -> countRate(ticker.getAsLong() - readBegan, bytes);
        }
    }

    WebException tooSlow() {
        String patience = longestWait().toSeconds() + " s";
        return switch (phase) {
            case REST, CONNECT ->
                new WebException(
                        Kind.NO_CONNECTION, route + " did not accept a connection within " + patience + ".", null);
            case HEADERS -> new WebException(Kind.TOO_SLOW, route + " did not answer within " + patience + ".", null);
            case BODY ->
                new WebException(
                        Kind.TOO_SLOW, route + " fell silent for " + patience + " in the middle of its answer.", null);
        };
    }

    private Duration longestWait() {
        return switch (phase) {
            case REST, CONNECT -> limits.connect();
            case HEADERS -> limits.firstByte();
            case BODY -> limits.idle();
        };
    }

    private void countHeaderBytes(int bytes) throws WebException {
        headerBytes += bytes;
        if (headerBytes > maxHeaderBytes) {
            throw new WebException(
                    Kind.TOO_LARGE, route + " sent more than " + maxHeaderBytes + " bytes of headers.", null);
        }
    }

    /**
     * why: only the time spent waiting for the server counts, so a reader who is slow itself does not blame the server. The
     * window slides by the second.
     */
    private void countRate(long waited, int bytes) throws WebException {
        long secondBefore = readingNanos / SECOND;
        readingNanos += Math.max(0, waited);
        long second = readingNanos / SECOND;
        for (long passed = Math.max(secondBefore + 1, second - WINDOW_SECONDS + 1); passed <= second; passed++) {
            bytesInSecond[(int) (passed % WINDOW_SECONDS)] = 0;
        }
        bytesInSecond[(int) (second % WINDOW_SECONDS)] += bytes;
        if (second >= WINDOW_SECONDS
                && Arrays.stream(bytesInSecond).sum() < limits.leastBytesPerSecond() * (WINDOW_SECONDS - 1)) {
            throw new WebException(
                    Kind.TOO_SLOW,
                    route + " sent fewer than " + limits.leastBytesPerSecond() + " bytes a second over "
                            + WINDOW_SECONDS + " s.",
                    null);
        }
    }
}
