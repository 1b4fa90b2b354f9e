package org.windrow.engine.checkup;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.windrow.engine.queue.Lane;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/** Leaves a gap between two requests to one host. For one thread. */
final class GentleWebClient implements WebClient {

    private final WebClient web;
    private final Function<URI, Duration> gap;
    private final Clock clock;
    private final Map<String, Instant> lastAsked = new HashMap<>();

    /** @param gap how long to leave the host of an address alone */
    GentleWebClient(WebClient web, Function<URI, Duration> gap, Clock clock) {
        this.web = web;
        this.gap = gap;
        this.clock = clock;
    }

    @Override
    public WebResponse get(WebRequest request) throws IOException, InterruptedException {
        String host = Lane.hostOf(request.uri());
        Instant last = lastAsked.get(host);
        if (last != null) {
            await(last, gap.apply(request.uri()));
        }
        try {
            return web.get(request);
        } finally {
            lastAsked.put(host, clock.instant());
        }
    }

    private void await(Instant last, Duration wanted) throws InterruptedException {
        Duration rest = Duration.between(clock.instant(), last.plus(wanted));
        // why: a clock that was set back must not make a long wait
        Duration wait = rest.compareTo(wanted) > 0 ? wanted : rest;
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }
}
