package org.windrow.engine.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an unfinished download between attempts: which state of the file its bytes belong to, and whether
 * the file came whole once with a wrong checksum. Kept beside the silo's staging; losing it costs only bytes.
 *
 * @param validators those of the answer that the bytes came with
 * @param checksumFailed whether an earlier attempt brought a file with another checksum than announced
 */
record TransferNote(Validators validators, boolean checksumFailed) {

    private static final String FORM = "windrow transfer 1";
    private static final String FAILED = "checksum failed";
    private static final String NOTHING = "-";
    private static final int LINES = 4;

    /** The note that a file has come with a wrong checksum; nothing can be resumed after it. */
    static final TransferNote CHECKSUM_FAILED = new TransferNote(new Validators(null, null), true);

    /** Whether bytes that came with this note can be gone on from. */
    boolean resumable() {
        return validators.ifRange().isPresent();
    }

    /** Reads a note; empty if there is none or it was only half written. */
    static Optional<TransferNote> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() != LINES || !lines.getFirst().equals(FORM)) {
                return Optional.empty();
            }
            Validators validators = new Validators(value(lines.get(1)), value(lines.get(2)));
            return Optional.of(new TransferNote(validators, lines.get(3).equals(FAILED)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Writes the note. Not forced to disk: after a crash without it the file is fetched from its start. */
    void write(Path file) throws IOException {
        List<String> lines = List.of(
                FORM, text(validators.etag()), text(validators.lastModified()), checksumFailed ? FAILED : NOTHING);
        Files.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable String value) {
        return value == null ? NOTHING : "=" + value;
    }

    private static @Nullable String value(String line) {
        return line.startsWith("=") ? line.substring(1) : null;
    }
}
