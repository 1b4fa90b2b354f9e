package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

class ApacheWebClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstraw";

    @Test
    void aRequestSaysWhoAsksAndSendsPathAndQueryAsTheyAre() throws Exception {
        try (RawServer server = RawServer.saying(OK);
                ApacheWebClient client = Web.client()) {
            assertThat(Web.text(client, server.uri("/oai?verb=ListRecords&resumptionToken=a%2Bb%3D%3D")))
                    .isEqualTo("straw");
            assertThat(server.requests().getFirst())
                    .startsWith("GET /oai?verb=ListRecords&resumptionToken=a%2Bb%3D%3D HTTP/1.1\n")
                    .contains("Host: 127.0.0.1:" + server.port() + "\n")
                    .contains("User-Agent: Windrow/test (+https://example.org)\n")
                    .contains("From: test@example.org\n")
                    .contains("Accept-Encoding: gzip\n");
        }
    }

    @Test
    void lettersOfOtherScriptsInAnAddressArePercentEncoded() throws Exception {
        try (RawServer server = RawServer.saying(OK);
                ApacheWebClient client = Web.client()) {
            Web.text(client, server.uri("/größe/папка"));
            assertThat(server.requests().getFirst()).startsWith("GET /gr%C3%B6%C3%9Fe/%D0%BF%D0%B0%D0%BF%D0%BA%D0%B0 ");
        }
    }

    @Test
    void compressionIsNotAskedForWhereTheCallerWantsARangeOrHasAWordOnIt() throws Exception {
        try (RawServer server = RawServer.saying(OK);
                ApacheWebClient client = Web.client()) {
            Web.text(client, new WebRequest(server.uri("/"), Map.of("Range", "bytes=3-"), Web.SHORT));
            Web.text(client, new WebRequest(server.uri("/"), Map.of("accept-encoding", "identity"), Web.SHORT));
            assertThat(server.requests()).noneMatch(request -> request.contains("gzip"));
            assertThat(server.requests().getFirst()).contains("Range: bytes=3-\n");
        }
    }

    @Test
    void everyStatusIsAResponse() throws Exception {
        try (RawServer server =
                        RawServer.saying("HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbusy");
                ApacheWebClient client = Web.client();
                WebResponse response = client.get(Web.request(server.uri("/")))) {
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("retry-after")).contains("7");
            assertThat(response.header("ETag")).isEmpty();
            assertThat(response.uri()).isEqualTo(server.uri("/"));
        }
    }

    @Test
    void aHeaderInUtf8IsReadAsSuch() throws Exception {
        String name = new String("Füße.pdf".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (RawServer server =
                        RawServer.saying("HTTP/1.1 200 OK\r\nX-Name: " + name + "\r\nContent-Length: 0\r\n\r\n");
                ApacheWebClient client = Web.client();
                WebResponse response = client.get(Web.request(server.uri("/")))) {
            assertThat(response.header("X-Name")).contains("Füße.pdf");
        }
    }

    @Test
    void aConnectionIsUsedAgainOnceItsBodyWasRead() throws Exception {
        try (RawServer server = RawServer.sayingAndStalling(OK);
                ApacheWebClient client = Web.client()) {
            for (int i = 0; i < 20; i++) {
                assertThat(Web.text(client, server.uri("/"))).isEqualTo("straw");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aBodyThatIsNotReadToItsEndCostsTheConnection() throws Exception {
        try (RawServer server = RawServer.sayingAndStalling(OK);
                ApacheWebClient client = Web.client()) {
            client.get(Web.request(server.uri("/"))).close();
            assertThat(Web.text(client, server.uri("/"))).isEqualTo("straw");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aKeptConnectionThatTheServerHasClosedIsReplaced() throws Exception {
        try (RawServer server = RawServer.saying(OK);
                ApacheWebClient client = Web.client()) {
            for (int i = 0; i < 5; i++) {
                assertThat(Web.text(client, server.uri("/"))).isEqualTo("straw");
            }
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void moreRequestsThanConnectionsTakeTurns() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RawServer.Answer answer = (request, connection) -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            underWay.decrementAndGet();
            RawServer.write(connection, OK);
            return true;
        };
        WebSettings settings = WebSettings.DEFAULT.withConnections(4, 8);
        try (RawServer server = RawServer.answering(answer);
                ApacheWebClient client = new ApacheWebClient(Web.IDENTITY, settings);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                answers.add(threads.submit(() -> Web.text(client, server.uri("/"))));
            }
            for (Future<String> text : answers) {
                assertThat(text.get()).isEqualTo("straw");
            }
            assertThat(server.connections()).isLessThanOrEqualTo(4);
            assertThat(most.get()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void userInfoInAnAddressBecomesBasicAuthentication() throws Exception {
        try (RawServer server = RawServer.saying(OK);
                ApacheWebClient client = Web.client()) {
            Web.text(client, URI.create("http://ann:secret@127.0.0.1:" + server.port() + "/"));
            assertThat(server.requests().getFirst())
                    .contains("Authorization: Basic YW5uOnNlY3JldA==\n")
                    .doesNotContain("secret");
        }
    }

    @Test
    void aClosedClientRefusesToAsk() throws Exception {
        try (RawServer server = RawServer.saying(OK)) {
            ApacheWebClient client = Web.client();
            client.close();
            assertThatThrownBy(() -> Web.text(client, server.uri("/"))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingEndsABodyThatIsBeingRead() throws Exception {
        try (RawServer server = RawServer.sayingAndStalling("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstraw")) {
            ApacheWebClient client = Web.client();
            WebResponse response = client.get(new WebRequest(server.uri("/"), Map.of(), WebLimits.PAGE));
            assertThat(response.body().readNBytes(5)).asString().isEqualTo("straw");
            client.close();
            assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
        }
    }
}
