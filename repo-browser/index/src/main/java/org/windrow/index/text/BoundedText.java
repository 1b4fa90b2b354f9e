package org.windrow.index.text;

import java.io.Writer;

/** Takes so much text and no more. Safe for threads, so that what is there can be had while more comes. */
final class BoundedText extends Writer {

    private final int most;
    private final StringBuilder text = new StringBuilder();

    /** @param most so many characters */
    BoundedText(int most) {
        this.most = most;
    }

    /** There is enough. Unchecked, because parsers mend what goes wrong with their output and go on. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("There is enough text", null, false, false);
        }
    }

    /** @throws Full when there is enough; what fits is taken */
    @Override
    public void write(char[] from, int offset, int length) {
        synchronized (text) {
            int fits = Math.min(length, most - text.length());
            text.append(from, offset, fits);
            if (fits < length) {
                throw new Full();
            }
        }
    }

    /** What came so far. */
    String text() {
        synchronized (text) {
            return text.toString();
        }
    }

    @Override
    public void flush() {
        // why: nothing waits
    }

    @Override
    public void close() {
        // why: there is nothing to let go of
    }
}
