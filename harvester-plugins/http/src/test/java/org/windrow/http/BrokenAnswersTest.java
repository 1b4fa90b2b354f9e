package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;

/** An answer that is not whole is never taken for one. */
@Timeout(20)
class BrokenAnswersTest {

    private static final byte[] BODY = "straw ".repeat(2_000).getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstraw",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nstraw\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nstraw",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nstraw",
                "HTTP/1.1 200 OK\r\nContent-",
                "220 ready\r\n",
                "",
            })
    void anAnswerCutShortIsBroken(String wire) throws Exception {
        try (RawServer server = RawServer.saying(wire)) {
            WebException failure = Web.failure(server.uri("/"));
            assertThat(failure.kind()).isEqualTo(Kind.BROKEN);
            assertThat(failure.mayPass()).isTrue();
        }
    }

    @Test
    void aResetInTheMiddleIsBroken() throws Exception {
        try (RawServer server = RawServer.answering((request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstraw");
            connection.setSoLinger(true, 0);
            return false;
        })) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void truncatedGzipIsBroken() throws Exception {
        byte[] whole = Gzip.of(BODY);
        try (RawServer server = answeringGzip(Arrays.copyOf(whole, whole.length / 2))) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void damagedGzipIsBroken() throws Exception {
        byte[] damaged = Gzip.of(BODY);
        Arrays.fill(damaged, 12, 30, (byte) 0xff);
        try (RawServer server = answeringGzip(damaged)) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void gzipIsUndoneAndItsConnectionUsedAgain() throws Exception {
        byte[] whole = Gzip.of(BODY);
        try (RawServer server = answeringGzip(whole);
                ApacheWebClient client = Web.client()) {
            for (int i = 0; i < 3; i++) {
                assertThat(Web.text(client, server.uri("/"))).hasSize(BODY.length);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void plainBytesUnderAGzipHeaderAreTakenAsTheyAre() throws Exception {
        try (RawServer server = answeringGzip(BODY);
                ApacheWebClient client = Web.client()) {
            assertThat(Web.text(client, server.uri("/"))).hasSize(BODY.length);
        }
    }

    @Test
    void nothingAtAllUnderAGzipHeaderIsAnEmptyBody() throws Exception {
        try (RawServer server = answeringGzip(new byte[0]);
                ApacheWebClient client = Web.client()) {
            assertThat(Web.text(client, server.uri("/"))).isEmpty();
        }
    }

    @Test
    void aHostNobodyKnowsIsUnknown() {
        WebException failure = Web.failure(URI.create("http://nowhere.invalid/oai"));
        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_HOST);
    }

    @Test
    void aPortNobodyListensOnIsNoConnection() throws Exception {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        assertThat(Web.failure(URI.create("http://127.0.0.1:" + port + "/")).kind())
                .isEqualTo(Kind.NO_CONNECTION);
    }

    @Test
    void aMessageNamesTheHostAndNoSecret() throws Exception {
        try (RawServer server = RawServer.saying("")) {
            WebException failure =
                    Web.failure(URI.create("http://ann:secret@127.0.0.1:" + server.port() + "/oai?key=hidden"));
            assertThat(failure).hasMessageContaining("127.0.0.1").message().doesNotContain("secret", "hidden", "ann:");
        }
    }

    private static RawServer answeringGzip(byte[] body) throws IOException {
        return RawServer.answering((request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip", body);
            return true;
        });
    }
}
