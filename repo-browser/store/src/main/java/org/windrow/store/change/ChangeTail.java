package org.windrow.store.change;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.windrow.store.pairtree.PairtreePath;

/**
 * Follows which objects of a silo are changed, by any thread and process that writes through this store, from a moment on. What
 * was not asked for yet waits on the disk, not in memory. What other programs write is not told here. For one thread.
 */
public final class ChangeTail {

    private static final int CHUNK = 32 << 10;

    private final ChangeFiles files;
    private final byte[] chunk = new byte[CHUNK];
    private long number;
    private long position;
    private boolean leaving;

    private ChangeTail(ChangeFiles files, long number, long position) {
        this.files = files;
        this.number = number;
        this.position = position;
    }

    /**
     * Some changes.
     *
     * @param identifiers of the objects, each once, in order
     * @param missed whether others may have been changed that are not told: one that follows has to look at the whole silo
     * @param more whether there may be more at once
     */
    public record Changes(Set<String> identifiers, boolean missed, boolean more) {

        /** Nothing was changed. */
        public static final Changes NONE = new Changes(Set.of(), false, false);
    }

    /**
     * Follows from now on.
     *
     * @param control the silo's folder {@code .windrow}; need not be there yet
     */
    public static ChangeTail from(Path control) throws IOException {
        ChangeFiles files = ChangeFiles.of(control);
        OptionalLong last = files.last();
        return last.isEmpty()
                ? new ChangeTail(files, 0, 0)
                : new ChangeTail(
                        files,
                        last.getAsLong(),
                        files.file(last.getAsLong()).toFile().length());
    }

    /**
     * What was changed since the last call, a few hundred objects at a time; empty if nothing was.
     *
     * @throws IOException if it cannot be read; the next call tries it again
     */
    public Changes next() throws IOException {
        if (number == 0 && !begin()) {
            return Changes.NONE;
        }
        Path file = files.file(number);
        long length = file.toFile().length();
        if (length > position) {
            leaving = false;
            return read(file.toFile());
        }
        return length < position ? restart() : goOn();
    }

    /**
     * How far writers are. It says nothing by itself; if it is another than before, somebody has written to the silo meanwhile.
     */
    public long written() throws IOException {
        long last = files.last().orElse(0);
        return last * ChangeFiles.ENOUGH + files.file(last).toFile().length();
    }

    private boolean begin() throws IOException {
        number = files.last().orElse(0);
        return number > 0;
    }

    private Changes read(File file) throws IOException {
        Set<String> identifiers = new LinkedHashSet<>();
        boolean missed = false;
        int filled;
        try (RandomAccessFile input = new RandomAccessFile(file, "r")) {
            input.seek(position);
            filled = input.read(chunk);
        }
        int start = 0;
        for (int at = 0; at < filled; at++) {
            if (chunk[at] == '\n') {
                missed |= !take(new String(chunk, start, at - start, StandardCharsets.US_ASCII), identifiers);
                start = at + 1;
            }
        }
        if (start == 0 && filled == CHUNK) {
            // why: no path is that long, so this is no line of ours
            start = filled;
            missed = true;
        }
        position += start;
        return new Changes(identifiers, missed, start > 0);
    }

    /** False if the line tells of no object. */
    private static boolean take(String line, Set<String> identifiers) {
        try {
            identifiers.add(PairtreePath.identifier(Path.of(line)));
            return true;
        } catch (IllegalArgumentException noPath) {
            // why: whatever a line says, it can only have the whole silo looked at
            return false;
        }
    }

    /** Goes on to the next file, but only when a writer that had not seen it yet has had time for its last line. */
    private Changes goOn() throws IOException {
        long last = files.last().orElse(0);
        if (last <= number) {
            return Changes.NONE;
        }
        if (!leaving) {
            leaving = true;
            return new Changes(Set.of(), false, true);
        }
        number++;
        position = 0;
        leaving = false;
        return next();
    }

    /** The file is gone or another: it was deleted as too old, or by a person. */
    private Changes restart() throws IOException {
        number = files.last().orElse(0);
        position = number == 0 ? 0 : files.file(number).toFile().length();
        leaving = false;
        return new Changes(Set.of(), true, false);
    }
}
