package org.windrow.view.work;

import java.io.IOException;
import java.util.stream.Stream;
import org.windrow.index.search.ObjectRef;

/** Objects that were chosen to do something with; there may be any number of them. */
public interface Chosen {

    /** How many there are. */
    long count();

    /**
     * Which they are, read while they are used; to be closed. Waits for the disk.
     *
     * @throws IOException if they cannot be read, or the list that they were chosen from is no longer there
     */
    Stream<ObjectRef> open() throws IOException;

    /** One object. */
    static Chosen of(ObjectRef object) {
        return new Chosen() {
            @Override
            public long count() {
                return 1;
            }

            @Override
            public Stream<ObjectRef> open() {
                return Stream.of(object);
            }
        };
    }
}
