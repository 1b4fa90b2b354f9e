package org.windrow.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that all requests go through, except those to this machine itself.
 *
 * @param host the proxy's name or address
 * @param port its port
 * @param credentials {@code user:password} for Basic authentication; null if it asks for none
 */
public record WebProxy(String host, int port, @Nullable String credentials) {

    private static final int DEFAULT_PORT = 3128;

    /** Reads {@code http://user:password@host:port}; the port is 3128 if none is given. */
    public static WebProxy of(URI address) {
        String host = address.getHost();
        if (host == null || !"http".equalsIgnoreCase(address.getScheme())) {
            throw new IllegalArgumentException("A proxy is given as http://host:port");
        }
        return new WebProxy(host, address.getPort() < 0 ? DEFAULT_PORT : address.getPort(), address.getUserInfo());
    }

    /** The proxy without its credentials. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
