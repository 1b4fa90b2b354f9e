package org.windrow.index.build;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import org.apache.lucene.document.Document;
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
import org.windrow.index.document.Fields;
import org.windrow.index.document.WordAnalyzer;

/**
 * The index as files and as what is open of them: one writer, and readers that see what was written up to the last {@link
 * #publish}. Safe for threads.
 */
public final class IndexStore implements AutoCloseable {

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
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        if (!found) {
            commit();
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
                Optional<Boolean> usable;
                try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    usable = anew ? Optional.empty() : folder.usable(directory);
                    if (usable.isEmpty()) {
                        folder.clear();
                    }
                }
                return new IndexStore(folder, directory, usable);
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

    /** Puts an object's document in the place of the one it had. */
    void put(String identifier, Document document) throws IOException {
        writer.updateDocument(new Term(Fields.KEY, identifier), document);
    }

    void remove(String identifier) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, identifier));
    }

    /** Takes everything out. Searches that are going on still see it. */
    void clear() throws IOException {
        complete = false;
        writer.deleteAll();
        publish();
    }

    /** Makes what was written visible to new searches, and durable. */
    void publish() throws IOException {
        searchers.maybeRefreshBlocking();
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

    /** Compares all that was committed with its checksums. */
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

    /** Whether the writer has met something it cannot go on from, such as a full disk. */
    boolean broken() {
        return !writer.isOpen();
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
}
