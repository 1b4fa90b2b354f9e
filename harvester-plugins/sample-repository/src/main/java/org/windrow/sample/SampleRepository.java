package org.windrow.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.Faults;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;
import org.windrow.sample.oai.Addresses;
import org.windrow.sample.oai.EprintsExport;
import org.windrow.sample.oai.Granularity;
import org.windrow.sample.oai.OaiProvider;
import org.windrow.sample.oai.ProviderSettings;

/**
 * A running OAI-PMH repository on this machine's loopback address, for as long as it is open.
 *
 * <p>It follows OAI-PMH 2.0: all six verbs, sets with hierarchy, persistent deleted records, resumptionTokens that outlive a
 * restart. The catalogue may be changed while it runs, and {@link #faults()} makes it misbehave on request.
 */
public final class SampleRepository implements AutoCloseable {

    private final LoopbackServer server;
    private final SampleCatalogue catalogue;
    private final Addresses addresses;
    private final Faults faults;
    private final RequestLog log;

    private SampleRepository(
            LoopbackServer server, SampleCatalogue catalogue, Addresses addresses, Faults faults, RequestLog log) {
        this.server = server;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.faults = faults;
        this.log = log;
    }

    /** Begins to set up a repository that holds that catalogue. */
    public static Builder with(SampleCatalogue catalogue) {
        return new Builder(catalogue);
    }

    /** The OAI-PMH base URL. */
    public URI baseUrl() {
        return URI.create(addresses.endpoint());
    }

    /** The front page, which links to the base URL. */
    public URI frontPage() {
        return URI.create(addresses.root());
    }

    /** Where a record's file is; the file need not exist. */
    public URI file(String identifier, String name) {
        int index = catalogue
                .indexOf(identifier)
                .orElseThrow(() -> new NoSuchElementException("There is no record " + identifier));
        return URI.create(addresses.file(index, name));
    }

    /** What it holds; may be changed at any time. */
    public SampleCatalogue catalogue() {
        return catalogue;
    }

    /** What goes wrong; nothing at first. */
    public Faults faults() {
        return faults;
    }

    /** How many requests have come so far, for anything. */
    public long requests() {
        return log.count();
    }

    /** The last thousand requests, oldest first. */
    public List<Request> lastRequests() {
        return log.last();
    }

    /** Stops; requests under way are broken off. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a repository that is not running yet. */
    public static final class Builder {

        private final SampleCatalogue catalogue;
        private int pageSize = 25;
        private int port;
        private Granularity granularity = Granularity.SECONDS;
        private Duration tokenLifetime = Duration.ofHours(1);
        private Clock clock = Clock.systemUTC();
        private boolean eprints;

        private Builder(SampleCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        /** How many records a page of a list holds; 25 if not said. */
        public Builder pageSize(int records) {
            pageSize = records;
            return this;
        }

        /** The port; if not said, any free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** How fine datestamps are; seconds if not said. */
        public Builder granularity(Granularity finest) {
            granularity = finest;
            return this;
        }

        /** How long a resumptionToken is good for; an hour if not said. */
        public Builder tokenLifetime(Duration lifetime) {
            tokenLifetime = lifetime;
            return this;
        }

        /** The repository's own idea of the time; this machine's if not said. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /**
         * Makes it look like an EPrints: the base URL ends in {@code /cgi/oai2}, {@code ep3} is no format of it, and the XML
         * of EPrints comes from {@code /cgi/export} instead.
         */
        public Builder asEprints() {
            eprints = true;
            return this;
        }

        /**
         * Starts it.
         *
         * @throws UncheckedIOException if the port is taken
         */
        public SampleRepository start() {
            try {
                return open();
            } catch (IOException e) {
                throw new UncheckedIOException("The sample repository could not listen on port " + port, e);
            }
        }

        private SampleRepository open() throws IOException {
            Faults faults = new Faults();
            RequestLog log = new RequestLog();
            LateHandler site = new LateHandler();
            LoopbackServer server = new LoopbackServer(port, request -> {
                log.add(request);
                return faults.handle(request, site);
            });
            Addresses addresses =
                    new Addresses("http://127.0.0.1:" + server.port() + "/", eprints ? "cgi/oai2" : "oai");
            ProviderSettings settings = new ProviderSettings(pageSize, granularity, tokenLifetime, clock, !eprints);
            Handler pages = new LandingPages(catalogue, addresses);
            site.become(new Site(
                    "/" + addresses.endpointPath(),
                    new OaiProvider(catalogue, settings, addresses),
                    new FilePages(catalogue),
                    eprints ? new EprintsExport(catalogue, addresses) : pages,
                    pages));
            return new SampleRepository(server, catalogue, addresses, faults, log);
        }
    }

    /** Sends each request to the part of the repository that it is for. */
    private record Site(String endpoint, Handler provider, Handler files, Handler exports, Handler pages)
            implements Handler {

        @Override
        public Response handle(Request request) throws InterruptedException {
            boolean read = request.method().equals("GET") || request.method().equals("HEAD");
            if (request.path().equals(endpoint) && (read || request.method().equals("POST"))) {
                return provider.handle(request);
            }
            if (!read) {
                return Response.text(405, "Only GET and HEAD here.\n").withHeader("Allow", "GET, HEAD");
            }
            if (request.path().startsWith("/cgi/export/")) {
                return exports.handle(request);
            }
            return request.path().startsWith("/files/") ? files.handle(request) : pages.handle(request);
        }
    }
}
