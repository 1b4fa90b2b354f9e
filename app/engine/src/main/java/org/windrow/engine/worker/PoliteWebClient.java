package org.windrow.engine.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.windrow.engine.queue.Lane;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.spi.RetryAfter;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/**
 * Asks only when it is the host's turn, and learns from its refusals. The turns are kept in Redis, so they hold across all
 * workers and nodes. A host that closed itself for long is asked nevertheless when the wait is longer than a plugin may be
 * held: the plugin then hears the refusal and parks its source.
 */
final class PoliteWebClient implements WebClient {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final WebClient web;
    private final HostLimits hosts;
    private final Clock clock;

    PoliteWebClient(WebClient web, HostLimits hosts, Clock clock) {
        this.web = web;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public WebResponse get(WebRequest request) throws IOException, InterruptedException {
        String host = Lane.hostOf(request.uri());
        awaitTurn(host);
        WebResponse response = web.get(request);
        learn(host, response);
        return response;
    }

    private void awaitTurn(String host) throws InterruptedException {
        for (Duration wait = hosts.acquire(host); wait.isPositive(); wait = hosts.acquire(host)) {
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                return;
            }
            Thread.sleep(wait.compareTo(STEP) < 0 ? wait : STEP);
        }
    }

    private void learn(String host, WebResponse response) throws InterruptedException {
        int status = response.status();
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            Instant now = clock.instant();
            hosts.throttled(
                    host,
                    response.header("Retry-After")
                            .flatMap(header -> RetryAfter.parse(header, now))
                            .map(now::plus));
        } else if (status < 400) {
            hosts.answered(host, 1);
        }
    }
}
