package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.engine.download.RawServer.answer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.problem.CauseRule;
import org.windrow.engine.problem.ProblemCause;

/** What a real download says of its failure is understood by the rule that groups failures. */
class CauseOfDownloadsTest extends WithDesk {

    private static final byte[] PAGE =
            "<!DOCTYPE html><html><body>Log in</body></html>".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, NOT_FOUND",
        "410 Gone, NOT_FOUND",
        "401 Unauthorized, NOT_ALLOWED",
        "403 Forbidden, NOT_ALLOWED",
        "451 Unavailable, NOT_ALLOWED",
        "407 Proxy, NOT_ALLOWED",
        "408 Request Timeout, TIMED_OUT",
        "429 Too Many Requests, TOO_MANY_REQUESTS",
        "503 Service Unavailable, TOO_MANY_REQUESTS",
        "500 Internal Server Error, SERVER_ERROR",
        "502 Bad Gateway, SERVER_ERROR",
        "405 Method Not Allowed, OTHER_ANSWER",
        "202 Accepted, OTHER_ANSWER",
        "200 OK, PAGE_INSTEAD_OF_FILE",
    })
    void anAnswerWithoutTheFileHasACause(String status, ProblemCause cause) throws Exception {
        try (RawServer server = new RawServer(answer(status, PAGE))) {
            assertThat(causeOf(server.url("/paper.pdf"))).isEqualTo(cause);
        }
    }

    @Test
    void aSiteThatLetsOnlyBrowsersInBlocks() throws Exception {
        try (RawServer server = new RawServer(answer("403 Forbidden", PAGE, "cf-mitigated: challenge"))) {
            assertThat(causeOf(server.url("/paper.pdf"))).isEqualTo(ProblemCause.BLOCKED);
        }
    }

    @Test
    void anEmptyAnswerIsDamaged() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", new byte[0]))) {
            assertThat(causeOf(server.url("/paper.pdf"))).isEqualTo(ProblemCause.DAMAGED);
        }
    }

    @Test
    void aHostThatIsNotThereOrNotKnownHasNoConnection() throws Exception {
        URI gone;
        try (RawServer server = new RawServer(answer("200 OK", PAGE))) {
            gone = server.url("/paper.pdf");
        }
        assertThat(causeOf(gone)).isEqualTo(ProblemCause.NO_CONNECTION);
        assertThat(causeOf(URI.create("http://no-such-host.invalid/paper.pdf"))).isEqualTo(ProblemCause.UNKNOWN_HOST);
    }

    private ProblemCause causeOf(URI url) throws Exception {
        return CauseRule.of(
                switch (desk.fetch("paper.pdf", url)) {
                    case DownloadResult.Refused refused -> refused.reason();
                    case DownloadResult.Retry retry -> retry.reason();
                    case DownloadResult.LeftOut left -> throw new AssertionError(left);
                    case DownloadResult.Stored stored -> throw new AssertionError(stored);
                    case DownloadResult.AlreadyThere there -> throw new AssertionError(there);
                });
    }
}
