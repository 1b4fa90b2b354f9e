package org.windrow.store.commit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.durability.ObjectLocks;
import org.windrow.store.manifest.BrokenManifestException;
import org.windrow.store.manifest.Inside;
import org.windrow.store.manifest.Manifest;
import org.windrow.store.manifest.ManifestFile;

/**
 * Finishes or undoes what a dead writer left in its folder.
 *
 * <p>A change is one move of a payload into the object, then one move of the manifest that names it. A staged manifest whose
 * payload is gone from staging was between the two: the object already has the payload, so the manifest follows. Everything
 * else never reached an object and is deleted. The count of revisions keeps a manifest from being put over a later one.
 *
 * <p>A staged manifest may also be one that was replaced. It goes back if a loss of power left its object without a readable one.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final ObjectTree tree;
    private final ObjectLocks locks;

    Recovery(ObjectTree tree, ObjectLocks locks) {
        this.tree = tree;
        this.locks = locks;
    }

    /** Looks through all writers' folders and clears those whose process is gone; false if there were none. */
    boolean clearDeadWriters(Path staging) throws IOException {
        boolean found = false;
        String ownToken = WriterFolder.processToken();
        for (Path entry : list(staging)) {
            String name = String.valueOf(entry.getFileName());
            if (name.endsWith(WriterFolder.LOCK_SUFFIX) && !name.startsWith(ownToken)) {
                String writer = name.substring(0, name.length() - WriterFolder.LOCK_SUFFIX.length());
                found |= clearIfDead(staging.resolve(writer), entry);
            }
        }
        return found;
    }

    private boolean clearIfDead(Path folder, Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                clear(folder);
                Files.deleteIfExists(lockFile);
                return true;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is in use by this process", folder);
        }
        return false;
    }

    private void clear(Path folder) throws IOException {
        int finished = 0;
        int undone = 0;
        for (Path entry : list(folder)) {
            if (entry.toString().endsWith(Writer.MANIFEST_SUFFIX)) {
                if (finish(entry)) {
                    finished++;
                }
            } else {
                undone++;
                tree.pruneParents(entry);
            }
        }
        Trees.delete(folder);
        LOG.info("Cleared what a killed writer left: {} changes finished, {} undone", finished, undone);
    }

    private boolean finish(Path staged) throws IOException {
        if (Files.exists(Writer.payloadOf(staged), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Manifest manifest;
        try {
            manifest = Manifest.parse(Files.readAllBytes(staged));
        } catch (BrokenManifestException e) {
            return false;
        }
        String identifier = manifest.identifier();
        Path object = tree.folder(identifier);
        try (ObjectLocks.Held _ = locks.lock(identifier)) {
            Optional<ManifestFile> present = ManifestFile.load(object, identifier);
            boolean wanted = present.isPresent() && follows(manifest, present.get()) && reached(object, manifest);
            if (wanted) {
                AtomicFile.move(staged, object.resolve(Manifest.FILE_NAME));
            }
            return wanted;
        }
    }

    private static boolean follows(Manifest staged, ManifestFile present) {
        boolean lost = present.complaint() != null;
        return lost || staged.revision() == present.manifest().revision() + 1;
    }

    /** Whether the payload that the manifest was waiting for is in the object. */
    private static boolean reached(Path object, Manifest manifest) {
        return manifest.current()
                .flatMap(version -> Inside.version(object, version))
                .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
