package org.windrow.http;

import java.net.URI;
import java.util.Locale;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;

/**
 * Where a connection leads: requests with the same route share connections.
 *
 * @param tls whether the connection is encrypted
 * @param host the host in lower case, an IPv6 address in brackets
 * @param port the port, never a placeholder
 */
record Route(boolean tls, String host, int port) {

    static Route of(URI uri) throws WebException {
        String scheme = uri.getScheme();
        boolean tls = "https".equalsIgnoreCase(scheme);
        if (!tls && !"http".equalsIgnoreCase(scheme)) {
            throw new WebException(
                    Kind.BAD_ADDRESS, "Only http and https addresses can be asked, not '" + scheme + "'.", null);
        }
        String host = uri.getHost();
        if (host == null) {
            throw new WebException(Kind.BAD_ADDRESS, "The address names no host that could be asked.", null);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return new Route(tls, host.toLowerCase(Locale.ROOT), port);
    }

    /** The host as the resolver and TLS want it: an IPv6 address without brackets. */
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The Host header: the port only if it is not the scheme's own. */
    String hostHeader() {
        return port == (tls ? 443 : 80) ? host : host + ":" + port;
    }

    /** The host for messages: no user-info, no path, no query. */
    @Override
    public String toString() {
        return hostHeader();
    }
}
