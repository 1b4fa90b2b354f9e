package org.windrow.oaipmh.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, also of a body that breaks off. */
final class CountedBody extends FilterInputStream {

    private final Traffic traffic;

    CountedBody(InputStream in, Traffic traffic) {
        super(in);
        this.traffic = traffic;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        traffic.received(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        int n = super.read(target, offset, size);
        traffic.received(Math.max(0, n));
        return n;
    }
}
