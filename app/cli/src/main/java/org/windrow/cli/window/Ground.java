package org.windrow.cli.window;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.windrow.engine.Engine;
import org.windrow.engine.home.HomeException;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.LocalEngine;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;

/**
 * What an engine stands on: the folders of the home, and where log lines go. Laid while the window opens; what cannot be laid
 * is tried again with each start of the engine. Safe for use by many threads.
 */
final class Ground implements AutoCloseable {

    private final WindrowHome home;
    private final Secrets secrets = new Secrets();
    private @Nullable LoggingSetup logging;

    Ground(WindrowHome home) {
        this.home = home;
    }

    /** Lays what can be laid now. */
    void prepare() {
        try {
            logging();
        } catch (HomeException failure) {
            LoggerFactory.getLogger(Ground.class).error("The folders cannot be made; the engine will say so", failure);
        }
    }

    /**
     * Opens the engine.
     *
     * @throws IOException if the folders cannot be made or the engine cannot be opened
     */
    Engine engine() throws IOException {
        return LocalEngine.open(home, secrets, logging().workerLogs(), Clock.systemUTC());
    }

    private synchronized LoggingSetup logging() throws HomeException {
        if (logging == null) {
            home.create();
            logging = LoggingSetup.forWindow(home.logs(), secrets);
        }
        return logging;
    }

    /** The last lines are written. */
    @Override
    public synchronized void close() {
        if (logging != null) {
            logging.close();
        }
    }
}
