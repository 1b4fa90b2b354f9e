package org.windrow.engine.download;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.store.PartOutcome;

/** What came of an order. Reasons are for a person, name the file's place, and hold no secret. */
public sealed interface DownloadResult {

    /**
     * The file is in the silo. It is durable once the silo's next barrier has returned; acknowledge the job only then.
     *
     * @param part the name it is kept under
     * @param bytes its size, also of what an earlier attempt brought
     * @param sha256 the SHA-256 of all of it, in lower-case hexadecimal digits
     * @param outcome whether the part is new, was replaced, or has the bytes it had
     */
    record Stored(String part, long bytes, String sha256, PartOutcome outcome) implements DownloadResult {}

    /**
     * The silo has the file; nothing was fetched.
     *
     * @param part the name it is kept under
     * @param run the run that brought it; null if that is not known
     */
    record AlreadyThere(String part, @Nullable String run) implements DownloadResult {}

    /**
     * The person does not want files of that sort or size; nothing was kept.
     *
     * @param reason which file and why
     */
    record LeftOut(String reason) implements DownloadResult {}

    /**
     * It may succeed later.
     *
     * @param reason what happened
     * @param scope what is to wait
     * @param pause how long, if the server or the kind of trouble says so; null leaves it to the caller's back-off
     */
    record Retry(String reason, Scope scope, @Nullable Duration pause) implements DownloadResult {

        /** How long to wait at least, if that is known. */
        public Optional<Duration> after() {
            return Optional.ofNullable(pause);
        }
    }

    /**
     * Trying again cannot help.
     *
     * @param reason what happened and what a person can do
     */
    record Refused(String reason) implements DownloadResult {}

    /** What has to wait before the next attempt. */
    enum Scope {
        /** This file alone. */
        FILE,
        /** Everything from the file's host. */
        HOST,
        /** Everything that goes into the silo: its disk is full or cannot be written. */
        SILO
    }
}
