package org.windrow.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.Silo;

/**
 * Indexes on a small disk: {@code FullDiskChild SILO INDEX NOTES}. It notes the problem it is told of in {@code NOTES/problem}, stores
 * a record meanwhile, and when the index is whole notes how many objects are in it in {@code NOTES/total}.
 */
final class FullDiskChild {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private FullDiskChild() {}

    public static void main(String[] arguments) throws Exception {
        Path notes = Path.of(arguments[2]);
        try (Silo silo = Silo.open(Path.of(arguments[0]));
                SiloIndex index = SiloIndex.open(Path.of(arguments[1]), silo)) {
            index.catchUp();
            @Nullable String problem = index.progress().problem();
            while (problem == null) {
                // why: for one who waits the index takes no rests
                index.await(Duration.ofMillis(100));
                problem = index.progress().problem();
            }
            new SampleSilo(silo).record("oai:x:late", "title", "Stored while the disk of the index was full");
            silo.barrier();
            Files.writeString(notes.resolve("problem"), problem);
            while (!index.await(Duration.ofSeconds(30)) || index.progress().problem() != null) {
                pause();
            }
            try (SearchResult all = index.search(SearchRequest.of(""))) {
                Files.writeString(notes.resolve("total"), Integer.toString(all.total()));
            }
        }
    }

    private static void pause() throws InterruptedException {
        if (NEVER.await(50, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Nobody counts down");
        }
    }
}
