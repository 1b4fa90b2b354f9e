package org.windrow.oaipmh.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;

/** Writes the URL of a request. */
final class RequestUrl {

    private RequestUrl() {}

    /** The base URL with verb and arguments, each value percent-encoded as form data (section 3.1.1.3). */
    static URI of(URI baseUrl, String verb, Map<String, String> arguments) {
        StringBuilder url = start(baseUrl, verb);
        arguments.forEach(
                (name, value) -> url.append('&').append(name).append('=').append(encoded(value)));
        return URI.create(url.toString());
    }

    /** The base URL with verb and a token of which only what no URL may hold is encoded. */
    static URI withVerbatimToken(URI baseUrl, String verb, String token) {
        StringBuilder url = start(baseUrl, verb).append("&resumptionToken=");
        token.codePoints().forEach(c -> {
            if (isLegal(c)) {
                url.appendCodePoint(c);
            } else {
                url.append(encoded(Character.toString(c)));
            }
        });
        return URI.create(lonePercentsEncoded(url.toString()));
    }

    private static StringBuilder start(URI baseUrl, String verb) {
        String base = baseUrl.toASCIIString();
        int fragment = base.indexOf('#');
        StringBuilder url = new StringBuilder(fragment < 0 ? base : base.substring(0, fragment));
        boolean open = url.indexOf("?") < 0;
        char last = url.charAt(url.length() - 1);
        if (open) {
            url.append('?');
        } else if (last != '?' && last != '&') {
            url.append('&');
        }
        return url.append("verb=").append(verb);
    }

    private static String encoded(String value) {
        // why: a plus means a blank only in form data, %20 means it everywhere
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private static boolean isLegal(int c) {
        return c > ' ' && c < 0x7F && "\"<>\\^`{|}#[]".indexOf(c) < 0;
    }

    private static String lonePercentsEncoded(String url) {
        return url.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
