package org.windrow.oaipmh;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.spi.Checkpoint;
import org.windrow.spi.HarvestContext;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestTask;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.PageEnd;
import org.windrow.spi.RecordSink;
import org.windrow.spi.SourceSettings;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/**
 * Harvests as the engine does, over real HTTP. Waits between attempts are noted and not waited for; limits of time are short,
 * so that a server that stalls does not stall the test.
 */
public final class Harvesting implements RecordSink, HarvestContext, WebClient, AutoCloseable {

    private static final WebLimits SHORT =
            new WebLimits(Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofMillis(400), 1 << 20, 0);

    public final List<HarvestedRecord> records = new ArrayList<>();
    public final List<HarvestProblem> problems = new ArrayList<>();
    public final List<PageEnd> pages = new ArrayList<>();
    public final List<Duration> waits = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final URI address;
    private final ApacheWebClient web;
    private boolean wantFiles = true;
    private int pagesUntilKilled = Integer.MAX_VALUE;
    private Clock clock = Clock.systemUTC();

    public Harvesting(URI address) {
        this(address, WebSettings.DEFAULT);
    }

    /** Harvests with other settings of the network, such as a certificate that is trusted. */
    public Harvesting(URI address, WebSettings settings) {
        this.address = address;
        this.web = new ApacheWebClient(new WebIdentity("WindrowTest/1", null), settings);
    }

    public Harvesting option(String name, String value) {
        options.put(name, value);
        return this;
    }

    public Harvesting withoutFiles() {
        wantFiles = false;
        return this;
    }

    public Harvesting clock(Clock time) {
        clock = time;
        return this;
    }

    /** From now on the harvest is interrupted after so many pages. */
    public Harvesting killedAfter(int pageCount) {
        pagesUntilKilled = pageCount;
        return this;
    }

    public HarvestEnd run() throws HarvestException, InterruptedException {
        return run(pages.isEmpty() ? null : pages.getLast().checkpoint());
    }

    public HarvestEnd run(@Nullable Checkpoint checkpoint) throws HarvestException, InterruptedException {
        SourceSettings source = new SourceSettings("a test", address, options, wantFiles);
        return new OaiPmhPlugin(RetryPolicy.PATIENT).harvest(new HarvestTask(source, checkpoint), this, this);
    }

    /** Forgets what came; the checkpoint stays. */
    public Harvesting forget() {
        records.clear();
        problems.clear();
        return this;
    }

    public List<String> identifiers() {
        return records.stream().map(HarvestedRecord::identifier).toList();
    }

    public List<HarvestProblem.Kind> kinds() {
        return problems.stream().map(HarvestProblem::kind).toList();
    }

    @Override
    public void record(HarvestedRecord record) {
        records.add(record);
    }

    @Override
    public void pageEnd(PageEnd page) throws InterruptedException {
        pages.add(page);
        if (--pagesUntilKilled == 0) {
            throw new InterruptedException("killed by the test");
        }
    }

    @Override
    public void problem(HarvestProblem problem) {
        problems.add(problem);
    }

    @Override
    public WebClient web() {
        return this;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void waitFor(Duration duration, String reason) {
        waits.add(duration);
    }

    @Override
    public WebResponse get(WebRequest request) throws IOException, InterruptedException {
        return web.get(new WebRequest(request.uri(), request.headers(), SHORT));
    }

    @Override
    public void close() {
        web.close();
    }
}
