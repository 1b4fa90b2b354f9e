package org.windrow.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.oaipmh.parse.MalformedPageException;
import org.windrow.oaipmh.parse.OaiPmhParser;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/** How fast a page of 1,000 records of 2 KB is cut into its records. The figure is per record. */
@State(Scope.Benchmark)
public class ParserBenchmark {

    private static final int RECORDS = 1_000;

    private byte[] page = new byte[0];

    /** Fetches the page once. */
    @Setup(Level.Trial)
    public void fetch() throws IOException, InterruptedException {
        try (SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 2_048))
                        .pageSize(RECORDS)
                        .start();
                ApacheWebClient web = new ApacheWebClient(new WebIdentity("Bench/1", null), WebSettings.DEFAULT);
                WebResponse response = web.get(new WebRequest(
                        URI.create(repository.baseUrl() + "?verb=ListRecords&metadataPrefix=oai_dc"),
                        Map.of(),
                        WebLimits.PAGE))) {
            page = response.body().readAllBytes();
        }
    }

    /** Cuts the page. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void parse(Blackhole hole) throws IOException, InterruptedException, MalformedPageException {
        OaiPmhParser.parse(new ByteArrayInputStream(page), new PageHandler() {
            @Override
            public void record(RecordHeader header, byte @Nullable [] metadata) {
                hole.consume(header);
                hole.consume(metadata);
            }

            @Override
            public void problem(HarvestProblem problem) {
                throw new IllegalStateException(problem.toString());
            }
        });
    }
}
