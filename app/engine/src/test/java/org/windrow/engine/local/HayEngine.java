package org.windrow.engine.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.windrow.engine.Engine;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.source.Source;

/** A whole engine with its own Redis in a home of its own, and one source, {@code hay}, whose files come one at a time. */
record HayEngine(Engine engine, LoggingSetup logging) implements AutoCloseable {

    /** Opens it in an empty folder. */
    static HayEngine open(Path folder, URI address) throws IOException {
        return open(folder, address, Clock.systemUTC());
    }

    /** Opens it in a folder, which may hold what it left there, at the time of that clock. */
    static HayEngine open(Path folder, URI address, Clock clock) throws IOException {
        var home = new WindrowHome(
                folder.resolve("config"), folder.resolve("data"), folder.resolve("state"), folder.resolve("logs"));
        home.create();
        var secrets = new Secrets();
        LoggingSetup logging = LoggingSetup.forWindow(home.logs(), secrets);
        Engine engine = LocalEngine.open(home, secrets, logging.workerLogs(), clock);
        engine.saveSource(new Source(
                        "hay",
                        "Hay",
                        "oai-pmh",
                        address,
                        Map.of("metadataPrefix", "oai_dc"),
                        "hay",
                        true,
                        Duration.ZERO,
                        1))
                .join();
        return new HayEngine(engine, logging);
    }

    @Override
    public void close() {
        engine.close();
        logging.close();
    }
}
