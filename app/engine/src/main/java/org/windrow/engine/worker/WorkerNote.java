package org.windrow.engine.worker;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker says of itself with each heartbeat, so that other nodes can show it.
 *
 * @param kind {@code HARVESTER} or {@code DOWNLOADER}
 * @param job what it does at the moment; null when idle
 * @param done jobs done since it was started
 * @param error what went wrong last; null if nothing did
 */
public record WorkerNote(
        String kind,
        @Nullable String job,
        long done,
        @Nullable String error) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TEXT = 300;

    /** The note as it goes over the wire. */
    String json() {
        return JSON.writeValueAsString(new WorkerNote(kind, cut(job), done, cut(error)));
    }

    /** A note from the wire; one that cannot be read says nothing. */
    public static WorkerNote parse(String json) {
        try {
            WorkerNote note = JSON.readValue(json, WorkerNote.class);
            return note == null ? new WorkerNote("", null, 0, null) : note;
        } catch (JacksonException | IllegalArgumentException foreign) {
            return new WorkerNote("", null, 0, null);
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
