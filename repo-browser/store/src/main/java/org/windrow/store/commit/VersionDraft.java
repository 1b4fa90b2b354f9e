package org.windrow.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.pairtree.Namaste;

/** A version's folder while it is filled, out of sight of readers. To be closed: what was not committed is deleted. */
public final class VersionDraft implements AutoCloseable {

    private final Path staged;
    private final Path folder;
    private boolean committed;

    /**
     * @param staged what is deleted if the draft is given up
     * @param folder the version's folder, the same or directly within
     */
    VersionDraft(Path staged, Path folder, String identifier, String date) throws IOException {
        this.staged = staged;
        this.folder = folder;
        Files.createDirectory(folder);
        Trees.write(folder.resolve(Namaste.when(date)), Namaste.content(date));
        Optional<String> where = Namaste.where(identifier);
        if (where.isPresent()) {
            Trees.write(folder.resolve(where.get()), Namaste.content(identifier));
        }
    }

    /** Writes a part. */
    public void write(String part, byte[] content) throws IOException {
        Trees.write(folder.resolve(part), content);
    }

    /** Moves a staged file here as a part. */
    public void take(String part, Path file) throws IOException {
        AtomicFile.move(file, folder.resolve(part));
    }

    /**
     * Carries a part over from an earlier version, without a second copy of its bytes where the file system allows.
     *
     * @param part its name, already checked to stay inside; folders in it are made
     */
    public void carry(Path earlierVersion, String part) throws IOException {
        Path target = folder.resolve(part);
        if (part.indexOf('/') >= 0) {
            Files.createDirectories(target.getParent());
        }
        Trees.linkOrCopy(earlierVersion.resolve(part), target);
    }

    Path staged() {
        return staged;
    }

    Path folder() {
        return folder;
    }

    void committed() {
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            Trees.delete(staged);
        }
    }
}
