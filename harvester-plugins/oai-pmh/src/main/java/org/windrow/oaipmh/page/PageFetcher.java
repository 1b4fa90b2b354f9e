package org.windrow.oaipmh.page;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.page.PageException.Kind;
import org.windrow.spi.RetryAfter;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebException;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/** Asks once for a page and says what came. */
public final class PageFetcher {

    private static final int MOST_PATIENCE = 8;
    private static final Map<String, String> HEADERS = Map.of("Accept", "text/xml, application/xml;q=0.9, */*;q=0.1");

    private final WebClient web;
    private final Clock clock;
    private final Traffic traffic;
    private final DocumentKind kind;

    /** Fetches pages of OAI-PMH. */
    public PageFetcher(WebClient web, Clock clock, Traffic traffic) {
        this(web, clock, traffic, DocumentKind.OAI_PMH);
    }

    /** Fetches documents of that kind. */
    public PageFetcher(WebClient web, Clock clock, Traffic traffic, DocumentKind kind) {
        this.web = web;
        this.clock = clock;
        this.traffic = traffic;
        this.kind = kind;
    }

    /**
     * Fetches a page, whole.
     *
     * @param attempt the attempt's number, from 0; each has twice the patience of the one before
     * @return a page whose root element is of the kind that is fetched; one of OAI-PMH also under 4xx and 5xx
     * @throws PageException if there is no such page
     */
    public Page fetch(URI uri, int attempt) throws PageException, InterruptedException {
        WebLimits limits = kind.limits().patience(Math.min(MOST_PATIENCE, 1 << attempt));
        traffic.request();
        try (WebResponse response = web.get(new WebRequest(uri, HEADERS, limits))) {
            return judge(uri, response, SpooledBody.of(new CountedBody(response.body(), traffic)));
        } catch (WebException e) {
            throw new PageException(kind(e), tooLarge(e, limits) + e.getMessage() + " " + Shown.url(uri), null, e);
        } catch (InterruptedIOException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException("Stopped while reading").initCause(e);
            }
            throw broken(uri, e);
        } catch (IOException e) {
            throw broken(uri, e);
        }
    }

    private static PageException broken(URI uri, IOException e) {
        return new PageException(Kind.NETWORK, "The answer could not be read: " + e + ". " + Shown.url(uri), null, e);
    }

    private static String tooLarge(WebException e, WebLimits limits) {
        return e.kind() == WebException.Kind.TOO_LARGE
                ? "The page is larger than Windrow reads (" + (limits.maxBytes() >> 20)
                        + " MiB); ask the repository for smaller pages. "
                : "";
    }

    private static Kind kind(WebException e) {
        return switch (e.kind()) {
            case UNKNOWN_HOST, NO_CONNECTION -> Kind.UNREACHABLE;
            case TOO_SLOW, BROKEN -> Kind.NETWORK;
            case TOO_LARGE -> Kind.TOO_LARGE;
            case TLS, BAD_ADDRESS -> Kind.REFUSED;
        };
    }

    private Page judge(URI asked, WebResponse response, SpooledBody body) throws PageException, IOException {
        boolean kept = false;
        try {
            Sniff sniff = new Sniff(body, kind);
            int status = response.status();
            boolean says = status / 100 == 2 || sniff.hasError();
            if (sniff.isKind() && says && !asksToWait(status)) {
                kept = true;
                return new Page(response.uri(), status, response.header("Date"), body, sniff.isWhole());
            }
            throw refusal(asked, response, sniff, body.length() == 0);
        } finally {
            if (!kept) {
                body.close();
            }
        }
    }

    private static boolean asksToWait(int status) {
        return status == 429 || status == 503;
    }

    private PageException refusal(URI asked, WebResponse response, Sniff sniff, boolean empty) {
        int status = response.status();
        String said = " HTTP " + status + " from " + Shown.url(asked)
                + (sniff.firstWords().isEmpty() ? "" : ", which says: " + sniff.firstWords());
        if (isChallenge(response, sniff, empty)) {
            return new PageException(
                    Kind.CHALLENGE,
                    "The site keeps programs out; ask its administrators to let harvesters reach the address." + said);
        }
        Instant now = clock.instant();
        @Nullable
        Instant notBefore = response.header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, now))
                .map(now::plus)
                .orElse(null);
        return switch (status) {
            case 429, 503 -> new PageException(Kind.BUSY, "The server asks to wait." + said, notBefore, null);
            case 408, 425 -> new PageException(Kind.SERVER_FAILURE, "The server gave up." + said, notBefore, null);
            case 413 -> new PageException(Kind.TOO_MANY, "The list is too long for the server." + said);
            case 401, 403 ->
                new PageException(Kind.REFUSED, "The server refuses access; it may need a permission." + said);
            case 404, 410 ->
                new PageException(Kind.REFUSED, "There is nothing at this address; check the address." + said);
            default -> otherRefusal(status, said, empty, notBefore);
        };
    }

    private PageException otherRefusal(int status, String said, boolean empty, @Nullable Instant notBefore) {
        if (status >= 500) {
            return new PageException(Kind.SERVER_FAILURE, "The server failed." + said, notBefore, null);
        }
        if (status >= 300) {
            return new PageException(Kind.REFUSED, "The server refuses the request." + said);
        }
        return empty
                ? new PageException(Kind.TRUNCATED, "The server sent an empty page." + said)
                : new PageException(Kind.NOT_OAI, kind.mistaken() + said);
    }

    private static boolean isChallenge(WebResponse response, Sniff sniff, boolean empty) {
        Optional<String> waf = response.header("x-amzn-waf-action");
        return response.header("cf-mitigated")
                        .filter("challenge"::equalsIgnoreCase)
                        .isPresent()
                || waf.isPresent()
                || (empty && response.status() == 202)
                || sniff.isChallenge();
    }
}
