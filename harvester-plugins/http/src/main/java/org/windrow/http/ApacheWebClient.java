package org.windrow.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebException;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/**
 * Asks over HTTP/1.1 with Apache's classic connections: blocking, so best on virtual threads, of which any number may ask at a
 * time. Connections are kept and used again. There are no cookies and no retries but one: a kept connection that the server
 * has closed meanwhile is replaced by a new one.
 *
 * <p>Up to five redirects are followed. From https to http only at the same host.
 *
 * <p>An interrupt ends a wait within a quarter of a second. While a body is read it shows as
 * {@link java.io.InterruptedIOException}, with the thread still marked as interrupted.
 */
public final class ApacheWebClient implements WebClient, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApacheWebClient.class);
    private static final long CHECK_AFTER_MILLIS = 1_000;

    private final RequestWriter writer;
    private final TimeValue keepAlive;
    private final Connector connector;
    private final StrictConnPool<Route, WatchedConnection> pool;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();

    /** A client with its own connections. */
    public ApacheWebClient(WebIdentity identity, WebSettings settings) {
        this(identity, settings, System::nanoTime);
    }

    /** A client whose limits are measured by that clock of nanoseconds. */
    ApacheWebClient(WebIdentity identity, WebSettings settings, LongSupplier ticker) {
        this.keepAlive = TimeValue.of(settings.keepAlive());
        this.connector = new Connector(settings, ticker);
        this.writer = new RequestWriter(identity, connector);
        this.pool = new StrictConnPool<>(
                settings.connectionsPerHost(),
                settings.connectionsTotal(),
                TimeValue.NEG_ONE_MILLISECOND,
                PoolReusePolicy.LIFO,
                null);
    }

    @Override
    public WebResponse get(WebRequest request) throws IOException, InterruptedException {
        RedirectTrail trail = new RedirectTrail(request.uri());
        URI uri = request.uri();
        while (true) {
            ApacheWebResponse response = ask(uri, request);
            Optional<URI> next;
            try {
                next = trail.next(response);
            } catch (WebException e) {
                response.close();
                throw e;
            }
            if (next.isEmpty()) {
                return response;
            }
            response.close();
            LOG.debug("{} redirects to {}", Route.of(uri), Route.of(next.get()));
            uri = next.get();
        }
    }

    private ApacheWebResponse ask(URI uri, WebRequest request) throws IOException, InterruptedException {
        Route route = Route.of(uri);
        BasicClassicHttpRequest message = writer.write(uri, request);
        Lease lease = lease(route);
        try {
            return exchange(lease, message, uri, request.limits());
        } catch (IOException | HttpException | RuntimeException e) {
            lease.giveUp();
            if (Thread.interrupted()) {
                throw interrupted(route, e);
            }
            if (e instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            throw Failures.inAnswer(e, route);
        } catch (InterruptedException e) {
            lease.giveUp();
            throw e;
        }
    }

    private Lease lease(Route route) throws InterruptedException {
        Future<PoolEntry<Route, WatchedConnection>> place = pool.lease(route, null, Timeout.DISABLED, null);
        try {
            return new Lease(pool, place.get(), keepAlive);
        } catch (InterruptedException e) {
            if (!place.cancel(true) && place.state() == Future.State.SUCCESS) {
                pool.release(place.resultNow(), true);
            }
            throw e;
        } catch (CancellationException e) {
            // why: a thread that is interrupted already gets no place, and the pool says so in this way
            if (Thread.interrupted()) {
                throw interrupted(route, e);
            }
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The client is closed", e);
        }
    }

    private static InterruptedException interrupted(Route route, Exception cause) {
        InterruptedException interrupted = new InterruptedException("Asking " + route + " was interrupted");
        interrupted.initCause(cause);
        return interrupted;
    }

    private ApacheWebResponse exchange(Lease lease, BasicClassicHttpRequest message, URI uri, WebLimits limits)
            throws IOException, HttpException, InterruptedException {
        PoolEntry<Route, WatchedConnection> entry = lease.entry();
        if (entry.hasConnection() && isUsable(entry)) {
            try {
                return send(lease, message, uri, limits);
            } catch (IOException | HttpException e) {
                // why: a server may close a kept connection at any time; that it did shows only now.
                if (entry.getConnection().watch().sawResponse()
                        || Thread.currentThread().isInterrupted()
                        || e instanceof WebException) {
                    throw e;
                }
            }
        }
        entry.discardConnection(CloseMode.IMMEDIATE);
        pool.closeExpired();
        entry.assignConnection(connect(lease.route(), limits));
        return send(lease, message, uri, limits);
    }

    private WatchedConnection connect(Route route, WebLimits limits) throws IOException, InterruptedException {
        try {
            return connector.connect(route, limits);
        } catch (IOException | HttpException e) {
            throw Failures.inConnect(e, route);
        }
    }

    private static boolean isUsable(PoolEntry<Route, WatchedConnection> entry) throws IOException {
        if (System.currentTimeMillis() - entry.getUpdated() < CHECK_AFTER_MILLIS) {
            return true;
        }
        entry.getConnection().watch().rest();
        return !entry.getConnection().isStale();
    }

    private ApacheWebResponse send(Lease lease, BasicClassicHttpRequest message, URI uri, WebLimits limits)
            throws IOException, HttpException {
        WatchedConnection connection = lease.entry().getConnection();
        connection.watch().awaitingHeaders(limits);
        HttpCoreContext context = HttpCoreContext.create();
        ClassicHttpResponse response = executor.execute(message, connection, context);
        connection.watch().readingBody(limits);
        boolean reusable = executor.keepAlive(message, response, connection, context);
        InputStream body = bodyOf(response, message, limits, reusable, lease);
        return new ApacheWebResponse(response, uri, body, lease);
    }

    private static InputStream bodyOf(
            ClassicHttpResponse response,
            BasicClassicHttpRequest message,
            WebLimits limits,
            boolean reusable,
            Lease lease)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null || entity.getContentLength() == 0) {
            lease.end(reusable);
            return InputStream.nullInputStream();
        }
        Header coding = response.getFirstHeader("Content-Encoding");
        boolean gzip = coding != null && RequestWriter.asksForGzip(message) && ContentCoding.isGzip(coding.getValue());
        return new ResponseBody(
                entity.getContent(), gzip, entity.getContentLength(), limits.maxBytes(), reusable, lease);
    }

    /** Closes all connections, also those of bodies that are being read. */
    @Override
    public void close() {
        pool.close(CloseMode.IMMEDIATE);
    }
}
