package org.windrow.index;

import java.nio.file.Path;
import java.time.Duration;
import org.windrow.store.Silo;

/** A process that indexes a silo again and again until it is killed: {@code IndexingChild SILO INDEX}. */
final class IndexingChild {

    private IndexingChild() {}

    public static void main(String[] arguments) throws Exception {
        try (Silo silo = Silo.open(Path.of(arguments[0]));
                SiloIndex index = SiloIndex.open(Path.of(arguments[1]), silo)) {
            index.catchUp();
            while (index.await(Duration.ofMinutes(5))) {
                index.rebuild();
            }
        }
    }
}
