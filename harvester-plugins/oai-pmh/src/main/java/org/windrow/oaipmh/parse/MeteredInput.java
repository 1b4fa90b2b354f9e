package org.windrow.oaipmh.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets a parser read only so much between two events. why: a parser holds a whole tag in memory, however long a hostile page
 * makes it.
 */
final class MeteredInput extends FilterInputStream {

    private final int allowance;
    private long left;

    MeteredInput(InputStream in, int allowance) {
        super(in);
        this.allowance = allowance;
        this.left = allowance;
    }

    /** The next event may cost the whole allowance again. */
    void refill() {
        left = allowance;
    }

    boolean isSpent() {
        return left <= 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        if (isSpent()) {
            throw new IOException("A single tag or comment is longer than " + allowance + " bytes");
        }
        int n = super.read(target, offset, size);
        left -= Math.max(0, n);
        return n;
    }
}
