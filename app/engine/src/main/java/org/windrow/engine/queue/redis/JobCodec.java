package org.windrow.engine.queue.redis;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobPayload.HarvestPayload;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.spi.Checksum;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a job is kept: kind, source, lane, run and time of enqueuing, each followed by a tab, so that the scripts need not read
 * JSON; then the payload as JSON. What is read is checked as if a stranger had written it.
 *
 * <p>Memory, measured on Redis 6.2: a job that waits takes about 400 bytes, of which its payload of 200 is half; a claimed one
 * about 200 more. Ten million would take 4 GB, which is what the high-water mark is for.
 */
public final class JobCodec {

    /** The longest stored job, in characters. */
    static final int LONGEST = 64 * 1024;

    private static final int FIELDS = 6;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(LONGEST)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .build())
            .build();

    /** The stored form of a job, without what changes: attempts and last error. */
    String encode(Job job) {
        return header(job.kind(), job.source(), job.lane(), job.payload().run(), job.enqueued())
                + payload(job.payload());
    }

    /** The stored form of something that is no job: its beginning, to be shown to a person. */
    String encodeUnreadable(String source, String text, Instant now) {
        return header(JobKind.DOWNLOAD, source, "", "", now) + json.writeValueAsString(text);
    }

    /** Reads what {@link #encode} wrote. */
    Job decode(String id, String value, int attempts, @Nullable String error) throws MalformedJobException {
        String[] fields = value.split("\t", FIELDS);
        if (fields.length < FIELDS || value.length() > LONGEST) {
            throw new MalformedJobException("It does not have the form of a job", null);
        }
        try {
            JsonNode node = json.readTree(fields[5]);
            JobPayload payload =
                    fields[0].equals(JobKind.HARVEST.word()) ? harvest(node, fields[3]) : download(node, fields[3]);
            return new Job(id, fields[1], fields[2], payload, attempts, instant(fields[4]), error);
        } catch (JacksonException malformed) {
            throw new MalformedJobException("Its payload is no JSON: " + malformed.getOriginalMessage(), malformed);
        } catch (IllegalArgumentException refused) {
            throw new MalformedJobException(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The text of what {@link #encodeUnreadable} wrote, or as much as can be shown of anything else. */
    String textOf(String value) {
        String[] fields = value.split("\t", FIELDS);
        String last = fields[fields.length - 1];
        try {
            return json.readValue(last, String.class);
        } catch (JacksonException _) {
            return last.length() <= 500 ? last : last.substring(0, 500);
        }
    }

    /** Reads JSON from outside as a tree, of bounded size and depth. */
    public JsonNode tree(String text) throws MalformedJobException {
        try {
            return json.readTree(text);
        } catch (JacksonException malformed) {
            throw new MalformedJobException("It is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static String header(JobKind kind, String source, String lane, String run, Instant enqueued) {
        return String.join("\t", kind.word(), source, lane, run, String.valueOf(enqueued.toEpochMilli()), "");
    }

    private String payload(JobPayload payload) {
        ObjectNode node = json.createObjectNode();
        switch (payload) {
            case HarvestPayload harvest -> node.put("source", harvest.source()).put("everything", harvest.everything());
            case DownloadPayload download -> {
                node.put("silo", download.silo())
                        .put("id", download.identifier())
                        .put("part", download.part())
                        .put("url", download.url().toString());
                if (download.mediaType() != null) {
                    node.put("type", download.mediaType());
                }
                download.size().ifPresent(size -> node.put("size", size));
                if (download.checksum() != null) {
                    node.put(
                            "sum",
                            download.checksum().algorithm() + ":"
                                    + download.checksum().hex());
                }
                put(download.choice(), node);
            }
        }
        return json.writeValueAsString(node);
    }

    private static HarvestPayload harvest(JsonNode node, String run) {
        return new HarvestPayload(text(node, "source"), node.path("everything").asBoolean(false), run);
    }

    private static DownloadPayload download(JsonNode node, String run) {
        return new DownloadPayload(
                text(node, "silo"),
                text(node, "id"),
                text(node, "part"),
                URI.create(text(node, "url")),
                node.has("type") ? text(node, "type") : null,
                node.has("size") ? OptionalLong.of(node.path("size").asLong(-1)) : OptionalLong.empty(),
                node.has("sum") ? checksum(text(node, "sum")) : null,
                run,
                choice(node));
    }

    /** why only what is chosen: most sources take every file, and millions of jobs would say so */
    private static void put(FileChoice choice, ObjectNode node) {
        if (!choice.isEveryGroup()) {
            node.put("kinds", choice.groups().stream().map(FileGroup::key).collect(Collectors.joining(",")));
        }
        if (choice.isLimited()) {
            node.put("max", choice.largestBytes());
        }
    }

    private static FileChoice choice(JsonNode node) {
        Set<FileGroup> groups = node.has("kinds")
                ? Arrays.stream(text(node, "kinds").split(","))
                        .flatMap(key -> FileGroup.ofKey(key).stream())
                        .collect(Collectors.toSet())
                : FileChoice.EVERYTHING.groups();
        return new FileChoice(groups, node.path("max").asLong(FileChoice.NO_LIMIT));
    }

    private static Checksum checksum(String text) {
        int colon = text.indexOf(':');
        return new Checksum(text.substring(0, Math.max(0, colon)), text.substring(colon + 1));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("The field '" + field + "' is missing or no text");
        }
        return value.stringValue();
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
