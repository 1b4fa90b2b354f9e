package org.windrow.store.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectLocksTest {

    @TempDir
    Path folder;

    @Test
    void aSecondWriterOfTheSameObjectWaits() throws Exception {
        try (ObjectLocks locks = new ObjectLocks(folder.resolve("locks"));
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> second;
            try (ObjectLocks.Held _ = locks.lock("a")) {
                second = threads.submit(() -> {
                    try (ObjectLocks.Held _ = locks.lock("a")) {
                        return true;
                    }
                });
                assertThat(second.isDone()).isFalse();
            }
            await().until(second::isDone);
            assertThat(second.get()).isTrue();
        }
    }

    @Test
    void anotherInstanceOnTheSameFileWaitsToo() throws Exception {
        try (ObjectLocks locks = new ObjectLocks(folder.resolve("locks"));
                ObjectLocks others = new ObjectLocks(folder.resolve("locks"));
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Boolean> second;
            try (ObjectLocks.Held _ = locks.lock("a")) {
                second = threads.submit(() -> {
                    try (ObjectLocks.Held _ = others.lock("a")) {
                        return true;
                    }
                });
                assertThat(second.isDone()).isFalse();
            }
            assertThat(second.get()).isTrue();
        }
    }
}
