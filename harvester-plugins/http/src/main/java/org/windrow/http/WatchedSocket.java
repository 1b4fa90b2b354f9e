package org.windrow.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose reads obey a {@link ReadWatch}. TLS is laid over it, so the handshake is watched too.
 *
 * <p>An interrupt ends a waiting read: on a virtual thread the JDK sees to it, on a platform thread the wait is cut into
 * slices to look.
 */
final class WatchedSocket extends Socket {

    private static final long SLICE_MILLIS = 200;

    private final ReadWatch watch;

    WatchedSocket(ReadWatch watch) {
        this.watch = watch;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new WatchedInput(super.getInputStream());
    }

    private final class WatchedInput extends FilterInputStream {

        WatchedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (watch.isAtRest()) {
                return super.read(bytes, offset, length);
            }
            long began = watch.now();
            while (true) {
                waitAtMost(watch.nanosLeft(began));
                try {
                    int read = super.read(bytes, offset, length);
                    watch.wasRead(began, read);
                    return read;
                } catch (SocketTimeoutException sliceOver) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException("interrupted");
                    }
                }
            }
        }

        private void waitAtMost(long nanos) throws IOException {
            if (nanos <= 0) {
                throw watch.tooSlow();
            }
            long millis = Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, Integer.MAX_VALUE);
            setSoTimeout((int) (Thread.currentThread().isVirtual() ? millis : Math.min(millis, SLICE_MILLIS)));
        }
    }
}
