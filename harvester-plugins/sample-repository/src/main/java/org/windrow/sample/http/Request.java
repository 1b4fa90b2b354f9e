package org.windrow.sample.http;

import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request.
 *
 * @param method the method, as sent
 * @param path the path, not decoded
 * @param query what follows the question mark, not decoded; empty if there is none
 * @param headers the headers by name in lower case; of repeated ones the last
 * @param body the body as UTF-8 text, for forms; empty if there is none
 */
public record Request(String method, String path, String query, Map<String, String> headers, String body) {

    /** A header's value, if it was sent; the name in lower case. */
    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** Whether the client keeps the connection for a further request. */
    boolean keepsConnection() {
        return !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
