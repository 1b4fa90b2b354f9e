package org.windrow.store.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The files of a silo's changes, {@code .windrow/changes/<number>}: lines of ASCII, appended by every writer to the one with the
 * highest number. A line is the path of an object below {@code pairtree_root}, or {@link #MISSED}. A file that has grown enough
 * is followed by the next, and only the last few are kept.
 *
 * @param folder where they lie; there once something was written
 */
record ChangeFiles(Path folder) {

    /** A writer was killed: what it did last may not be noted. No path is written so. */
    static final String MISSED = "*";

    /** A file of that many bytes is followed by the next one. */
    static final long ENOUGH = 4 << 20;

    /** So many files are kept: some four hundred thousand changes. */
    static final int KEPT = 4;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    static ChangeFiles of(Path control) {
        return new ChangeFiles(control.resolve("changes"));
    }

    Path file(long number) {
        return folder.resolve(Long.toString(number));
    }

    /** The number of the file that is written to; empty if there is none. */
    OptionalLong last() throws IOException {
        return LongStream.of(numbers()).max();
    }

    /** Deletes what is too old to be kept, now that there is this file. */
    void sweep(long newest) throws IOException {
        for (long number : numbers()) {
            if (number <= newest - KEPT) {
                Files.deleteIfExists(file(number));
            }
        }
    }

    private long[] numbers() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> NUMBER.matcher(name).matches())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NoSuchFileException none) {
            return new long[0];
        }
    }
}
