package org.windrow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.aside.AsideObjects;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.commit.Writer;

/** The writing side of a silo. Nothing is touched before the first write. Safe for threads. */
final class SiloWriting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SiloWriting.class);

    private final SiloFolder folder;
    private final ObjectTree tree;
    private final Timestamps timestamps;
    private final AsideObjects aside;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Writer writer;
    private boolean closed;

    SiloWriting(SiloFolder folder, ObjectTree tree, Timestamps timestamps, AsideObjects aside) {
        this.folder = folder;
        this.tree = tree;
        this.timestamps = timestamps;
        this.aside = aside;
    }

    RecordOutcome putRecord(RecordUpdate update) throws SiloException {
        try {
            return new RecordWriter(writer(), tree, timestamps).put(update);
        } catch (IOException e) {
            throw WriteProblem.explain("Cannot store the record " + update.identifier(), folder.root(), e);
        }
    }

    PartOutcome putPart(PartUpdate update) throws SiloException {
        try {
            return new PartWriter(writer(), tree, timestamps).put(update);
        } catch (IOException e) {
            throw WriteProblem.explain(
                    "Cannot store " + update.part() + " of " + update.identifier(), folder.root(), e);
        }
    }

    StagedFile stage() throws SiloException {
        try {
            return new StagedFile(writer().freshFile(), false, () -> {});
        } catch (IOException e) {
            throw WriteProblem.explain("Cannot begin a file", folder.root(), e);
        }
    }

    StagedFile stagePartial(String key) throws SiloException {
        try {
            Writer open = writer();
            Path path = open.claimPartial(key)
                    .orElseThrow(() -> new SiloException("Another worker is just writing the file of " + key));
            return new StagedFile(path, true, () -> release(open, path));
        } catch (IOException e) {
            throw WriteProblem.explain("Cannot begin a file", folder.root(), e);
        }
    }

    void barrier() throws SiloException {
        Writer open = writer;
        if (open != null) {
            try {
                open.barrier();
            } catch (IOException e) {
                throw WriteProblem.explain("Cannot make everything durable", folder.root(), e);
            }
        }
    }

    void recover() throws SiloException {
        if (!Files.isDirectory(folder.control())) {
            return;
        }
        try {
            writer();
        } catch (IOException e) {
            throw WriteProblem.explain("Cannot clear what a killed writer left", folder.root(), e);
        }
    }

    /** Begins to write, which finishes or undoes what a killed writer left. */
    private Writer writer() throws IOException {
        Writer open = writer;
        if (open != null) {
            return open;
        }
        opening.lock();
        try {
            if (closed) {
                throw new SiloException("The silo " + folder.root() + " was closed");
            }
            Writer present = writer;
            if (present == null) {
                present = Writer.open(folder.control(), tree, timestamps.instant());
                writer = present;
                aside.recover();
            }
            return present;
        } finally {
            opening.unlock();
        }
    }

    @Override
    public void close() throws SiloException {
        opening.lock();
        try {
            closed = true;
            Writer open = writer;
            writer = null;
            try (aside) {
                if (open != null) {
                    open.close();
                }
            }
        } catch (IOException e) {
            throw WriteProblem.explain("Cannot close", folder.root(), e);
        } finally {
            opening.unlock();
        }
    }

    private static void release(Writer open, Path path) {
        try {
            open.releasePartial(path);
        } catch (IOException e) {
            LOG.warn("The lock of {} could not be given free: {}", path, e.toString());
        }
    }
}
