package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;

class ProxyTest {

    @Test
    void aPlainRequestGoesToTheProxyWithItsWholeAddress() throws Exception {
        try (RawServer proxy = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstraw");
                ApacheWebClient client = new ApacheWebClient(Web.IDENTITY, through(proxy, "ann:secret@"))) {
            assertThat(Web.text(client, URI.create("http://fields.invalid/oai?verb=Identify")))
                    .isEqualTo("straw");
            assertThat(proxy.requests().getFirst())
                    .startsWith("GET http://fields.invalid/oai?verb=Identify HTTP/1.1\n")
                    .contains("Host: fields.invalid\n")
                    .contains("Proxy-Authorization: Basic YW5uOnNlY3JldA==\n");
        }
    }

    @Test
    void anEncryptedRequestAsksTheProxyForATunnel() throws Exception {
        try (RawServer proxy = RawServer.saying("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n")) {
            WebException failure =
                    Web.failure(through(proxy, ""), Web.request(URI.create("https://fields.invalid/oai")));
            assertThat(proxy.requests().getFirst())
                    .startsWith("CONNECT fields.invalid:443 HTTP/1.1\n")
                    .contains("Host: fields.invalid:443\n");
            assertThat(failure.kind()).isEqualTo(Kind.NO_CONNECTION);
            assertThat(failure).hasMessageContaining("refused the way");
        }
    }

    @Test
    void thisMachineIsAskedDirectly() throws Exception {
        try (RawServer proxy = RawServer.saying("");
                RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstraw");
                ApacheWebClient client = new ApacheWebClient(Web.IDENTITY, through(proxy, ""))) {
            assertThat(Web.text(client, server.uri("/"))).isEqualTo("straw");
            assertThat(proxy.requests()).isEmpty();
        }
    }

    private static WebSettings through(RawServer proxy, String credentials) {
        return WebSettings.DEFAULT.withProxy(
                WebProxy.of(URI.create("http://" + credentials + "127.0.0.1:" + proxy.port())));
    }
}
