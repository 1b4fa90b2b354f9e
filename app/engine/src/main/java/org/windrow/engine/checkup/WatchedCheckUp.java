package org.windrow.engine.checkup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.windrow.engine.harvest.EngineContext;
import org.windrow.spi.WebClient;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUpContext;

/** What a plugin is lent for one check-up. */
final class WatchedCheckUp implements CheckUpContext {

    private final EngineContext engine;
    private final Instant deadline;
    private final CheckUpListener listener;

    /** @param web the way to the network, gentle and within the deadline already */
    WatchedCheckUp(WebClient web, Clock clock, Instant deadline, CheckUpListener listener) {
        this.engine = new EngineContext(web, clock);
        this.deadline = deadline;
        this.listener = listener;
    }

    @Override
    public WebClient web() {
        return engine.web();
    }

    @Override
    public Clock clock() {
        return engine.clock();
    }

    @Override
    public void waitFor(Duration duration, String reason) throws InterruptedException {
        engine.waitFor(duration, reason);
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public void trying(URI address, String why) {
        listener.trying(address, why);
    }

    @Override
    public void tried(Attempt attempt) {
        listener.tried(attempt);
    }
}
