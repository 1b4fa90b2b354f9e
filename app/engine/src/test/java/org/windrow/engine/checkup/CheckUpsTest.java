package org.windrow.engine.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.windrow.engine.worker.Plugins;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Response;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.OfferedSet;

/** A check-up in the engine: found by the plugin that knows it, watched, stopped, and over in time. */
class CheckUpsTest {

    private static final WebIdentity IDENTITY = new WebIdentity("WindrowTest/1", null);

    private static CheckUps checkUps(Duration time) {
        return new CheckUps(Plugins.onClassPath(), IDENTITY, time, Clock.systemUTC());
    }

    @Test
    void aFrontPageLeadsToItsEndpointWhileAListenerWatches() throws Exception {
        List<URI> trying = new ArrayList<>();
        List<Attempt> tried = new ArrayList<>();
        CheckUpListener listener = new CheckUpListener() {
            @Override
            public void trying(URI address, String why) {
                trying.add(address);
            }

            @Override
            public void tried(Attempt attempt) {
                tried.add(attempt);
            }
        };
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                CheckUps checkUps = checkUps(CheckUps.USUAL_TIME)) {
            CheckUpResult result = checkUps.check(sample.frontPage().toString(), listener);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            CheckUpResult.Found.class,
                            found -> assertThat(found.endpoint().address()).isEqualTo(sample.baseUrl()));
            assertThat(trying).contains(sample.frontPage(), sample.baseUrl());
            assertThat(tried).isEqualTo(result.attempts());
        }
    }

    @Test
    void theSetsOfWhatWasFoundComeOnRequest() throws Exception {
        List<OfferedSet> sets = new ArrayList<>();
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                CheckUps checkUps = checkUps(CheckUps.USUAL_TIME)) {
            HarvestEnd end = checkUps.sets("oai-pmh", sample.baseUrl(), sets::addAll);

            assertThat(end).isEqualTo(new HarvestEnd.Complete());
            assertThat(sets).hasSameSizeAs(sample.catalogue().sets());
            assertThat(checkUps.sets("unknown", sample.baseUrl(), sets::addAll))
                    .isInstanceOf(HarvestEnd.Incomplete.class);
        }
    }

    @Test
    void whatIsNoAddressIsRefusedInThePluginsWords() {
        try (CheckUps checkUps = checkUps(CheckUps.USUAL_TIME)) {
            assertThatThrownBy(() -> checkUps.check("ftp://example.org/", CheckUpListener.NONE))
                    .isInstanceOf(HarvestException.class)
                    .hasMessageContaining("http");
        }
    }

    @Test
    void aServerThatDripsDoesNotOutlastTheTimeOfTheCheckUp() throws Exception {
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                CheckUps checkUps = checkUps(Duration.ofSeconds(1))) {
            sample.faults().when(RequestMatch.any()).give(WireFaults.drip(Duration.ofMillis(50)));
            long began = System.nanoTime();

            CheckUpResult result = checkUps.check(sample.baseUrl().toString(), CheckUpListener.NONE);

            assertThat(result).isInstanceOf(CheckUpResult.NotFound.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aServerThatKeepsSilentDoesNotOutlastTheTimeOfTheCheckUp() throws Exception {
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                CheckUps checkUps = checkUps(Duration.ofSeconds(1))) {
            sample.faults().when(RequestMatch.any()).give(WireFaults.stall());
            long began = System.nanoTime();

            CheckUpResult result = checkUps.check(sample.baseUrl().toString(), CheckUpListener.NONE);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            CheckUpResult.NotFound.class,
                            nothing -> assertThat(nothing.reason()).contains("time was over"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<@Nullable Exception> end = new AtomicReference<>();
        try (SampleRepository sample =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                CheckUps checkUps = checkUps(CheckUps.USUAL_TIME)) {
            sample.faults().when(RequestMatch.any()).give((request, repository) -> {
                asked.countDown();
                return HttpFaults.delay(Duration.ofMinutes(1)).apply(request, repository);
            });
            Thread check = Thread.ofVirtual().start(() -> {
                try {
                    checkUps.check(sample.baseUrl().toString(), CheckUpListener.NONE);
                } catch (HarvestException | InterruptedException e) {
                    end.set(e);
                }
            });
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
            check.interrupt();

            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> !check.isAlive());
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void betweenTwoRequestsToAHostThereIsAGap() throws Exception {
        List<Instant> times = new ArrayList<>();
        try (LoopbackServer server = new LoopbackServer(0, request -> {
                    times.add(Instant.now());
                    return Response.text(200, "yes");
                });
                ApacheWebClient web = new ApacheWebClient(IDENTITY, WebSettings.DEFAULT)) {
            GentleWebClient gentle = new GentleWebClient(web, uri -> Duration.ofMillis(300), Clock.systemUTC());
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");
            for (int i = 0; i < 2; i++) {
                gentle.get(new WebRequest(uri, Map.of(), WebLimits.PAGE)).close();
            }
        }
        assertThat(Duration.between(times.getFirst(), Objects.requireNonNull(times.getLast())))
                .isGreaterThanOrEqualTo(Duration.ofMillis(280));
    }
}
