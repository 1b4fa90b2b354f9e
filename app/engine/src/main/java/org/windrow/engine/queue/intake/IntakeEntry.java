package org.windrow.engine.queue.intake;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.redis.JobCodec;
import org.windrow.engine.queue.redis.MalformedJobException;
import tools.jackson.databind.JsonNode;

/** What an entry of the intake turned out to be. */
sealed interface IntakeEntry {

    /** The run of all jobs from the intake. */
    String RUN = Job.INTAKE;

    /** A download. */
    record Wanted(Job job) implements IntakeEntry {}

    /** The word that ended a worker of 2010. */
    record Stop() implements IntakeEntry {}

    /**
     * Nothing that can be done.
     *
     * @param id a stable id, so that the same entry is refused once
     * @param text its beginning, for a person
     * @param reason why
     */
    record Refused(String id, String text, String reason) implements IntakeEntry {}

    /** Reads entries. */
    final class Reader {

        private static final int SHOWN = 300;

        private final SiloNames silos;
        private final JobCodec codec = new JobCodec();

        Reader(SiloNames silos) {
            this.silos = silos;
        }

        /** Reads one entry as the script gives it: a letter for whole or cut, then its bytes. */
        IntakeEntry read(byte[] marked, Instant now) {
            byte[] bytes = Arrays.copyOfRange(marked, 1, marked.length);
            if (marked[0] != 'e') {
                return refused(bytes, "The entry is longer than " + JobIntake.LONGEST_ENTRY + " bytes");
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.strip().equals("STOP") ? new Stop() : wanted(codec.tree(text), now);
            } catch (CharacterCodingException _) {
                return refused(bytes, "The entry is not UTF-8 text");
            } catch (MalformedJobException | IllegalArgumentException malformed) {
                return refused(bytes, String.valueOf(malformed.getMessage()));
            }
        }

        private Wanted wanted(JsonNode entry, Instant now) throws MalformedJobException {
            if (!entry.isObject()) {
                throw new MalformedJobException("The entry is no JSON object with url, filename, pid and silo", null);
            }
            String silo = switch (silos.resolve(text(entry, "silo"))) {
                case SiloNames.Answer.Known known -> known.silo();
                case SiloNames.Answer.Refused refusal -> throw new MalformedJobException(refusal.reason(), null);
            };
            DownloadPayload payload = new DownloadPayload(
                    silo,
                    text(entry, "pid"),
                    text(entry, "filename"),
                    URI.create(text(entry, "url")),
                    null,
                    OptionalLong.empty(),
                    null,
                    RUN);
            return new Wanted(Job.download(Job.INTAKE, payload, now));
        }

        private static String text(JsonNode entry, String field) throws MalformedJobException {
            JsonNode value = entry.path(field);
            if (!value.isString()) {
                throw new MalformedJobException("The entry's '" + field + "' is missing or no text", null);
            }
            return value.stringValue();
        }

        private static Refused refused(byte[] bytes, String reason) {
            String text = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.UTF_8);
            return new Refused(Job.hash("refused", new String(bytes, StandardCharsets.ISO_8859_1)), text, reason);
        }
    }
}
