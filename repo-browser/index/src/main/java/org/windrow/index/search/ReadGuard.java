package org.windrow.index.search;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.store.AlreadyClosedException;
import org.windrow.index.build.IndexException;

/**
 * Stands around all reading of an index: whatever a damaged one makes of it comes out as one kind of exception, and whoever keeps
 * the index is told. Safe for threads.
 */
public final class ReadGuard {

    /** Something that reads the index. */
    @FunctionalInterface
    public interface Reading<T> {
        T run() throws IOException;
    }

    private final Predicate<Throwable> suspect;

    /** @param suspect told of trouble that the index itself may be the cause of; true if it surely is damaged */
    public ReadGuard(Predicate<Throwable> suspect) {
        this.suspect = suspect;
    }

    /**
     * Reads.
     *
     * @throws IndexException if the index cannot be read; a damaged one is then already being built anew
     */
    public <T> T read(Reading<T> reading) throws IndexException {
        try {
            return reading.run();
        } catch (IndexException e) {
            throw e;
        } catch (AlreadyClosedException e) {
            throw new IndexException("The search index was closed, or is being opened again; search again", e);
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            // why: a file that was cut off or overwritten shows as whatever the reader stumbles over, even an error of
            // the JVM
            if (suspect.test(e)) {
                throw new IndexException("The search index was damaged and is being built anew; search again later", e);
            }
            throw new IndexException("The search index cannot be read: " + e.getMessage(), e);
        }
    }
}
