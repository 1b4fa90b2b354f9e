package org.windrow.oaipmh.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.oaipmh.page.PageException.Kind;
import org.windrow.spi.HarvestContext;

/** Fetches a page, and asks again while that may help. */
public final class PatientFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(PatientFetcher.class);

    /** A server that cuts the same page twice will cut it again. */
    private static final int ATTEMPTS_WHEN_TRUNCATED = 3;

    /** A wrong name or address does not become right by waiting. */
    private static final int ATTEMPTS_WHEN_NEVER_REACHED = 2;

    private final PageFetcher fetcher;
    private final HarvestContext context;
    private boolean reached;

    public PatientFetcher(PageFetcher fetcher, HarvestContext context) {
        this.fetcher = fetcher;
        this.context = context;
    }

    /**
     * Fetches a page under a policy. A Retry-After wins over the policy's delays.
     *
     * @return a whole page; or one that was cut at every attempt, for whoever saves what is there
     * @throws PageException the last attempt's, when no more make sense
     */
    public Page fetch(URI uri, RetryPolicy policy) throws PageException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                Page page = fetcher.fetch(uri, attempt);
                reached = true;
                if (page.whole() || attempt + 1 >= Math.min(policy.attempts(), ATTEMPTS_WHEN_TRUNCATED)) {
                    return page;
                }
                page.close();
                pause(policy.delayAfter(attempt), "The page broke off before its end. " + Shown.url(uri));
            } catch (PageException e) {
                reached |= e.kind() != Kind.UNREACHABLE;
                if (!e.kind().mayPass() || attempt + 1 >= attempts(policy, e.kind())) {
                    throw e;
                }
                pause(wait(policy, attempt, e), e.getMessage());
            }
        }
    }

    private int attempts(RetryPolicy policy, Kind kind) {
        return switch (kind) {
            case TRUNCATED -> Math.min(policy.attempts(), ATTEMPTS_WHEN_TRUNCATED);
            case SERVER_FAILURE -> Math.min(policy.attempts(), policy.failureAttempts());
            case UNREACHABLE -> reached ? policy.attempts() : Math.min(policy.attempts(), ATTEMPTS_WHEN_NEVER_REACHED);
            default -> policy.attempts();
        };
    }

    private Duration wait(RetryPolicy policy, int attempt, PageException e) throws PageException {
        if (e.notBefore().isEmpty()) {
            return policy.delayAfter(attempt);
        }
        Instant now = context.clock().instant();
        Duration asked = Duration.between(now, e.notBefore().get());
        if (asked.compareTo(policy.longestWait()) > 0) {
            throw e;
        }
        return asked.isNegative() ? Duration.ZERO : asked;
    }

    private void pause(Duration duration, String reason) throws InterruptedException {
        LOG.info("Waiting {} s before asking again: {}", duration.toSeconds(), reason);
        context.waitFor(duration, reason);
    }
}
