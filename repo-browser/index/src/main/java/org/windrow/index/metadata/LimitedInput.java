package org.windrow.index.metadata;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The beginning of a stream, and the memory of what went wrong with it, since a parser hides both. */
final class LimitedInput extends FilterInputStream {

    private long left;
    private @Nullable IOException failure;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        try {
            int read = super.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Throws what the stream itself threw, if it did. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
