package org.windrow.store.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarrierTest {

    @TempDir
    Path tree;

    @Test
    void manyThreadsShareOneBarrier() throws Exception {
        try (Barrier barrier = Barrier.over(tree);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(() -> {
                        barrier.touched(object(i));
                        barrier.await();
                        return i;
                    }))
                    .toList();
            for (Future<Integer> one : waiting) {
                assertThat(one.get()).isNotNegative();
            }
        }
    }

    @Test
    void whereThereIsNoSyncfsEachTouchedObjectIsForced() throws IOException {
        try (Barrier barrier = Barrier.forcingEach(tree)) {
            for (int i = 0; i < 20; i++) {
                barrier.touched(object(i));
            }
            assertThatCode(barrier::await).doesNotThrowAnyException();
            assertThatCode(barrier::await).as("nothing is left to force").doesNotThrowAnyException();
        }
    }

    @Test
    void anObjectThatHasVanishedDoesNotStopTheBarrier() throws IOException {
        try (Barrier barrier = Barrier.forcingEach(tree)) {
            barrier.touched(tree.resolve("gone"));
            barrier.touched(object(1));
            assertThatCode(barrier::await).doesNotThrowAnyException();
        }
    }

    private Path object(int number) throws IOException {
        Path object = tree.resolve("ab/" + (10 + number));
        Files.createDirectories(object.resolve("__1"));
        Files.writeString(object.resolve("__1/part.txt"), "part");
        Files.writeString(object.resolve("__manifest.json"), "{}");
        return object;
    }
}
