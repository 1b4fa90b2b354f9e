package org.windrow.oaipmh.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.oaipmh.OaiPmhPlugin;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUp;
import org.windrow.spi.checkup.CheckUpContext;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.CheckUpWarning;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.OfferedSet;

/** Checks as the engine does, over real HTTP, with short limits of time, and keeps what it is told. */
final class Checking implements CheckUpContext, WebClient, AutoCloseable {

    final List<URI> tried = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<URI> requests = new ArrayList<>();
    final List<OfferedSet> sets = new ArrayList<>();
    private final ApacheWebClient web =
            new ApacheWebClient(new WebIdentity("WindrowTest/1", null), WebSettings.DEFAULT);
    private final CheckUp checkUp =
            new OaiPmhPlugin(RetryPolicy.PATIENT).checkUp().orElseThrow();
    private Clock clock = Clock.systemUTC();
    private Duration firstByte = Duration.ofMillis(600);
    private Instant deadline = Instant.MAX;

    Checking clock(Clock time) {
        clock = time;
        return this;
    }

    Checking deadline(Instant end) {
        deadline = end;
        return this;
    }

    /** Waits for a silent server as long as the plugin wants. */
    Checking patient() {
        firstByte = Duration.ofSeconds(30);
        return this;
    }

    CheckUpResult check(String pasted) throws HarvestException, InterruptedException {
        return checkUp.check(pasted, this);
    }

    Endpoint find(String pasted) throws HarvestException, InterruptedException {
        CheckUpResult result = check(pasted);
        assertThat(result).isInstanceOf(CheckUpResult.Found.class);
        return ((CheckUpResult.Found) result).endpoint();
    }

    CheckUpResult.NotFound miss(String pasted) throws HarvestException, InterruptedException {
        CheckUpResult result = check(pasted);
        assertThat(result).isInstanceOf(CheckUpResult.NotFound.class);
        return (CheckUpResult.NotFound) result;
    }

    HarvestEnd sets(URI address) throws InterruptedException {
        return checkUp.sets(address, sets::addAll, this);
    }

    static List<CheckUpWarning.Kind> kinds(Endpoint endpoint) {
        return endpoint.warnings().stream().map(CheckUpWarning::kind).toList();
    }

    @Override
    public WebClient web() {
        return this;
    }

    @Override
    public WebResponse get(WebRequest request) throws IOException, InterruptedException {
        requests.add(request.uri());
        WebLimits limits = request.limits();
        return web.get(new WebRequest(
                request.uri(),
                request.headers(),
                new WebLimits(Duration.ofSeconds(2), firstByte, firstByte, limits.maxBytes(), 0)));
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void waitFor(Duration duration, String reason) {
        // why: a test need not wait
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public void trying(URI address, String why) {
        tried.add(address);
    }

    @Override
    public void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public void close() {
        web.close();
    }
}
