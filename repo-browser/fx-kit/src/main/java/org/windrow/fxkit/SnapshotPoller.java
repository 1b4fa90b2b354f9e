package org.windrow.fxkit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Looks whether there is a new picture, and hands it on only then. Needs no toolkit; a {@link Ticker} runs it.
 *
 * @param <T> the picture: immutable, with a version that grows with every change
 */
public final class SnapshotPoller<T> implements Runnable {

    private final Supplier<T> source;
    private final ToLongFunction<T> version;
    private final Consumer<T> target;
    private boolean first = true;
    private long seen;

    /**
     * @param source gives the latest picture without waiting
     * @param version the picture's version
     * @param target is given each picture whose version was not seen before
     */
    public SnapshotPoller(Supplier<T> source, ToLongFunction<T> version, Consumer<T> target) {
        this.source = source;
        this.version = version;
        this.target = target;
    }

    @Override
    public void run() {
        T picture = source.get();
        long now = version.applyAsLong(picture);
        if (first || now != seen) {
            first = false;
            seen = now;
            target.accept(picture);
        }
    }
}
