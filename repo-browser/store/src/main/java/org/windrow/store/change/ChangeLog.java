package org.windrow.store.change;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes which objects were changed, for those who follow the silo. A note costs one small write and no sync: it may be lost with
 * the power, and whoever opens something that follows the silo has to compare it once anyway. A note that cannot be written never
 * fails the change that it tells of. Safe for threads and, since each line is appended at once, for processes.
 */
public final class ChangeLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

    private final ChangeFiles files;
    private final Path tree;
    private @Nullable File file;
    private @Nullable FileOutputStream output;
    private boolean complained;

    /**
     * Nothing is written before the first note.
     *
     * @param control the silo's folder {@code .windrow}
     * @param tree the folder below which the objects lie
     */
    public ChangeLog(Path control, Path tree) {
        this.files = ChangeFiles.of(control);
        this.tree = tree;
    }

    /** An object is new or was changed, and can be read as it is now. */
    public void changed(Path object) {
        note(tree.relativize(object).toString().replace(File.separatorChar, '/'));
    }

    /** A writer was killed, so that something may have been changed that was never noted. */
    public void missed() {
        note(ChangeFiles.MISSED);
    }

    private synchronized void note(String line) {
        try {
            writable().write((line + '\n').getBytes(StandardCharsets.US_ASCII));
            complained = false;
        } catch (IOException e) {
            if (!complained) {
                LOG.warn(
                        "Changes are not noted in {}, so that searches find them later: {}",
                        files.folder(),
                        e.toString());
                complained = true;
            }
            abandon();
        }
    }

    private FileOutputStream writable() throws IOException {
        FileOutputStream open = output;
        File current = file;
        if (open != null && current != null) {
            // why: another process may have gone on to the next file, or deleted this one
            long length = current.length();
            if (length > 0 && length < ChangeFiles.ENOUGH) {
                return open;
            }
            open.close();
        }
        return open();
    }

    private FileOutputStream open() throws IOException {
        Files.createDirectories(files.folder());
        long number = files.last().orElse(1);
        boolean full = files.file(number).toFile().length() >= ChangeFiles.ENOUGH;
        if (full) {
            number++;
        }
        File next = files.file(number).toFile();
        // why: a stream, since a channel would be closed by an interrupt
        FileOutputStream opened = new FileOutputStream(next, true);
        file = next;
        output = opened;
        if (full) {
            sweep(number);
        }
        return opened;
    }

    private void sweep(long newest) {
        try {
            files.sweep(newest);
        } catch (IOException e) {
            // why: some systems do not delete what another process has open; the next sweep does
            LOG.debug("{} is not swept: {}", files.folder(), e.toString());
        }
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            LOG.debug("{} did not close well: {}", files.folder(), e.toString());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        FileOutputStream open = output;
        output = null;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
