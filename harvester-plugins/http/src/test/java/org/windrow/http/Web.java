package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.windrow.spi.WebException;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/** What the tests share: a client's identity, limits short enough to meet, and requests in one line. */
final class Web {

    static final WebIdentity IDENTITY = new WebIdentity("Windrow/test (+https://example.org)", "test@example.org");

    /** Long enough for a busy machine, short enough to wait for. */
    static final WebLimits SHORT =
            new WebLimits(Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ofMillis(600), 1_000_000, 0);

    private Web() {}

    static ApacheWebClient client() {
        return new ApacheWebClient(IDENTITY, WebSettings.DEFAULT);
    }

    static WebRequest request(URI uri) {
        return new WebRequest(uri, Map.of(), SHORT);
    }

    static String text(ApacheWebClient client, URI uri) throws IOException, InterruptedException {
        return text(client, request(uri));
    }

    static String text(ApacheWebClient client, WebRequest request) throws IOException, InterruptedException {
        try (WebResponse response = client.get(request)) {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks, reads to the end, and returns the failure that must come of it. */
    static WebException failure(URI uri) {
        return failure(WebSettings.DEFAULT, request(uri));
    }

    static WebException failure(WebSettings settings, WebRequest request) {
        try (ApacheWebClient client = new ApacheWebClient(IDENTITY, settings)) {
            WebException failure = catchThrowableOfType(WebException.class, () -> text(client, request));
            assertThat(failure).as("a failure asking %s", request.uri()).isNotNull();
            assertThat(failure).hasMessageContaining(request.uri().getHost());
            return failure;
        }
    }
}
