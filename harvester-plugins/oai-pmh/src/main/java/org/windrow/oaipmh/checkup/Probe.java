package org.windrow.oaipmh.checkup;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.page.Page;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.PageFetcher;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.page.Traffic;
import org.windrow.oaipmh.parse.MalformedPageException;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.parse.PageReader;
import org.windrow.oaipmh.parse.ParseLimits;
import org.windrow.oaipmh.protocol.BaseUrl;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;
import org.windrow.spi.checkup.CheckUpContext;

/** Asks an address one thing, once: with less patience than a harvest has, and less appetite. For one thread. */
final class Probe {

    /** For a page that may be anything: 10 s, 20 s, 10 s, 2 MiB, 64 bytes a second. */
    static final WebLimits ANY_PAGE =
            new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(10), 2 << 20, 64);

    /** For the first page of a list of an endpoint, which may be long in coming: 10 s, 40 s, 20 s, 32 MiB. */
    static final WebLimits LIST =
            new WebLimits(Duration.ofSeconds(10), Duration.ofSeconds(40), Duration.ofSeconds(20), 32 << 20, 64);

    private final CheckUpContext context;
    private final PageReader reader = new PageReader(ParseLimits.USUAL);
    private int status;

    Probe(CheckUpContext context) {
        this.context = context;
    }

    /** The HTTP status of the last answer; 0 if there was none. */
    int lastStatus() {
        return status;
    }

    /**
     * Asks.
     *
     * @throws PageException if no page of OAI-PMH came; the message says in plain words what came instead
     */
    Answer ask(URI baseUrl, OaiRequest request, WebLimits limits) throws PageException, InterruptedException {
        status = 0;
        if (!context.hasTime()) {
            throw new PageException(PageException.Kind.NETWORK, "The time of the check-up was over.");
        }
        URI url = request.at(baseUrl);
        Instant began = context.clock().instant();
        PageFetcher fetcher = new PageFetcher(limited(limits), context.clock(), new Traffic());
        try (Page page = fetcher.fetch(url, 0)) {
            Headers headers = new Headers();
            OaiResponse response = reader.read(page.body()::open, Shown.url(url), headers);
            Instant ended = context.clock().instant();
            return new Answer(
                    BaseUrl.of(page.uri()),
                    response,
                    headers.headers,
                    headers.problems,
                    Duration.between(began, ended),
                    ended);
        } catch (MalformedPageException e) {
            throw new PageException(
                    PageException.Kind.NOT_OAI,
                    "Its answer begins like OAI-PMH, but cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new PageException(
                    PageException.Kind.NETWORK, "The answer could not be read again: " + e.getMessage(), null, e);
        }
    }

    private WebClient limited(WebLimits limits) {
        return request -> {
            WebResponse response = context.web().get(new WebRequest(request.uri(), request.headers(), limits));
            status = response.status();
            return response;
        };
    }

    /** Keeps the headers of a list, and what was odd. */
    private static final class Headers implements PageHandler {

        private final List<RecordHeader> headers = new ArrayList<>();
        private final List<HarvestProblem> problems = new ArrayList<>();

        @Override
        public void record(RecordHeader header, byte @Nullable [] metadata) {
            headers.add(header);
        }

        @Override
        public void problem(HarvestProblem problem) {
            problems.add(problem);
        }
    }
}
