package org.windrow.http;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.windrow.spi.WebException;
import org.windrow.spi.WebRequest;

/** Makes the message that is sent: path and query as they are, the contact headers, gzip where it does no harm. */
final class RequestWriter {

    private static final String GZIP = "gzip";
    private static final Set<String> CREDENTIALS = caseless(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
    private static final Set<String> OURS =
            caseless(HttpHeaders.HOST, HttpHeaders.USER_AGENT, HttpHeaders.FROM, HttpHeaders.CONNECTION);

    private final WebIdentity identity;
    private final Connector connector;

    RequestWriter(WebIdentity identity, Connector connector) {
        this.identity = identity;
        this.connector = connector;
    }

    /** The message for one step of a request: the first, or after a redirect. */
    BasicClassicHttpRequest write(URI uri, WebRequest request) throws WebException {
        Route route = Route.of(uri);
        WebProxy proxy = route.tls() ? null : connector.proxyFor(route);
        String target = target(uri);
        // why: given a host of null, Apache takes the target as it is and does not read it as an address of its own.
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(
                Method.GET, (HttpHost) null, proxy == null ? target : "http://" + route.hostHeader() + target);
        message.setHeader(HttpHeaders.HOST, route.hostHeader());
        message.setHeader(HttpHeaders.USER_AGENT, identity.userAgent());
        if (identity.from() != null) {
            message.setHeader(HttpHeaders.FROM, identity.from());
        }
        if (proxy != null) {
            ProxyTunnel.authorize(message, proxy);
        }
        if (uri.getUserInfo() != null) {
            message.setHeader(HttpHeaders.AUTHORIZATION, ProxyTunnel.basic(uri.getUserInfo()));
        }
        addCallersHeaders(message, request, mayHaveCredentials(route, Route.of(request.uri())));
        if (!message.containsHeader(HttpHeaders.RANGE) && !message.containsHeader(HttpHeaders.ACCEPT_ENCODING)) {
            message.setHeader(HttpHeaders.ACCEPT_ENCODING, GZIP);
        }
        return message;
    }

    /** Whether the client, not the caller, asked for compression, so that the client undoes it. */
    static boolean asksForGzip(BasicClassicHttpRequest message) {
        return message.containsHeader(HttpHeaders.ACCEPT_ENCODING)
                && GZIP.equals(
                        message.getFirstHeader(HttpHeaders.ACCEPT_ENCODING).getValue());
    }

    /** Where the caller sent them, or to the same host now encrypted. */
    private static boolean mayHaveCredentials(Route route, Route first) {
        return route.equals(first) || (route.tls() && route.host().equals(first.host()));
    }

    private static void addCallersHeaders(
            BasicClassicHttpRequest message, WebRequest request, boolean withCredentials) {
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            boolean wanted =
                    !OURS.contains(header.getKey()) && (withCredentials || !CREDENTIALS.contains(header.getKey()));
            if (wanted) {
                message.setHeader(header.getKey(), header.getValue());
            }
        }
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return target.chars().allMatch(c -> c < 0x80)
                ? target
                : URI.create(target).toASCIIString();
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
