package org.windrow.desktop.shell;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.snapshot.EngineSnapshot;

/** A test with the whole window over the real engine, with its own Redis, in a home of its own. */
abstract class RealEngineTest extends WindowTest {

    private final Secrets secrets = new Secrets();
    private final Queue<LoggingSetup> logging = new ConcurrentLinkedQueue<>();
    private final Queue<Engine> engines = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Override
    Callable<Engine> engineMaker() {
        return () -> {
            var home = new WindrowHome(
                    folder.resolve("config"), folder.resolve("data"), folder.resolve("state"), folder.resolve("logs"));
            home.create();
            LoggingSetup setup = LoggingSetup.forWindow(home.logs(), secrets);
            logging.add(setup);
            LocalEngine engine = LocalEngine.open(home, secrets, setup.workerLogs(), Clock.systemUTC());
            engines.add(engine);
            return engine;
        };
    }

    /** What the engine says of itself, once it is there. */
    EngineSnapshot snapshot() {
        return engines.element().snapshot();
    }

    @Override
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    @AfterEach
    void closeTheEngine() {
        super.closeTheEngine();
        logging.forEach(LoggingSetup::close);
    }

    /** why not: while these tests wait for the engine, nobody looks; windows that are painted are in the tests beside them */
    @Override
    boolean isPainted() {
        return false;
    }

    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
