package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.store.Updates.putPart;
import static org.windrow.store.Updates.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingWhileWritingTest {

    private static final String ID = "oai:example.org:1";
    private static final int CHANGES = 60;

    @TempDir
    Path folder;

    @Test
    void aReaderSeesTheOldOrTheNewObjectNeverHalfOfOne() throws Exception {
        try (Silo silo = Silo.create(folder.resolve("silo"), "https://example.org/oai");
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            silo.putRecord(record(ID, "<dc>0</dc>"));
            Future<?> writing = threads.submit(() -> {
                for (int change = 1; change <= CHANGES; change++) {
                    silo.putRecord(record(ID, "<dc>" + change + "</dc>"));
                    putPart(silo, ID, "paper.pdf", "PDF " + change, "run-" + change);
                }
                return null;
            });

            int seen = 1;
            while (!writing.isDone()) {
                SiloObject object = silo.find(ID).orElseThrow();
                assertThat(object.damaged()).isFalse();
                assertThat(object.versions().size()).isGreaterThanOrEqualTo(seen);
                seen = object.versions().size();
                for (SiloPart part : object.currentVersion().orElseThrow().parts()) {
                    assertThat(part.missing()).as(part.name()).isFalse();
                    assertThat(Files.size(part.file())).isEqualTo(part.size());
                }
            }
            writing.get();
            assertThat(silo.find(ID).orElseThrow().versions()).hasSize(2 * CHANGES);
        }
    }

    @Test
    void manyThreadsWriteDifferentPartsOfOneObject() throws Exception {
        try (Silo silo = Silo.create(folder.resolve("silo"), "https://example.org/oai")) {
            List<Future<PartOutcome>> outcomes = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 50; i++) {
                    String part = "file-" + i + ".txt";
                    outcomes.add(threads.submit(() -> {
                        PartOutcome outcome = putPart(silo, ID, part, part, "run-1");
                        silo.barrier();
                        return outcome;
                    }));
                }
            }

            assertThat(outcomes).extracting(Future::resultNow).containsOnly(PartOutcome.ADDED);
            assertThat(silo.find(ID).orElseThrow().versions())
                    .singleElement()
                    .satisfies(version -> assertThat(version.parts()).hasSize(50));
        }
    }
}
