package org.windrow.oaipmh.checkup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.windrow.oaipmh.Fixtures;
import org.windrow.oaipmh.Fixtures.Captured;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Response;
import org.windrow.spi.checkup.CheckUpWarning.Kind;
import org.windrow.spi.checkup.Endpoint;

/** Pages that real repositories sent, as what an endpoint lists: each is understood, and its size is what it says. */
class CapturedListsTest {

    static List<Captured> lists() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCapturedListIsUnderstood(Captured captured) throws Exception {
        try (Site site = new Site();
                Checking checking = new Checking()) {
            Repository repository = new Repository(site.url("/oai"));
            Handler list = request -> Response.of(200, captured.contentType(), body(captured));
            site.at(
                    "/oai",
                    request -> request.query().contains("verb=ListIdentifiers")
                            ? list.handle(request)
                            : repository.handle(request));

            Endpoint endpoint = checking.find(site.url("/oai"));

            String text = new String(body(captured), ISO_8859_1);
            boolean announced = text.matches("(?s).*completeListSize=\"\\d+\".*");
            boolean more = text.matches("(?s).*<resumptionToken(?:[^>]*[^>/])?>\\s*[^<\\s].*");
            assertThat(endpoint.size() != null).isEqualTo(announced || !more);
            assertThat(Checking.kinds(endpoint)).doesNotContain(Kind.LIST_FAILS, Kind.FORMATS_UNKNOWN);
            if (endpoint.size() != null) {
                assertThat(endpoint.size().records()).isGreaterThanOrEqualTo(captured.records());
            }
        }
    }

    private static byte[] body(Captured captured) {
        try {
            return Files.readAllBytes(captured.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
