package org.windrow.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.windrow.store.MetadataPart;
import org.windrow.store.PartUpdate;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;
import org.windrow.store.StagedFile;
import org.windrow.store.WantedFile;

/** Puts records and files into a silo as a harvest does. */
public final class SampleSilo {

    private static final String RUN = "run-1";

    private final Silo silo;

    public SampleSilo(Silo silo) {
        this.silo = silo;
    }

    /**
     * Puts a record with a Dublin Core document.
     *
     * @param values words of Dublin Core and their values, one after the other: {@code "title", "A book", "date", "1999"}
     */
    public void record(String identifier, String... values) throws IOException {
        record(identifier, List.of("all"), dublinCore(values));
    }

    public void record(String identifier, List<String> sets, String document) throws IOException {
        MetadataPart metadata = new MetadataPart("oai_dc.xml", "text/xml", document.getBytes(StandardCharsets.UTF_8));
        silo.putRecord(new RecordUpdate(identifier, "2020-05-31T10:00:00Z", false, sets, metadata, List.of(), RUN));
    }

    public void wanting(String identifier, String part) throws IOException {
        MetadataPart metadata = new MetadataPart(
                "oai_dc.xml", "text/xml", dublinCore("title", "Wanting").getBytes(StandardCharsets.UTF_8));
        WantedFile file = WantedFile.of(part, URI.create("http://example.org/" + part));
        silo.putRecord(
                new RecordUpdate(identifier, "2020-05-31T10:00:00Z", false, List.of(), metadata, List.of(file), RUN));
    }

    public void deleted(String identifier) throws IOException {
        silo.putRecord(new RecordUpdate(identifier, "2021-01-01T00:00:00Z", true, List.of(), null, List.of(), "run-2"));
    }

    public void file(String identifier, String name, String mediaType, String content) throws IOException {
        file(identifier, name, mediaType, content.getBytes(StandardCharsets.UTF_8));
    }

    public void file(String identifier, String name, String mediaType, byte[] content) throws IOException {
        try (StagedFile staged = silo.stage();
                InputStream in = new ByteArrayInputStream(content)) {
            in.transferTo(staged.output());
            silo.putPart(new PartUpdate(
                    identifier, name, staged, URI.create("http://example.org/file"), mediaType, Map.of(), RUN));
        }
    }

    public static String dublinCore(String... values) {
        StringBuilder document =
                new StringBuilder("<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
        for (int i = 0; i < values.length; i += 2) {
            document.append("<dc:%s>%s</dc:%s>".formatted(values[i], escaped(values[i + 1]), values[i]));
        }
        return document.append("</oai_dc:dc>").toString();
    }

    private static String escaped(String text) {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("&", "&amp;");
        signs.put("<", "&lt;");
        String escaped = text;
        for (Map.Entry<String, String> sign : signs.entrySet()) {
            escaped = escaped.replace(sign.getKey(), sign.getValue());
        }
        return escaped;
    }
}
