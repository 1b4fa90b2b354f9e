package org.windrow.engine.silo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.queue.intake.SiloNames;
import org.windrow.store.Silo;
import org.windrow.store.SiloException;

/**
 * The silos under a node's silo root. A job names a silo by a relative path below the root, or by an absolute path that lies
 * inside it; whatever leaves the root is refused. Each silo is opened once and shared, because the locks between
 * processes belong to a process. Safe for use by many threads.
 */
public final class SiloCatalog implements SiloNames, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SiloCatalog.class);

    private final Path root;
    private final Map<Path, Silo> open = new ConcurrentHashMap<>();

    /** @param root the folder that holds the silos; need not exist yet */
    public SiloCatalog(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The folder that holds the silos. */
    public Path root() {
        return root;
    }

    /**
     * The folder that a name stands for, whether or not it is there.
     *
     * @return empty if the name is no path, is the root itself, or leaves the root
     */
    public Optional<Path> folder(String name) {
        return place(name).filter(this::staysInside);
    }

    /**
     * Opens a silo, making it if it is not there.
     *
     * @param uriBase for a new silo, what its identifiers belong to: the source's address
     * @throws SiloException if the name leaves the root, or the folder is not a silo and not empty, or cannot be written
     */
    public Silo openOrCreate(String name, String uriBase) throws IOException {
        return opened(name, folder -> Silo.openOrCreate(folder, uriBase));
    }

    /**
     * Opens a silo that is there.
     *
     * @throws SiloException if the name leaves the root or there is no silo
     */
    public Silo open(String name) throws IOException {
        return opened(name, Silo::open);
    }

    @Override
    public Answer resolve(String text) {
        return folder(text)
                .map(folder -> (Answer) new Answer.Known(root.relativize(folder).toString()))
                .orElseGet(() -> new Answer.Refused("The silo \"" + text + "\" is not inside the silo root " + root));
    }

    @Override
    public void close() {
        open.values().forEach(silo -> {
            try {
                silo.close();
            } catch (IOException failure) {
                LOG.warn("The silo {} did not close cleanly: {}", silo.root(), failure.getMessage());
            }
        });
        open.clear();
    }

    /** The folder that a name stands for by its letters, links not looked at. */
    private Optional<Path> place(String name) {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            Path folder = root.resolve(name).normalize();
            return folder.startsWith(root) && !folder.equals(root) ? Optional.of(folder) : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Silo opened(String name, Opening opening) throws IOException {
        // why first: an open silo was looked at when it was opened, and the look for links costs as much as a small
        // file
        Silo known = place(name).map(open::get).orElse(null);
        if (known != null) {
            return known;
        }
        Path folder = folder(name)
                .orElseThrow(() -> new SiloException("The silo \"" + name + "\" is not inside " + root
                        + "; name a folder below it, or choose another silo root"));
        try {
            return open.computeIfAbsent(folder, absent -> {
                try {
                    return opening.open(absent);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** Whether the nearest existing ancestor, with links followed, still lies inside the root. */
    private boolean staysInside(Path folder) {
        Path existing = folder;
        while (existing != null
                && existing.startsWith(root)
                && !existing.toFile().exists()) {
            existing = existing.getParent();
        }
        if (existing == null || !existing.startsWith(root)) {
            return true;
        }
        try {
            return existing.toRealPath().startsWith(root.toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Opening {
        Silo open(Path folder) throws IOException;
    }
}
