package org.windrow.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;

/**
 * The body as the caller reads it: plain bytes, no more than allowed, every failure a {@link WebException}. Read to its end it
 * gives the connection back for the next request; closed earlier it gives the connection up.
 */
final class ResponseBody extends InputStream {

    private final InputStream raw;
    private final boolean gzip;
    private final long declaredLength;
    private final long maxBytes;
    private final boolean reusable;
    private final Lease lease;

    private @Nullable InputStream plain;
    private long delivered;
    private boolean ended;
    private boolean closed;

    ResponseBody(InputStream raw, boolean gzip, long declaredLength, long maxBytes, boolean reusable, Lease lease) {
        this.raw = raw;
        this.gzip = gzip;
        this.declaredLength = declaredLength;
        this.maxBytes = maxBytes;
        this.reusable = reusable;
        this.lease = lease;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (closed) {
            throw new IOException("The body is closed");
        }
        if (ended) {
            return -1;
        }
        if (length == 0) {
            return 0;
        }
        try {
            int read = plain().read(bytes, offset, length);
            count(read);
            return read;
        } catch (IOException e) {
            lease.giveUp();
            throw explained(e);
        }
    }

    @Override
    public int available() throws IOException {
        return ended || closed || plain == null ? 0 : plain.available();
    }

    /** why: opened at the first read, because looking for gzip's first bytes may wait and fail like any other read. */
    private InputStream plain() throws IOException {
        if (plain == null) {
            plain = gzip ? ContentCoding.gunzip(raw) : raw;
        }
        return plain;
    }

    private void count(int read) throws IOException {
        if (read < 0) {
            end(gzip && raw.read() >= 0);
            return;
        }
        delivered += read;
        if (delivered > maxBytes) {
            throw new WebException(
                    Kind.TOO_LARGE,
                    lease.route() + " sent a body of more than the " + maxBytes + " bytes allowed.",
                    null);
        }
        if (!gzip && delivered == declaredLength) {
            end(false);
        }
    }

    private void end(boolean moreFollows) {
        ended = true;
        lease.end(reusable && !moreFollows);
    }

    private IOException explained(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            InterruptedIOException interrupted =
                    new InterruptedIOException("Reading from " + lease.route() + " was interrupted");
            interrupted.initCause(e);
            return interrupted;
        }
        return Failures.inAnswer(e, lease.route());
    }

    @Override
    public void close() {
        closed = true;
        lease.giveUp();
    }
}
