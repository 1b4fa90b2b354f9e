package org.windrow.engine.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param id 20 hexadecimal digits; the same for the same part of the same object of the same silo, whoever asks for it, and
 *     for the same source's harvest
 * @param source the id of the source on whose behalf it is done, or {@code intake}
 * @param lane what it waits in, see {@link Lane}
 * @param payload what to do
 * @param attempts how often it was claimed so far, the present one included; 0 while it waits for the first time
 * @param enqueued when it was first enqueued, to the millisecond
 * @param lastError why the last attempt failed; null if none did
 */
public record Job(
        String id,
        String source,
        String lane,
        JobPayload payload,
        int attempts,
        Instant enqueued,
        @Nullable String lastError) {

    /** The source of jobs that came in by the intake. */
    public static final String INTAKE = "intake";

    public Job {
        JobPayload.Limits.name("source", source);
        enqueued = Instant.ofEpochMilli(enqueued.toEpochMilli());
    }

    /** A new job to harvest a source. */
    public static Job harvest(JobPayload.HarvestPayload payload, Instant now) {
        return fresh(payload.source(), payload, now);
    }

    /** A new job to download a file, on behalf of a source. */
    public static Job download(String source, JobPayload.DownloadPayload payload, Instant now) {
        return fresh(source, payload, now);
    }

    private static Job fresh(String source, JobPayload payload, Instant now) {
        return new Job(idOf(payload), source, laneOf(payload), payload, 0, now, null);
    }

    /** What kind of job it is. */
    public JobKind kind() {
        return payload.kind();
    }

    private static String laneOf(JobPayload payload) {
        return switch (payload) {
            case JobPayload.HarvestPayload harvest -> Lane.ofSource(harvest.source());
            case JobPayload.DownloadPayload download -> Lane.hostOf(download.url());
        };
    }

    private static String idOf(JobPayload payload) {
        return switch (payload) {
            case JobPayload.HarvestPayload harvest -> hash("harvest", harvest.source());
            case JobPayload.DownloadPayload download ->
                hash("download", download.silo(), download.identifier(), download.part());
        };
    }

    /** A stable id for some text: 80 bits of SHA-256, so that ten million jobs meet with a chance of one in ten billion. */
    public static String hash(String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                // why: the length keeps ("ab", "c") and ("a", "bc") apart
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
