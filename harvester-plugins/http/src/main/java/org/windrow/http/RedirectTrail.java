package org.windrow.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;
import org.windrow.spi.WebResponse;

/** The way one request takes through redirects. */
final class RedirectTrail {

    private static final int MAX_REDIRECTS = 5;
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private final Set<URI> visited = new LinkedHashSet<>();

    RedirectTrail(URI start) {
        visited.add(start);
    }

    /** Where the response sends us, or empty if it is the answer. */
    Optional<URI> next(WebResponse response) throws WebException {
        Optional<String> location = response.header("Location");
        if (!isRedirect(response.status()) || location.isEmpty()) {
            return Optional.empty();
        }
        URI from = response.uri();
        Route route = Route.of(from);
        URI to = keepingQuery(from, resolve(from, location.get(), route));
        if (!"http".equalsIgnoreCase(to.getScheme()) && !"https".equalsIgnoreCase(to.getScheme())) {
            throw refused(route + " redirects to an address that is not http: " + to.getScheme() + ".");
        }
        Route target = Route.of(to);
        if (route.tls() && !target.tls() && !target.host().equals(route.host())) {
            throw refused(route + " redirects from https to http at another host, " + target + ".");
        }
        if (visited.size() > MAX_REDIRECTS) {
            throw refused(route + " redirects more than " + MAX_REDIRECTS + " times.");
        }
        if (!visited.add(to)) {
            throw refused(route + " redirects in a circle.");
        }
        return Optional.of(to);
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static URI resolve(URI from, String location, Route route) throws WebException {
        try {
            URI to = from.resolve(new URI(encoded(location.strip())));
            return to.getRawFragment() == null ? to : new URI(to.toString().replaceFirst("#.*", ""));
        } catch (URISyntaxException e) {
            throw refused(route + " redirects to something that is no address.");
        }
    }

    /**
     * why: some servers that only move to another host or to https forget the query, and with it what was asked for. The same
     * path without a query gets it back.
     */
    private static URI keepingQuery(URI from, URI to) {
        if (from.getRawQuery() == null || to.getRawQuery() != null || !samePath(from, to)) {
            return to;
        }
        return URI.create(to + "?" + from.getRawQuery());
    }

    private static boolean samePath(URI from, URI to) {
        return withoutSlash(from.getRawPath()).equals(withoutSlash(to.getRawPath()));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** why: a Location header often holds spaces and letters of other scripts as they are. */
    private static String encoded(String location) {
        StringBuilder out = new StringBuilder(location.length());
        for (byte b : location.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(String.format("%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static WebException refused(String message) {
        return new WebException(Kind.BAD_ADDRESS, message, null);
    }
}
