package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;

/** What came out of a page. */
final class Collected implements PageHandler {

    final List<RecordHeader> headers = new ArrayList<>();
    final List<@Nullable String> metadata = new ArrayList<>();
    final List<HarvestProblem> problems = new ArrayList<>();

    @Override
    public void record(RecordHeader header, byte @Nullable [] document) {
        headers.add(header);
        metadata.add(document == null ? null : new String(document, UTF_8));
    }

    @Override
    public void problem(HarvestProblem problem) {
        problems.add(problem);
    }

    List<String> identifiers() {
        return headers.stream().map(RecordHeader::identifier).toList();
    }

    List<HarvestProblem.Kind> kinds() {
        return problems.stream().map(HarvestProblem::kind).toList();
    }

    /** Reads a page as the harvest does, with whatever repair it needs. */
    OaiResponse read(byte[] page) throws Exception {
        return new PageReader(ParseLimits.USUAL)
                .read(() -> new ByteArrayInputStream(page), "http://example.org/oai", this);
    }

    OaiResponse read(String page) throws Exception {
        return read(page.getBytes(UTF_8));
    }
}
