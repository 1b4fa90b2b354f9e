package org.windrow.index.build;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.document.Fields;
import org.windrow.index.document.WordAnalyzer;

/**
 * The index as files and as what is open of them: one writer, and readers that see what was written up to the last {@link
 * #show}. Safe for threads.
 */
public final class IndexStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    private static final double WRITE_BUFFER_MIB = 48;

    /** Held, since a logger that nobody holds forgets its level. */
    private static final java.util.logging.Logger ADVICE =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        // why: it tells whoever watches the terminal which option to give the JVM, for searches that are not made here
        ADVICE.setLevel(Level.SEVERE);
    }

    private final IndexFolder folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final boolean found;
    private volatile boolean complete;
    private @Nullable Boolean committed;

    private IndexStore(IndexFolder folder, Directory directory, Optional<Boolean> usable) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.found = usable.isPresent();
        this.complete = usable.orElse(false);
        this.committed = usable.orElse(null);
        IndexWriterConfig config = new IndexWriterConfig(WordAnalyzer.forIndexing())
                .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
                .setMergeScheduler(new QuietMerges())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        this.writer = new IndexWriter(directory, config);
        boolean done = false;
        try {
            this.searchers = new SearcherManager(writer, new SearcherFactory());
            if (!found) {
                commit();
            }
            done = true;
        } finally {
            if (!done) {
                writer.rollback();
            }
        }
    }

    /**
     * Opens an index.
     *
     * <p>One that is damaged, of another schema or of another silo is taken away, and an empty one put in its place.
     *
     * @param anew whether to take away any other as well
     * @throws IndexException if another process has it open, or the folder cannot be used
     */
    static IndexStore open(IndexFolder folder, boolean anew) throws IndexException {
        try {
            Directory directory = folder.open();
            try {
                Optional<Boolean> usable = anew ? Optional.empty() : usable(folder, directory);
                if (usable.isPresent()) {
                    try {
                        return new IndexStore(folder, directory, usable);
                    } catch (IOException e) {
                        if (!Damage.isShownBy(e)) {
                            throw e;
                        }
                        folder.tellDamage(e);
                    } catch (RuntimeException | InternalError | AssertionError e) {
                        // why: damage shows as whatever the reader stumbles over, not only as a CorruptIndexException
                        folder.tellDamage(e);
                    }
                }
                try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    folder.clear();
                }
                return new IndexStore(folder, directory, Optional.empty());
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw new IndexException.InUse(
                    "The index " + folder.path() + " is in use by another Windrow. Close that one first", e);
        } catch (IOException | RuntimeException e) {
            // why: a lock file that somebody wrote into shows as a RuntimeException
            throw new IndexException(
                    "Cannot open the index " + folder.path() + ": " + e.getMessage()
                            + ". It can be deleted; it is built again from the silo",
                    e);
        }
    }

    private static Optional<Boolean> usable(IndexFolder folder, Directory directory) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            return folder.usable(directory);
        }
    }

    /** Whether there was a usable index already when it was opened. */
    boolean found() {
        return found;
    }

    /** Whether every object of the silo has been in the index once. */
    boolean complete() {
        return complete;
    }

    void completed(boolean nowComplete) {
        complete = nowComplete;
    }

    /** Whether nothing was ever written to it, shown or not. */
    boolean isEmpty() {
        return writer.getDocStats().maxDoc == 0;
    }

    /** Puts an object's document in the place of the one it had. */
    void put(String identifier, Document document) throws IOException {
        write(() -> writer.updateDocument(new Term(Fields.KEY, identifier), document));
    }

    /** Puts the document of an object that surely has none, which saves looking for it in all that is there. */
    void add(Document document) throws IOException {
        write(() -> writer.addDocument(document));
    }

    private void write(Writing writing) throws IOException {
        // why: each thread that writes at once begins a segment of its own, and more than processors are of no use
        turns.acquireUninterruptibly();
        try {
            writing.run();
        } finally {
            turns.release();
        }
    }

    /** Writes to the index. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    void remove(String identifier) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, identifier));
    }

    /** Takes everything out. Searches that are going on still see it. */
    void clear() throws IOException {
        complete = false;
        writer.deleteAll();
        show();
        keep();
    }

    /** Makes what was written visible to new searches. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written durable. */
    void keep() throws IOException {
        commit();
    }

    private synchronized void commit() throws IOException {
        boolean now = complete;
        if (writer.hasUncommittedChanges() || committed == null || committed != now) {
            writer.setLiveCommitData(folder.facts(now).entrySet());
            writer.commit();
            committed = now;
        }
    }

    /**
     * What there is to search now. It stays as it is until it is given back with {@link #release}.
     *
     * @throws IOException if the index is closed
     */
    public IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    /** Gives back what {@link #acquire} gave. */
    public static void release(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    /**
     * Compares all that can be searched with its checksums.
     *
     * @throws IOException if something is not as it was written
     */
    void checkIntegrity() throws IOException {
        IndexSearcher searcher = acquire();
        try {
            IndexReader reader = searcher.getIndexReader();
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            release(searcher);
        }
    }

    /** Closes it without making anything durable, as far as it can be closed at all. */
    void abandon() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            if (writer.isOpen()) {
                writer.setLiveCommitData(folder.facts(complete).entrySet());
                writer.close();
            }
        }
    }

    /** Merges in the background. What goes wrong with one closes the writer, and whoever writes next meets it there. */
    private static final class QuietMerges extends ConcurrentMergeScheduler {

        @Override
        protected void handleMergeException(Throwable problem) {
            LOG.debug("A merge failed: {}", problem.toString());
        }
    }
}
