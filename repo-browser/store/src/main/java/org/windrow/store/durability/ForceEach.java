package org.windrow.store.durability;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the files and folders of the touched objects durable one by one, many at once. */
final class ForceEach implements Flush {

    private static final Logger LOG = LoggerFactory.getLogger(ForceEach.class);

    /** How many objects are remembered before they are flushed at once, so that memory stays bounded. */
    private static final int MOST_TOUCHED = 4096;

    private final Path treeRoot;
    /** Held during a whole flush: what another thread is just flushing is durable only when it has finished. */
    private final ReentrantLock flushing = new ReentrantLock();

    private Set<Path> touched = new HashSet<>();

    ForceEach(Path treeRoot) {
        this.treeRoot = treeRoot;
    }

    @Override
    public void touched(Path objectFolder) throws IOException {
        boolean full;
        synchronized (this) {
            touched.add(objectFolder);
            full = touched.size() >= MOST_TOUCHED;
        }
        if (full) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        flushing.lock();
        try {
            flushTouched();
        } finally {
            flushing.unlock();
        }
    }

    @Override
    public void close() {}

    private void flushTouched() throws IOException {
        Set<Path> objects;
        synchronized (this) {
            objects = touched;
            touched = new HashSet<>();
        }
        try {
            forceAll(objects);
        } catch (IOException | RuntimeException e) {
            synchronized (this) {
                touched.addAll(objects);
            }
            throw e;
        }
    }

    private void forceAll(Set<Path> objects) throws IOException {
        Set<Path> above = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Path object : objects) {
                running.add(threads.submit(() -> {
                    forceTree(object);
                    return null;
                }));
                for (Path folder = object.getParent();
                        folder != null && folder.startsWith(treeRoot) && above.add(folder); ) {
                    folder = folder.getParent();
                }
            }
            await(running);
        }
        for (Path folder : above) {
            AtomicFile.syncFolder(folder);
        }
    }

    private static void await(List<Future<?>> running) throws IOException {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IOException("Could not make an object durable: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException("Interrupted while making objects durable");
            }
        }
    }

    /** The object's own files and versions, not the objects below its folder. */
    private static void forceTree(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (String.valueOf(entry.getFileName()).length() > 2) {
                    forceTree(entry);
                }
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                forceFile(entry);
            }
        }
        AtomicFile.syncFolder(folder);
    }

    private static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            LOG.trace("{} was replaced since it was listed; its writer has noted the object again", file);
        }
    }
}
