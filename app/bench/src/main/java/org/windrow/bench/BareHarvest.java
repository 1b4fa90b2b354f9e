package org.windrow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.oaipmh.parse.MalformedPageException;
import org.windrow.oaipmh.parse.OaiPmhParser;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;
import org.windrow.store.pairtree.PairtreePath;

/**
 * What a harvest cannot be faster than by much: one loop that fetches a page, parses it and writes the same files as a silo
 * has, one after the other, and never syncs.
 */
@SuppressWarnings("InlineFormatString") // why: the manifest as a whole is easier to compare with a real one
final class BareHarvest implements PageHandler {

    private static final String MANIFEST = """
            {"item_id": "%s", "versions": ["1"], "version_dates": {"1": "%s"}, "files": {"1": ["oai_dc.xml"]}, \
            "subdir": {"1": []}, "metadata_files": {"1": ["oai_dc.xml"]}, "versionlog": {"1": ["Created new data package", \
            "Added or updated file oai_dc.xml"]}, "metadata": {"identifier": "%s", "firstSeen": "%s", "setSpec": []}, \
            "currentversion": "1", "date": "%s", "windrow": {"versions": {"1": {"made": "%s", "run": "%s", "parts": \
            {"oai_dc.xml": {"size": 2048, "sha256": "%s", "mediaType": "text/xml", "fetched": "%s", "run": "%s", "since": \
            "1"}}}}, "record": {"datestamp": "%s"}}}""";

    private static final String DIGEST = "96e6f4a53d5b4843849ba94703923accf4830797e01bb94b90df9445c85ae284";
    private static final String RUN = "f33c9bfc-7235-4c9d-9d90-e755c456e660";

    private final Path tree;
    private long records;

    private BareHarvest(Path tree) {
        this.tree = tree;
    }

    /** Harvests a whole list into a folder and returns how many records came. */
    static long run(URI baseUrl, Path folder) throws IOException, InterruptedException, MalformedPageException {
        BareHarvest bare = new BareHarvest(Files.createDirectories(folder.resolve("pairtree_root")));
        try (ApacheWebClient web = new ApacheWebClient(new WebIdentity("Bare/1", null), WebSettings.DEFAULT)) {
            Optional<String> token = Optional.empty();
            do {
                String arguments = token.map(
                                text -> "&resumptionToken=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .orElse("&metadataPrefix=oai_dc");
                WebRequest request =
                        new WebRequest(URI.create(baseUrl + "?verb=ListRecords" + arguments), Map.of(), WebLimits.PAGE);
                try (WebResponse response = web.get(request);
                        InputStream body = response.body()) {
                    token = OaiPmhParser.parse(body, bare).nextToken();
                }
            } while (token.isPresent());
        }
        return bare.records;
    }

    @Override
    public void record(RecordHeader header, byte @Nullable [] metadata) {
        try {
            write(header.identifier(), header.datestamp(), metadata == null ? new byte[0] : metadata);
            records++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void problem(HarvestProblem problem) {
        throw new IllegalStateException(problem.toString());
    }

    private void write(String identifier, String datestamp, byte[] metadata) throws IOException {
        Path object = tree.resolve(PairtreePath.path(identifier));
        Path version = Files.createDirectories(object.resolve("__1"));
        String date = datestamp.replace("Z", "");
        Files.writeString(version.resolve("3=" + date.replace(':', '+')), date);
        Files.writeString(version.resolve("4=" + identifier.replace(':', '+').replace('.', ',')), identifier);
        Files.write(version.resolve("oai_dc.xml"), metadata);
        String manifest = MANIFEST.formatted(
                identifier, date, identifier, date, date, datestamp, RUN, DIGEST, datestamp, RUN, datestamp);
        Files.writeString(object.resolve("__manifest.json"), manifest);
    }
}
