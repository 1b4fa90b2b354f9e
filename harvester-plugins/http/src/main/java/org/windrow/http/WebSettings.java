package org.windrow.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a client treats the network as a whole. What holds for one request is in {@link org.windrow.spi.WebLimits}.
 *
 * @param connectionsPerHost the most connections to one host at a time; a further request waits for a free one
 * @param connectionsTotal the most connections at a time
 * @param maxHeaderBytes the most bytes of one response's status line and headers
 * @param keepAlive how long an unused connection is kept for the next request
 * @param proxy the proxy to go through; null asks hosts directly
 * @param tls whom to trust; null trusts whom the JDK trusts
 */
public record WebSettings(
        int connectionsPerHost,
        int connectionsTotal,
        int maxHeaderBytes,
        Duration keepAlive,
        @Nullable WebProxy proxy,
        @Nullable SSLContext tls) {

    /** 16 connections a host, 256 in all, 256 KiB of headers, kept for 30 s, no proxy, the JDK's trust. */
    public static final WebSettings DEFAULT = new WebSettings(16, 256, 256 * 1024, Duration.ofSeconds(30), null, null);

    public WebSettings {
        if (connectionsPerHost < 1 || connectionsTotal < connectionsPerHost) {
            throw new IllegalArgumentException("At least one connection per host, and no fewer in all: "
                    + connectionsPerHost + ", " + connectionsTotal);
        }
    }

    /** The same settings with other maxima of connections. */
    public WebSettings withConnections(int perHost, int total) {
        return new WebSettings(perHost, total, maxHeaderBytes, keepAlive, proxy, tls);
    }

    /** The same settings with another cap on headers. */
    public WebSettings withMaxHeaderBytes(int bytes) {
        return new WebSettings(connectionsPerHost, connectionsTotal, bytes, keepAlive, proxy, tls);
    }

    /** The same settings through a proxy; null for none. */
    public WebSettings withProxy(@Nullable WebProxy through) {
        return new WebSettings(connectionsPerHost, connectionsTotal, maxHeaderBytes, keepAlive, through, tls);
    }

    /** The same settings with another trust. */
    public WebSettings withTls(SSLContext trust) {
        return new WebSettings(connectionsPerHost, connectionsTotal, maxHeaderBytes, keepAlive, proxy, trust);
    }
}
