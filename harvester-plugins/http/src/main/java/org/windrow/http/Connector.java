package org.windrow.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.WebLimits;

/** Opens connections: name, TCP, proxy tunnel and TLS, all within the connect limit. */
final class Connector {

    private static final int MAX_HEADERS = 500;

    private final WebSettings settings;
    private final SSLSocketFactory tls;
    private final LongSupplier ticker;
    private final Http1Config http;

    Connector(WebSettings settings, LongSupplier ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.tls = settings.tls() == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : settings.tls().getSocketFactory();
        this.http = Http1Config.custom()
                .setMaxLineLength(settings.maxHeaderBytes())
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
    }

    /** The proxy for that route, or null: this machine's own addresses are asked directly. */
    @Nullable
    WebProxy proxyFor(Route route) {
        boolean ownMachine = route.host().equals("localhost")
                || route.host().startsWith("127.")
                || route.host().equals("[::1]");
        return ownMachine ? null : settings.proxy();
    }

    WatchedConnection connect(Route route, WebLimits limits) throws IOException, HttpException, InterruptedException {
        ReadWatch watch = new ReadWatch(route, ticker, settings.maxHeaderBytes());
        watch.connecting(limits);
        WebProxy proxy = proxyFor(route);
        WatchedConnection connection = new WatchedConnection(http, watch);
        Socket socket = proxy == null
                ? openSocket(route.bareHost(), route.port(), watch)
                : openSocket(proxy.host(), proxy.port(), watch);
        try {
            connection.bind(socket);
            if (route.tls()) {
                if (proxy != null) {
                    ProxyTunnel.open(connection, route, proxy);
                }
                connection.bind(encrypted(socket, route));
            }
            return connection;
        } catch (IOException | HttpException | RuntimeException e) {
            connection.close(CloseMode.IMMEDIATE);
            throw e;
        }
    }

    /** Tries the host's addresses in turn, keeping half of the remaining time back while there are more. */
    private Socket openSocket(String host, int port, ReadWatch watch) throws IOException, InterruptedException {
        InetAddress[] addresses = resolve(host, watch);
        IOException failure = new UnknownHostException(host);
        for (int i = 0; i < addresses.length; i++) {
            long millis = TimeUnit.NANOSECONDS.toMillis(watch.nanosLeft(0));
            if (millis <= 0) {
                throw watch.tooSlow();
            }
            long wait = i < addresses.length - 1 ? millis / 2 : millis;
            WatchedSocket socket = new WatchedSocket(watch);
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(addresses[i], port), Math.clamp(wait, 1, Integer.MAX_VALUE));
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e instanceof SocketTimeoutException ? watch.tooSlow() : e;
                if (Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
            }
        }
        throw failure;
    }

    /**
     * why: the JDK's resolver knows neither a limit nor an interrupt and may block for minutes. It runs in a thread of its own,
     * which is a platform thread because the lookup would pin a virtual one's carrier.
     */
    private static InetAddress[] resolve(String host, ReadWatch watch) throws IOException, InterruptedException {
        try {
            return new InetAddress[] {InetAddress.ofLiteral(host)};
        } catch (IllegalArgumentException notAnAddress) {
            FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> InetAddress.getAllByName(host));
            Thread.ofPlatform().daemon().name("windrow-name-lookup").start(lookup);
            try {
                return lookup.get(watch.nanosLeft(0), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw watch.tooSlow();
            } catch (ExecutionException e) {
                UnknownHostException unknown = new UnknownHostException(host);
                unknown.initCause(e.getCause());
                throw unknown;
            }
        }
    }

    private SSLSocket encrypted(Socket socket, Route route) throws IOException {
        SSLSocket encrypted = (SSLSocket) tls.createSocket(socket, route.bareHost(), route.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        try {
            encrypted.startHandshake();
        } catch (IOException e) {
            throw Failures.inHandshake(e, route);
        }
        return encrypted;
    }
}
