package org.windrow.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;

/** Asks a proxy for a tunnel to a host, for TLS to run through (RFC 9110, section 9.3.6). */
final class ProxyTunnel {

    private ProxyTunnel() {}

    static void open(WatchedConnection connection, Route route, WebProxy proxy) throws IOException, HttpException {
        String target = route.host() + ":" + route.port();
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(Method.CONNECT, (HttpHost) null, target);
        request.setHeader(HttpHeaders.HOST, target);
        authorize(request, proxy);
        connection.sendRequestHeader(request);
        connection.flush();
        ClassicHttpResponse response = connection.receiveResponseHeader();
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new WebException(
                    Kind.NO_CONNECTION,
                    "The proxy " + proxy + " refused the way to " + route + " with status " + response.getCode() + ".",
                    null);
        }
    }

    /** Adds the proxy's credentials to a request, if it has any. */
    static void authorize(BasicClassicHttpRequest request, WebProxy proxy) {
        if (proxy.credentials() != null) {
            request.setHeader(HttpHeaders.PROXY_AUTHORIZATION, basic(proxy.credentials()));
        }
    }

    static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
