package org.windrow.cli.harvest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.windrow.engine.download.DownloadLimits;

/** The disk that a silo is on, as far as a harvest has to end for it. */
final class SiloDisk {

    private static final long MEBIBYTE = 1L << 20;

    private final Path silo;

    /** Says whether nothing is left to do but files that wait. */
    @FunctionalInterface
    interface Waiting {
        boolean onlyForFiles() throws InterruptedException;
    }

    /** @param silo the silo's folder, which is there */
    SiloDisk(Path silo) {
        this.silo = silo;
    }

    /** Why nothing can be written, and what to do; empty if something can. */
    Optional<String> trouble() {
        if (!Files.isWritable(silo)) {
            return Optional.of("The silo " + silo
                    + " can no longer be written to: its disk is read-only, or its permissions were changed. Make it"
                    + " writable and go on; what came is kept");
        }
        return free() < MEBIBYTE
                ? Optional.of("The disk of the silo " + silo + " is full. Make room and go on; what came is kept")
                : Optional.empty();
    }

    /**
     * Why the harvest cannot go on, and what to do. Downloads leave some room free, so they come to a stand first.
     *
     * @param waiting is asked only if the room is short
     */
    Optional<String> trouble(Waiting waiting) throws InterruptedException {
        Optional<String> trouble = trouble();
        long keepFree = DownloadLimits.USUAL.freeBytes();
        if (trouble.isPresent() || free() >= keepFree || !waiting.onlyForFiles()) {
            return trouble;
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "The disk of the silo %s is nearly full: files are downloaded while %d MiB stay free, and %d MiB are left."
                        + " Make room and go on; what came is kept",
                silo,
                keepFree / MEBIBYTE,
                free() / MEBIBYTE));
    }

    private long free() {
        return silo.toFile().getUsableSpace();
    }
}
