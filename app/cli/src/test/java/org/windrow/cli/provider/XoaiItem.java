package org.windrow.cli.provider;

import io.gdcc.xoai.dataprovider.model.Item;
import io.gdcc.xoai.dataprovider.model.Set;
import io.gdcc.xoai.model.oaipmh.results.record.Metadata;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A record with nothing but a title.
 *
 * @param identifier the OAI identifier
 * @param title the title; escaped when written
 * @param datestamp when it last changed
 * @param deleted whether it is gone
 */
record XoaiItem(String identifier, String title, Instant datestamp, boolean deleted) implements Item {

    @Override
    public String getIdentifier() {
        return identifier;
    }

    @Override
    public Instant getDatestamp() {
        return datestamp;
    }

    @Override
    public List<Set> getSets() {
        return List.of();
    }

    @Override
    public boolean isDeleted() {
        return deleted;
    }

    @Override
    public Metadata getMetadata() {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;");
        String document = "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escaped + "</dc:title></oai_dc:dc>";
        return Metadata.copyFromStream(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
