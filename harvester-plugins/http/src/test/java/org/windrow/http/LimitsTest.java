package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/** Every limit of {@link WebLimits} ends a wait, whatever the server does. */
@Timeout(20)
class LimitsTest {

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        try (RawServer server = RawServer.sayingAndStalling("")) {
            WebException failure = Web.failure(server.uri("/"));
            assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
            assertThat(failure).hasMessageContaining("did not answer");
        }
    }

    @Test
    void headersThatDripAreGivenUpAlthoughEachByteComesInTime() throws Exception {
        try (RawServer server =
                RawServer.answering((request, connection) -> drip(connection, "HTTP/1.1 200 OK\r\nX: "))) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.TOO_SLOW);
        }
    }

    @Test
    void aBodyThatStopsInTheMiddleIsGivenUp() throws Exception {
        try (RawServer server = RawServer.sayingAndStalling("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstraw")) {
            WebException failure = Web.failure(server.uri("/"));
            assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
            assertThat(failure).hasMessageContaining("fell silent");
        }
    }

    @Test
    void aBodyThatDripsFallsUnderTheLeastRate() throws Exception {
        AtomicLong seconds = new AtomicLong();
        WebLimits limits = new WebLimits(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), 1_000_000, 32);
        try (RawServer server = RawServer.answering((request, connection) ->
                        drip(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
                // why: each look at the clock is a second later, so that 30 s need not be waited for.
                ApacheWebClient client = new ApacheWebClient(
                        Web.IDENTITY, WebSettings.DEFAULT, () -> seconds.incrementAndGet() * 1_000_000_000L);
                WebResponse response = client.get(new WebRequest(server.uri("/"), Map.of(), limits))) {
            WebException failure = catchThrowableOfType(
                    WebException.class, () -> response.body().readAllBytes());
            assertThat(failure.kind()).isEqualTo(Kind.TOO_SLOW);
            assertThat(failure).hasMessageContaining("fewer than 32 bytes a second");
        }
    }

    @Test
    void aBodyWithoutEndIsCutAtTheCap() throws Exception {
        byte[] straw = "straw ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.answering((request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\n\r\n");
            RawServer.writeForEver(connection.getOutputStream(), straw);
            return false;
        })) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void aGzipBombIsCutAtTheCap() throws Exception {
        byte[] bomb = Gzip.of(new byte[50_000_000]);
        try (RawServer server = RawServer.answering((request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip", bomb);
            return false;
        })) {
            assertThat(bomb.length).isLessThan(100_000);
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void headersLargerThanAllowedAreRefused() throws Exception {
        try (RawServer server = RawServer.answering((request, connection) -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\n");
            RawServer.writeForEver(
                    connection.getOutputStream(), "X-Straw: straw\r\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        })) {
            assertThat(Web.failure(server.uri("/")).kind()).isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void aHundredKilobytesOfHeadersAreNothingToComplainOf() throws Exception {
        String straw = "straw".repeat(20_000);
        try (RawServer server =
                        RawServer.saying("HTTP/1.1 200 OK\r\nX-Straw: " + straw + "\r\nContent-Length: 2\r\n\r\nok");
                ApacheWebClient client = Web.client()) {
            assertThat(Web.text(client, server.uri("/"))).isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsTheWaitForAnAnswer(boolean virtual) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = RawServer.answering((request, connection) -> {
                    asked.countDown();
                    return true;
                });
                ApacheWebClient client = Web.client()) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread thread = started(virtual, () -> {
                try {
                    client.get(new WebRequest(server.uri("/"), Map.of(), WebLimits.PAGE))
                            .close();
                } catch (IOException | InterruptedException e) {
                    end.set(e);
                }
            });
            asked.await();
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aThreadThatIsInterruptedAlreadyDoesNotEvenAsk(boolean virtual) throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                ApacheWebClient client = Web.client()) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread thread = started(virtual, () -> {
                Thread.currentThread().interrupt();
                try {
                    client.get(new WebRequest(server.uri("/"), Map.of(), WebLimits.PAGE))
                            .close();
                } catch (IOException | InterruptedException | RuntimeException e) {
                    end.set(e);
                }
            });
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsTheReadingOfABody(boolean virtual) throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        try (RawServer server = RawServer.sayingAndStalling("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstraw");
                ApacheWebClient client = Web.client()) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            AtomicBoolean stillMarked = new AtomicBoolean();
            Thread thread = started(virtual, () -> {
                try (WebResponse response = client.get(new WebRequest(server.uri("/"), Map.of(), WebLimits.PAGE))) {
                    response.body().readNBytes(5);
                    reading.countDown();
                    response.body().read();
                } catch (IOException | InterruptedException e) {
                    end.set(e);
                    stillMarked.set(Thread.currentThread().isInterrupted());
                }
            });
            reading.await();
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
            assertThat(end.get()).isInstanceOf(InterruptedIOException.class);
            assertThat(stillMarked).isTrue();
        }
    }

    private static Thread started(boolean virtual, Runnable work) {
        return virtual ? Thread.ofVirtual().start(work) : Thread.ofPlatform().start(work);
    }

    /** Sends the start, then a byte every twenty milliseconds until the client goes. */
    private static boolean drip(Socket connection, String start) throws IOException {
        RawServer.write(connection, start);
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                RawServer.write(connection, "x");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
