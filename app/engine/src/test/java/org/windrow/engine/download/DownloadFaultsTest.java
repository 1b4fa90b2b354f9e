package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.engine.download.Desk.LIMITS;
import static org.windrow.engine.download.Desk.bytes;
import static org.windrow.engine.download.Desk.digest;
import static org.windrow.engine.download.Desk.order;
import static org.windrow.engine.download.Desk.text;
import static org.windrow.engine.download.Desk.within;
import static org.windrow.engine.download.RawServer.answer;
import static org.windrow.engine.download.RawServer.declaring;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.engine.download.DownloadResult.Refused;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;
import org.windrow.engine.download.DownloadResult.Stored;
import org.windrow.spi.Checksum;

/** What a server may do wrong, and what becomes of the order then. Nothing wrong is ever stored. */
class DownloadFaultsTest extends WithDesk {

    private static final byte[] PDF = text("%PDF-1.7\n" + "body ".repeat(1_000));
    private static final byte[] PAGE = text("<!DOCTYPE html><html><body>Please log in</body></html>");

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, asks for a login",
        "403 Forbidden, not open",
        "404 Not Found, does not exist",
        "410 Gone, was removed",
        "451 Unavailable For Legal Reasons, legal reasons",
        "400 Bad Request, HTTP 400",
        "304 Not Modified, HTTP 304",
    })
    void aFinalStatusIsRefusedAndItsPageNotStored(String status, String words) throws Exception {
        try (RawServer server = new RawServer(answer(status, PAGE, "Content-Type: text/html"))) {
            assertThat(desk.fetch("paper.pdf", server.url("/paper.pdf")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains(words, "/paper.pdf"));
            assertNothingIsStored();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408 Request Timeout, FILE",
        "425 Too Early, FILE",
        "429 Too Many Requests, HOST",
        "500 Internal Server Error, FILE",
        "502 Bad Gateway, FILE",
        "503 Service Unavailable, HOST",
        "202 Accepted, FILE",
    })
    void aPassingStatusIsTriedAgainAndItsPageNotStored(String status, Scope scope) throws Exception {
        try (RawServer server = new RawServer(answer(status, PAGE))) {
            assertThat(desk.fetch("paper.pdf", server.url("/paper.pdf")))
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.scope()).isEqualTo(scope));
            assertNothingIsStored();
        }
    }

    @Test
    void aServersWishForAPauseIsPassedOnForItsWholeHost() throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
        try (RawServer server = new RawServer(
                answer("429 Too Many Requests", PAGE, "Retry-After: 120"),
                answer("500 Internal Server Error", PAGE, "Retry-After: " + date))) {
            URI url = server.url("/paper.pdf");

            assertThat(retried(desk.fetch("paper.pdf", url)).after()).contains(Duration.ofMinutes(2));
            Retry second = retried(desk.fetch("paper.pdf", url));
            assertThat(second.scope()).isEqualTo(Scope.HOST);
            assertThat(second.after())
                    .hasValueSatisfying(
                            after -> assertThat(after).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"403 Forbidden, cf-mitigated: challenge", "202 Accepted, x-amzn-waf-action: challenge"})
    void aChallengeForBrowsersIsNamed(String status, String header) throws Exception {
        try (RawServer server = new RawServer(answer(status, new byte[0], header))) {
            assertThat(desk.fetch("paper.pdf", server.url("/paper.pdf")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains("automated access"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper.pdf", "data.zip", "book.epub", "scan.tif", "talk.mp3", "photo.jpeg"})
    void aLoginPageIsNotStoredAsTheFileItStandsFor(String name) throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PAGE, "Content-Type: text/html"))) {
            assertThat(desk.fetch(name, server.url("/" + name)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains("an HTML page came instead of a"));
            assertNothingIsStored();
        }
    }

    @Test
    void aLoginPageIsNotStoredAsAPdfThatOnlyTheServerNamesSo() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PAGE, "Content-Type: application/pdf"))) {
            assertThat(desk.fetch("774", server.url("/774"))).isInstanceOf(Refused.class);
            assertNothingIsStored();
        }
    }

    @Test
    void anHtmlPageThatIsWantedIsStored() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PAGE, "Content-Type: text/html"))) {
            assertThat(desk.fetch("article.html", server.url("/article"))).isInstanceOf(Stored.class);
        }
    }

    @Test
    void anEmptyAnswerWhereAFileWasAnnouncedIsTriedAgain() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", new byte[0]))) {
            assertThat(retried(desk.fetch("paper.pdf", server.url("/paper.pdf")))
                            .reason())
                    .contains("empty");
            assertNothingIsStored();
        }
    }

    @Test
    void aFileThatIsEmptyAndSaidToBeSoIsStored() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", new byte[0]))) {
            DownloadOrder order = new DownloadOrder(
                    Desk.OBJECT,
                    "empty.pdf",
                    server.url("/empty.pdf"),
                    null,
                    OptionalLong.of(0),
                    null,
                    "run-1",
                    false,
                    LIMITS);
            assertThat(desk.fetch(order)).isInstanceOf(Stored.class);
        }
    }

    @Test
    void aWrongChecksumIsTriedOnceMoreThenRefused() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF, "ETag: \"v1\""))) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"), new Checksum("MD5", "0".repeat(32)));

            assertThat(retried(desk.fetch(order)).reason()).contains("MD5", digest("MD5", PDF));
            assertThat(desk.fetch(order)).isInstanceOf(Refused.class);
            assertNothingIsStored();
            assertThat(desk.leftovers()).isEmpty();
        }
    }

    @Test
    void aChecksumThatFitsAtTheSecondAttemptIsWell() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", bytes(4_000)), answer("200 OK", PDF))) {
            DownloadOrder order =
                    order("paper.pdf", server.url("/paper.pdf"), new Checksum("SHA-512", digest("SHA-512", PDF)));

            assertThat(desk.fetch(order)).isInstanceOf(Retry.class);
            assertThat(desk.fetch(order)).isInstanceOf(Stored.class);
            assertThat(desk.leftovers()).isEmpty();
        }
    }

    @Test
    void anAnswerShorterThanItSaysIsTriedAgain() throws Exception {
        try (RawServer server = new RawServer(declaring(PDF.length + 10, "200 OK", PDF))) {
            assertThat(desk.fetch("paper.pdf", server.url("/paper.pdf"))).isInstanceOf(Retry.class);
            assertNothingIsStored();
            assertThat(desk.leftovers()).isEmpty();
        }
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndTriedAgain() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = new RawServer((asked, out) -> {
            RawServer.head(out, "200 OK");
            out.write(text("Content-Length: 100000\r\n\r\n%PDF-1.7"));
            out.flush();
            over.await();
        })) {
            assertThat(retried(desk.fetch("paper.pdf", server.url("/paper.pdf")))
                            .reason())
                    .contains("silent");
            over.countDown();
        }
    }

    @Test
    void aServerThatDripsIsGivenUpWhenTheTimeIsOver() throws Exception {
        try (RawServer server = new RawServer(DownloadFaultsTest::drip)) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"));
            DownloadLimits limits = LIMITS.withTotal(Duration.ofMillis(300));

            assertThat(retried(desk.fetch(within(limits, order))).reason()).contains("took longer");
            assertNothingIsStored();
        }
    }

    private static void drip(RawServer.Asked asked, OutputStream out) throws IOException {
        RawServer.head(out, "200 OK");
        out.write(text("Content-Length: 100000000\r\n\r\n"));
        CountDownLatch never = new CountDownLatch(1);
        try {
            do {
                out.write('x');
            } while (!never.await(5, TimeUnit.MILLISECONDS));
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aBodyWithoutEndIsStoppedAtTheLimitAndLeavesNothing() throws Exception {
        try (RawServer server = new RawServer((asked, out) -> {
            RawServer.head(out, "200 OK", "ETag: \"endless\"");
            out.write(text("\r\n"));
            while (true) {
                out.write(PDF);
            }
        })) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"));

            assertThat(desk.fetch(within(LIMITS.withMaxBytes(1_000_000), order)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains("larger than the 1000000"));
            assertNothingIsStored();
            assertThat(desk.leftovers()).isEmpty();
        }
    }

    @Test
    void aFileThatIsDeclaredTooLargeIsNotEvenRead() throws Exception {
        try (RawServer server = new RawServer(declaring(1L << 40, "200 OK", PDF))) {
            assertThat(desk.fetch("paper.pdf", server.url("/paper.pdf")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).contains("larger than"));
        }
    }

    @Test
    void whereTheDiskHasNoRoomTheWholeSiloWaits() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"));
            Retry retry = retried(desk.fetch(within(LIMITS.withFreeBytes(Long.MAX_VALUE), order)));

            assertThat(retry.scope()).isEqualTo(Scope.SILO);
            assertThat(retry.reason()).contains("is full", "Make room");
            assertThat(retry.after()).isPresent();
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aFileThatIsLargerThanTheRoomLeftFailsAloneWithWhatToDo() throws Exception {
        long left = desk.silo.root().toFile().getUsableSpace();
        try (RawServer server = new RawServer(declaring(1L << 30, "200 OK", PDF))) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"));

            assertThat(desk.fetch(within(LIMITS.withFreeBytes(Math.max(0, left - (512L << 20))), order)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason())
                                    .contains("no room for this file", "needs 1024 MiB", "then retry it"));
        }
    }

    @Test
    void aHostThatDoesNotAnswerWaitsAsAWhole() throws Exception {
        int nobodyListensHere;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListensHere = free.getLocalPort();
        }
        Retry retry = retried(desk.fetch("a.pdf", URI.create("http://127.0.0.1:" + nobodyListensHere + "/a.pdf")));
        assertThat(retry.scope()).isEqualTo(Scope.HOST);
    }

    @Test
    void aPartialContentThatNobodyAskedForIsNotTakenForTheFile() throws Exception {
        try (RawServer server = new RawServer(
                answer("206 Partial Content", PDF, "Content-Range: bytes 0-" + (PDF.length - 1) + "/" + 99_999))) {
            assertThat(desk.fetch("paper.pdf", server.url("/paper.pdf"))).isInstanceOf(Retry.class);
            assertNothingIsStored();
        }
    }

    private static Retry retried(DownloadResult result) {
        assertThat(result).isInstanceOf(Retry.class);
        return (Retry) result;
    }

    private void assertNothingIsStored() throws Exception {
        assertThat(desk.parts()).isEmpty();
        assertThat(desk.silo.find(Desk.OBJECT)).isEmpty();
    }
}
