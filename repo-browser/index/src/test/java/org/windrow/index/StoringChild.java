package org.windrow.index;

import java.nio.file.Path;
import org.windrow.store.Silo;

/** Another process that puts records into a silo: {@code StoringChild SILO RECORDS}. */
final class StoringChild {

    private StoringChild() {}

    public static void main(String[] arguments) throws Exception {
        try (Silo silo = Silo.open(Path.of(arguments[0]))) {
            SampleSilo sample = new SampleSilo(silo);
            for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
                sample.record("oai:x:" + number, "title", "Haymaking elsewhere");
            }
            silo.barrier();
        }
    }
}
