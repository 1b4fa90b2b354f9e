package org.windrow.view.kept;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.durability.ObjectLocks;

/**
 * The file in which things are kept. Several programs may change it at the same time: each change is made to what the file holds
 * then. A file that cannot be read is kept aside and begun anew. Waits for the disk. Safe for threads.
 */
public final class KeptFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final int LARGEST = 4 << 20;

    private final Path file;

    /** @param file the file, which need not be there */
    public KeptFile(Path file) {
        this.file = file;
    }

    /** What the file holds; nothing if there is no such file, or it cannot be read. */
    public Kept read() {
        try {
            return Files.exists(file) ? content().orElse(Kept.NOTHING) : Kept.NOTHING;
        } catch (IOException e) {
            LOG.warn("{} cannot be read, and is taken as empty: {}", file, e.toString());
            return Kept.NOTHING;
        }
    }

    /**
     * Changes what the file holds.
     *
     * @return what it holds now
     * @throws IOException if it cannot be written; it is then as before
     */
    public Kept change(UnaryOperator<Kept> change) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + file);
        }
        Files.createDirectories(folder);
        try (FileChannel gate = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = ObjectLocks.await(gate, 0)) {
            Kept before = Kept.NOTHING;
            if (Files.exists(file)) {
                Optional<Kept> content = content();
                before = content.orElse(Kept.NOTHING);
                if (content.isEmpty()) {
                    keepAside();
                }
            }
            Kept after = change.apply(before);
            if (!after.equals(before)) {
                AtomicFile.write(file, KeptJson.write(after));
            }
            return after;
        }
    }

    private void keepAside() throws IOException {
        Path aside = file.resolveSibling(
                file.getFileName() + ".broken-" + UUID.randomUUID().toString().substring(0, 8));
        AtomicFile.move(file, aside);
        LOG.warn("{} could not be understood. It is kept as {}, and begun anew", file, aside);
    }

    private Optional<Kept> content() throws IOException {
        // why: a channel would be closed by an interrupt, a stream is not
        try (InputStream in = new FileInputStream(file.toFile())) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : KeptJson.read(bytes);
        }
    }
}
