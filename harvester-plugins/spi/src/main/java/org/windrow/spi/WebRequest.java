package org.windrow.spi;

import java.net.URI;
import java.util.Map;

/**
 * One GET request.
 *
 * @param uri an absolute http or https URL, sent as it is
 * @param headers further request headers; User-Agent and From are set by the client
 * @param limits what is waited for and how much is read at most
 */
public record WebRequest(URI uri, Map<String, String> headers, WebLimits limits) {

    public WebRequest {
        headers = Map.copyOf(headers);
    }
}
