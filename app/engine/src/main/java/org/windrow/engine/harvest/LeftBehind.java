package org.windrow.engine.harvest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;

/**
 * Finds the files that a silo's records refer to and that the silo does not have: after Redis was emptied, or after a run
 * that could not get them all. Reads every manifest once, in constant memory.
 */
final class LeftBehind {

    private static final int BATCH = 500;

    private final Silo silo;

    LeftBehind(Silo silo) {
        this.silo = silo;
    }

    /** Queues every missing file. */
    void queueInto(FileQueue queue) throws IOException, InterruptedException {
        queue.beginLeftBehind();
        List<MissingFile> batch = new ArrayList<>(BATCH);
        try (Stream<SiloObject> objects = silo.objects()) {
            for (SiloObject object : (Iterable<SiloObject>) objects::iterator) {
                object.missingFiles().forEach(file -> batch.add(new MissingFile(object.identifier(), file)));
                if (batch.size() >= BATCH) {
                    queue.addLeftBehind(batch);
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            queue.addLeftBehind(batch);
        }
    }
}
