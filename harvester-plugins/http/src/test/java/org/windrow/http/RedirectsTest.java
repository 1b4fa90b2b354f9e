package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

class RedirectsTest {

    @Test
    void aRedirectIsFollowedAndTheAnswerSaysWhereItCameFrom() throws Exception {
        try (RawServer server = redirecting(path -> path.equals("/old") ? "new name?a=b#top" : null);
                ApacheWebClient client = Web.client();
                WebResponse response = client.get(Web.request(server.uri("/old")))) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.uri()).isEqualTo(server.uri("/new%20name?a=b"));
        }
    }

    @Test
    void aRedirectToTheSamePathThatForgetsTheQueryGetsItBack() throws Exception {
        try (RawServer target = redirecting(path -> null);
                RawServer server = redirecting(path -> "http://localhost:" + target.port() + "/oai/");
                ApacheWebClient client = Web.client()) {
            Web.text(client, server.uri("/oai?verb=Identify"));
            assertThat(target.requests().getFirst()).startsWith("GET /oai/?verb=Identify ");
        }
    }

    @Test
    void aCircleIsABadAddress() throws Exception {
        try (RawServer server = redirecting(path -> path.equals("/a") ? "/b" : "/a")) {
            WebException failure = Web.failure(server.uri("/a"));
            assertThat(failure.kind()).isEqualTo(Kind.BAD_ADDRESS);
            assertThat(failure).hasMessageContaining("circle");
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndSixAreNot() throws Exception {
        try (RawServer server = redirecting(path -> {
                    int left = Integer.parseInt(path.substring(1));
                    return left == 0 ? null : "/" + (left - 1);
                });
                ApacheWebClient client = Web.client()) {
            assertThat(Web.text(client, server.uri("/5"))).isEqualTo("here");
            assertThat(Web.failure(server.uri("/6")).kind()).isEqualTo(Kind.BAD_ADDRESS);
        }
    }

    @Test
    void aRedirectToWhatIsNotHttpIsABadAddress() throws Exception {
        try (RawServer server = redirecting(path -> "file:///etc/passwd")) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.BAD_ADDRESS);
        }
    }

    @Test
    void aRedirectWithoutAnAddressIsTheAnswer() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
                ApacheWebClient client = Web.client();
                WebResponse response = client.get(Web.request(server.uri("/")))) {
            assertThat(response.status()).isEqualTo(302);
        }
    }

    @Test
    void credentialsDoNotGoToAnotherHost() throws Exception {
        try (RawServer target = redirecting(path -> null);
                RawServer server = redirecting(path -> "http://localhost:" + target.port() + "/");
                ApacheWebClient client = Web.client()) {
            Web.text(client, new WebRequest(server.uri("/"), Map.of("Authorization", "Bearer secret"), Web.SHORT));
            assertThat(server.requests().getFirst()).contains("Bearer secret");
            assertThat(target.requests().getFirst()).doesNotContain("secret");
        }
    }

    /** A server that sends each path elsewhere, or answers "here" where the function gives null. */
    private static RawServer redirecting(Function<String, @Nullable String> elsewhere) throws IOException {
        return RawServer.answering((request, connection) -> {
            String path = URI.create(request.split(" ", -1)[1]).getPath();
            String location = elsewhere.apply(path);
            RawServer.write(
                    connection,
                    location == null
                            ? "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere"
                            : "HTTP/1.1 301 Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
            return true;
        });
    }
}
