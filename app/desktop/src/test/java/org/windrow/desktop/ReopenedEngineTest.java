package org.windrow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.source.Source;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** The real engine, closed in the middle of a harvest and opened again on the same home. */
class ReopenedEngineTest {

    private static final int RECORDS = 40;
    private static final HeldRun HAY = new HeldRun("hay", "Hay");

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(RECORDS, 500, 1, 2_000))
            .start();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer door;

    @TempDir
    Path folder;

    @BeforeEach
    void closeInTheMiddleOfAHarvest() throws IOException, InterruptedException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setExecutor(threads);
        door.createContext("/", this::answer);
        door.start();
        withEngine(engine -> {
            engine.saveSource(source()).join();
            engine.harvest("hay", false).join();
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
        });
        gate.countDown();
    }

    @AfterEach
    void closeTheServers() {
        door.stop(0);
        threads.shutdownNow();
        repository.close();
    }

    @Test
    void whatWasUnderWayWaitsUntilItIsResumedAndNothingIsLost() throws IOException, InterruptedException {
        withEngine(engine -> {
            patiently().until(() -> engine.heldRuns().equals(List.of(HAY)));
        });
        withEngine(engine -> {
            // why again: an offer that nobody answered is made once more
            patiently().until(() -> engine.heldRuns().equals(List.of(HAY)));
            engine.resumeHeld().join();
            assertThat(engine.heldRuns()).isEmpty();
            patiently().until(() -> status(engine).lastEnd() == RunStatus.COMPLETE);
            assertThat(status(engine).counts().records()).isEqualTo(RECORDS);
            assertThat(status(engine).counts().files().downloaded()).isEqualTo(RECORDS);
        });
    }

    @Test
    void whatIsLeftIsStoppedAndTheNextHarvestBringsAll() throws IOException, InterruptedException {
        withEngine(engine -> {
            patiently().until(() -> engine.heldRuns().equals(List.of(HAY)));
            engine.leaveHeld().join();
            patiently().until(() -> status(engine).state() == SourceStatus.State.IDLE);
            engine.harvest("hay", false).join();
            patiently().until(() -> status(engine).lastEnd() == RunStatus.COMPLETE);
            assertThat(status(engine).counts().records()).isEqualTo(RECORDS);
        });
        withEngine(engine -> {
            patiently().until(() -> status(engine).lastEnd() == RunStatus.COMPLETE);
            assertThat(engine.heldRuns()).isEmpty();
        });
    }

    /** Holds everybody up until the gate is open, then sends them on to the repository. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.countDown();
            gate.await();
            String query = exchange.getRequestURI().getRawQuery();
            exchange.getResponseHeaders().add("Location", repository.baseUrl() + (query == null ? "" : "?" + query));
            exchange.sendResponseHeaders(302, -1);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Source source() {
        URI address = URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/oai");
        return new Source(
                "hay", "Hay", "oai-pmh", address, Map.of("metadataPrefix", "oai_dc"), "hay", true, Duration.ZERO, 4);
    }

    private static SourceStatus status(Engine engine) {
        return engine.snapshot().sources().getFirst();
    }

    private void withEngine(Work work) throws IOException, InterruptedException {
        var home = new WindrowHome(
                folder.resolve("config"), folder.resolve("data"), folder.resolve("state"), folder.resolve("logs"));
        home.create();
        var secrets = new Secrets();
        try (LoggingSetup logging = LoggingSetup.forWindow(home.logs(), secrets);
                Engine engine = LocalEngine.open(home, secrets, logging.workerLogs(), Clock.systemUTC())) {
            work.with(engine);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }

    /** Something to do with an engine. */
    @FunctionalInterface
    private interface Work {
        void with(Engine engine) throws InterruptedException;
    }
}
