package org.windrow.store.commit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.windrow.store.change.ChangeLog;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.durability.Barrier;
import org.windrow.store.durability.ObjectLocks;
import org.windrow.store.durability.Replacement;
import org.windrow.store.manifest.Manifest;

/**
 * Brings changes into objects, so that a reader or a crash at any instant meets the object before or after the change.
 *
 * <p>A new object is prepared whole in the writer's folder and moved to its place in one step. A change of an object is a
 * payload (a version's folder, or a part) {@code X} and the manifest that names it, {@code X.manifest}, both prepared in the
 * writer's folder; the payload is moved first, the manifest second. A reader goes by the manifest, so it does not see the
 * payload before. A manifest that was replaced lies where the new one was staged until the next barrier. See {@link Recovery}
 * for what a crash leads to.
 *
 * <p>Safe for threads; a change is made while the caller holds the object's {@linkplain #lock lock}.
 */
public final class Writer implements AutoCloseable {

    static final String MANIFEST_SUFFIX = ".manifest";

    private final ObjectTree tree;
    private final ObjectLocks locks;
    private final WriterFolder folder;
    private final PartialFolder partials;
    private final Barrier barrier;
    private final ChangeLog changes;
    private final Replacement manifests = new Replacement();

    private Writer(
            ObjectTree tree,
            ObjectLocks locks,
            WriterFolder folder,
            PartialFolder partials,
            Barrier barrier,
            ChangeLog changes) {
        this.tree = tree;
        this.locks = locks;
        this.folder = folder;
        this.partials = partials;
        this.barrier = barrier;
        this.changes = changes;
    }

    /**
     * Begins to write: finishes or undoes what killed writers left, then takes a folder of its own.
     *
     * @param control the silo's folder {@code .windrow}; made if it is not there
     * @param now the present time, for what is swept by its age
     */
    public static Writer open(Path control, ObjectTree tree, Instant now) throws IOException {
        Path staging = Files.createDirectories(control.resolve("staging"));
        ObjectLocks locks = new ObjectLocks(control.resolve("locks"));
        try (FileChannel gate =
                        FileChannel.open(control.resolve("gate"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = ObjectLocks.await(gate, 0)) {
            ChangeLog changes = new ChangeLog(control, tree.root());
            if (new Recovery(tree, locks).clearDeadWriters(staging)) {
                changes.missed();
            }
            PartialFolder partials = new PartialFolder(control);
            partials.sweep(now);
            return new Writer(tree, locks, WriterFolder.open(staging), partials, Barrier.over(tree.root()), changes);
        } catch (IOException | RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    /** Waits until no other thread or process writes the object. */
    public ObjectLocks.Held lock(String identifier) throws IOException {
        return locks.lock(identifier);
    }

    /** A path in staging that nothing else has. */
    public Path freshFile() {
        return folder.fresh();
    }

    /** Writes content to a new staged file. */
    public Path write(byte[] content) throws IOException {
        Path file = freshFile();
        Trees.write(file, content);
        return file;
    }

    /** Whether a path is one that {@link #freshFile} gave. */
    public boolean owns(Path file) {
        return folder.contains(file);
    }

    /** The file of a key that survives this process, for this caller alone; empty if someone else has it. */
    public Optional<Path> claimPartial(String key) throws IOException {
        return partials.claim(key);
    }

    /** Gives such a file free. */
    public void releasePartial(Path file) throws IOException {
        partials.release(file);
    }

    /** Makes everything durable that was committed before, by any thread. */
    public void barrier() throws IOException {
        manifests.settle(barrier);
    }

    /** Begins the first version of an object that is not there. */
    public VersionDraft draftObject(String identifier, String version, String date) throws IOException {
        Path object = Files.createDirectory(folder.fresh());
        return new VersionDraft(object, object.resolve("__" + version), identifier, date);
    }

    /** Begins a further version of an object. */
    public VersionDraft draftVersion(String identifier, String date) throws IOException {
        Path staged = folder.fresh();
        return new VersionDraft(staged, staged, identifier, date);
    }

    /** Puts a new object in its place. */
    public void commitObject(VersionDraft draft, Manifest manifest, Path object) throws IOException {
        manifest.nextRevision();
        Path staged = draft.staged();
        Path stagedManifest = staged.resolve(Manifest.FILE_NAME);
        Trees.write(stagedManifest, manifest.bytes());
        try {
            moveIntoTree(staged, object);
            committed(object);
        } catch (FileSystemException e) {
            if (!ObjectTree.isOccupied(e, object)) {
                throw e;
            }
            // why: the folder is there already, because longer identifiers lie below it
            tree.makeFolder(object);
            Path payload = folder.fresh();
            AtomicFile.move(draft.folder(), payload);
            AtomicFile.move(stagedManifest, manifestOf(payload));
            bringIn(payload, object.resolve(String.valueOf(draft.folder().getFileName())), object);
            Files.delete(staged);
        }
        draft.committed();
    }

    /** Adds a version to an object. */
    public void commitVersion(VersionDraft draft, String version, Manifest manifest, Path object) throws IOException {
        commitPayload(draft.staged(), object.resolve("__" + version), manifest, object);
        draft.committed();
    }

    /**
     * Puts a part into a version that is there, over a part of that name.
     *
     * @param file a staged file
     */
    public void commitPart(Path file, Path target, Manifest manifest, Path object) throws IOException {
        commitPayload(file, target, manifest, object);
    }

    /** Replaces an object's manifest alone. */
    public void commitManifest(Manifest manifest, Path object) throws IOException {
        manifest.nextRevision();
        Path staged = manifestOf(folder.fresh());
        Trees.write(staged, manifest.bytes());
        manifests.replace(staged, object.resolve(Manifest.FILE_NAME));
        committed(object);
    }

    /** Keeps a broken manifest beside the one that will replace it. */
    public void keepAside(Path object, String suffix) throws IOException {
        Trees.linkOrCopy(object.resolve(Manifest.FILE_NAME), object.resolve(Manifest.FILE_NAME + ".broken-" + suffix));
    }

    private void committed(Path object) throws IOException {
        barrier.touched(object);
        changes.changed(object);
    }

    static Path payloadOf(Path stagedManifest) {
        String name = stagedManifest.toString();
        return stagedManifest.resolveSibling(Path.of(name.substring(0, name.length() - MANIFEST_SUFFIX.length()))
                .getFileName());
    }

    private static Path manifestOf(Path payload) {
        return payload.resolveSibling(payload.getFileName() + MANIFEST_SUFFIX);
    }

    private void moveIntoTree(Path staged, Path object) throws IOException {
        tree.makeParents(object);
        try {
            AtomicFile.move(staged, object);
        } catch (NoSuchFileException e) {
            // why: a recovery may just have removed a folder that was empty
            tree.forgetParents(object);
            tree.makeParents(object);
            AtomicFile.move(staged, object);
        }
    }

    private void commitPayload(Path payload, Path target, Manifest manifest, Path object) throws IOException {
        manifest.nextRevision();
        Trees.write(manifestOf(payload), manifest.bytes());
        bringIn(payload, target, object);
    }

    private void bringIn(Path payload, Path target, Path object) throws IOException {
        Path stagedManifest = manifestOf(payload);
        try {
            AtomicFile.move(payload, target);
        } catch (IOException e) {
            Files.deleteIfExists(stagedManifest);
            throw e;
        }
        // why: should this second step fail, the manifest stays in staging and the next writer's recovery puts it in
        // place
        manifests.replace(stagedManifest, object.resolve(Manifest.FILE_NAME));
        committed(object);
    }

    @Override
    public void close() throws IOException {
        try (locks;
                barrier;
                partials;
                changes) {
            if (manifests.isPending()) {
                manifests.settle(barrier);
            }
            folder.close();
        }
    }
}
