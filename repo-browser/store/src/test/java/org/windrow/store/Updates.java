package org.windrow.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Short ways to say what is put into a silo. */
public final class Updates {

    static final String DATESTAMP = "2026-01-02T03:04:05Z";

    private Updates() {}

    public static RecordUpdate record(String identifier, String metadata) {
        return record(identifier, metadata, DATESTAMP, "run-1");
    }

    static RecordUpdate record(String identifier, String metadata, String datestamp, String run) {
        return new RecordUpdate(identifier, datestamp, false, List.of("math"), oaiDc(metadata), List.of(), run);
    }

    static RecordUpdate deleted(String identifier, String datestamp) {
        return new RecordUpdate(identifier, datestamp, true, List.of("math"), null, List.of(), "run-2");
    }

    static MetadataPart oaiDc(String metadata) {
        return new MetadataPart("oai_dc.xml", "text/xml", metadata.getBytes(UTF_8));
    }

    static PartOutcome putPart(Silo silo, String identifier, String part, String content, String run)
            throws IOException {
        try (StagedFile file = silo.stage()) {
            file.output().write(content.getBytes(UTF_8));
            return silo.putPart(new PartUpdate(
                    identifier,
                    part,
                    file,
                    URI.create("https://example.org/paper.pdf"),
                    "application/pdf",
                    Map.of("etag", "\"abc\""),
                    run));
        }
    }
}
