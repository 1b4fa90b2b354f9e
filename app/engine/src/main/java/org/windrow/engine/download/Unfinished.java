package org.windrow.engine.download;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.windrow.store.Silo;
import org.windrow.store.SiloException;
import org.windrow.store.StagedFile;

/**
 * What a silo keeps of one unfinished download between attempts and restarts: the bytes in staging, and a note about them in
 * {@code .windrow/downloads}.
 */
final class Unfinished {

    private static final Duration KEPT = Duration.ofDays(7);

    /** Another process fetches the same file of the same object. */
    static final class TakenException extends IOException {

        private static final long serialVersionUID = 1L;

        TakenException(SiloException refused) {
            super(refused.getMessage(), refused);
        }
    }

    private final Silo silo;
    private final String key;
    private final Path note;
    private final Clock clock;

    /** @param key the same for the same file of the same object in every attempt */
    Unfinished(Silo silo, String key, Clock clock) {
        this.silo = silo;
        this.key = key;
        this.note = silo.controlFolder().resolve("downloads").resolve(Sha256.hex(key) + ".note");
        this.clock = clock;
    }

    /** What the last attempt noted; empty if there is nothing to go on from. */
    Optional<TransferNote> note() throws IOException {
        // why: nearly always there is none, and asking first is many times cheaper than an exception
        return Files.exists(note) ? TransferNote.read(note) : Optional.empty();
    }

    /**
     * The staged file, with the bytes of earlier attempts in it. Closing it keeps them.
     *
     * @throws TakenException if another process has it open
     */
    StagedFile open() throws IOException {
        try {
            return silo.stagePartial(key);
        } catch (SiloException refused) {
            if (refused.getCause() == null) {
                // why: trouble with the disk always has a cause
                throw new TakenException(refused);
            }
            throw refused;
        }
    }

    /** Keeps a note for the next attempt. */
    void remember(TransferNote what) throws IOException {
        Files.createDirectories(note.getParent());
        what.write(note);
        sweep();
    }

    /** Drops the note; the bytes are the caller's to discard. */
    void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    /** why: notes are rare, and staging drops the bytes of downloads that nobody took up again. */
    private void sweep() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(note.getParent())) {
            for (Path old : notes) {
                if (lastWritten(old).isBefore(oldest)) {
                    Files.deleteIfExists(old);
                }
            }
        }
    }

    /** When a note was written; now if its own download has just dropped it. */
    private Instant lastWritten(Path other) throws IOException {
        try {
            return Files.getLastModifiedTime(other).toInstant();
        } catch (NoSuchFileException dropped) {
            return clock.instant();
        }
    }
}
