package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.document.ObjectDocuments;
import org.windrow.index.document.Stamp;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.pairtree.PairtreePath;

/** Brings the document of one object up to date with the silo. Safe for threads: what it did last is what was read last. */
final class ObjectIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectIndexer.class);

    private static final int STRIPES = 512;

    /** So many objects may be changed while an index is built, before it is built the slower way. */
    private static final int MOST_MEANWHILE = 100_000;

    private final Silo silo;
    private final ObjectDocuments documents;
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toArray();

    /** What was put beside the building of an empty index; null while none is built. */
    private volatile @Nullable Set<String> meanwhile;

    ObjectIndexer(Silo silo, ObjectDocuments documents) {
        this.silo = silo;
        this.documents = documents;
    }

    /** Whether the text of files is to be searched. */
    boolean withText() {
        return documents.withText();
    }

    /** Where the object of an identifier lies; empty if the identifier cannot have one. */
    Optional<Path> folder(String identifier) {
        try {
            return Optional.of(silo.treeFolder().resolve(PairtreePath.path(identifier)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /**
     * Indexes an object as it is now; takes it out of the index if there is none.
     *
     * @throws IOException if the index could not be written; an object that cannot be read is indexed as damaged
     */
    void update(String identifier, IndexStore store) throws IOException {
        Optional<Path> folder = folder(identifier);
        if (folder.isPresent()) {
            index(identifier, folder.get(), store, false);
        }
    }

    /**
     * If the index is empty, {@link #first} may be called from now on, once for each object at the most.
     *
     * @return whether it is empty
     */
    boolean buildFromNothing(IndexStore store) {
        Set<String> remembered = ConcurrentHashMap.newKeySet();
        for (Object stripe : stripes) {
            // why: with the lock of each, so that who began to put something before it would be remembered has done so
            // now
            synchronized (stripe) {
                meanwhile = remembered;
            }
        }
        if (!store.isEmpty()) {
            meanwhile = null;
        }
        return meanwhile != null;
    }

    /** It has been built, or is not going on. */
    void built() {
        meanwhile = null;
    }

    /** The same as {@link #update} for an object that is met for the first time while an empty index is built. */
    void first(String identifier, Path folder, IndexStore store) throws IOException {
        index(identifier, folder, store, true);
    }

    private void index(String identifier, Path folder, IndexStore store, boolean first) throws IOException {
        // why: of two threads with one object, the one that read it later has to write it later
        synchronized (stripes[Math.floorMod(identifier.hashCode(), STRIPES)]) {
            Optional<Document> document = document(identifier, folder);
            if (document.isEmpty()) {
                store.remove(identifier);
                return;
            }
            try {
                write(identifier, document.get(), store, first);
            } catch (IllegalArgumentException refused) {
                // why: one document that Lucene does not take must not hold up all others
                LOG.warn("{} in {} cannot be indexed: {}", identifier, silo.root(), refused.getMessage());
                Optional<Stamp> stamp = Stamp.of(folder);
                if (stamp.isPresent()) {
                    write(identifier, documents.ofUnreadable(identifier, stamp.get()), store, false);
                }
            }
        }
    }

    private void write(String identifier, Document document, IndexStore store, boolean first) throws IOException {
        @Nullable Set<String> others = meanwhile;
        if (first && others != null && !others.contains(identifier)) {
            store.add(document);
            return;
        }
        if (others != null && others.size() >= MOST_MEANWHILE) {
            meanwhile = null;
        } else if (others != null) {
            others.add(identifier);
        }
        store.put(identifier, document);
    }

    private Optional<Document> document(String identifier, Path folder) {
        Optional<Stamp> stamp = Optional.empty();
        try {
            // why: the stamp is taken before the object is read, so that what changes in between is seen as changed
            // later
            stamp = Stamp.of(folder);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            Optional<SiloObject> object = silo.find(identifier);
            return object.isPresent() ? Optional.of(documents.of(object.get(), stamp.get())) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} in {} cannot be read: {}", identifier, silo.root(), e.toString());
            return stamp.map(known -> documents.ofUnreadable(identifier, known));
        }
    }
}
