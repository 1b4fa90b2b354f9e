package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.engine.download.Desk.bytes;
import static org.windrow.engine.download.Desk.digest;
import static org.windrow.engine.download.Desk.order;
import static org.windrow.engine.download.Desk.text;
import static org.windrow.engine.download.RawServer.answer;
import static org.windrow.engine.download.RawServer.declaring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Stored;
import org.windrow.engine.download.RawServer.Answer;
import org.windrow.spi.Checksum;
import org.windrow.store.StagedFile;

/** A transfer that breaks goes on where it was, but only onto the same file. */
class ResumeTest extends WithDesk {

    private static final byte[] FILE = bytes(300_000);
    private static final int CUT = 200_000;
    private static final String ETAG = "ETag: \"v1\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ETag: \"v1\" | \"v1\"",
                "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT | Sun, 06 Nov 1994 08:49:37 GMT",
            })
    void aTransferThatWasCutGoesOnFromThere(String header, String ifRange) throws Exception {
        try (RawServer server = new RawServer(cut(header), rest(header))) {
            assertThat(fetch(server)).isInstanceOf(Retry.class);
            assertThat(desk.parts()).isEmpty();
            assertThat(desk.leftovers()).hasSize(2);

            assertStoredWhole(fetch(server));
            assertThat(server.asked().getLast().header("Range")).contains("bytes=" + CUT + "-");
            assertThat(server.asked().getLast().header("If-Range")).contains(ifRange);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void aFileThatAnotherProcessFetchesWaitsAlone() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", FILE, ETAG));
                StagedFile elsewhere = desk.silo.stagePartial(Desk.OBJECT + "\n" + server.url("/data.bin"))) {
            assertThat(elsewhere.size()).isZero();

            assertThat(fetch(server))
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.scope()).isEqualTo(DownloadResult.Scope.FILE));
        }
    }

    @Test
    void aResumedFilesChecksumsCoverAllOfIt() throws Exception {
        try (RawServer server = new RawServer(cut(ETAG), rest(ETAG))) {
            DownloadOrder order = order("data.bin", server.url("/data.bin"), new Checksum("MD5", digest("MD5", FILE)));
            desk.fetch(order);
            assertStoredWhole(desk.fetch(order));
            assertThat(desk.onlyPart().md5()).isEqualTo(digest("MD5", FILE));
        }
    }

    @Test
    void aTransferGoesOnInAnotherProcessOfTheSameSilo() throws Exception {
        try (RawServer server = new RawServer(cut(ETAG), rest(ETAG))) {
            fetch(server);
            desk.close();
            desk = Desk.reopened(folder.resolve("silo"));

            assertStoredWhole(fetch(server));
            assertThat(server.asked().getLast().header("Range")).isPresent();
        }
    }

    @Test
    void whereTheServerKnowsNoRangesTheFileComesFromItsStart() throws Exception {
        try (RawServer server = new RawServer(cut(ETAG), answer("200 OK", FILE, ETAG))) {
            fetch(server);
            assertStoredWhole(fetch(server));
        }
    }

    @Test
    void aFileThatChangedMeanwhileComesFromItsStart() throws Exception {
        byte[] changed = bytes(250_000);
        try (RawServer server = new RawServer(cut(ETAG), answer("200 OK", changed, "ETag: \"v2\""))) {
            fetch(server);
            assertThat(fetch(server)).isInstanceOf(Stored.class);
            assertThat(desk.content()).isEqualTo(changed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes 199999-299999/300000, \"v1\"",
        "bytes 0-99999/300000, \"v1\"",
        "nonsense, \"v1\"",
        "bytes 200000-299999/300000, \"v2\"",
    })
    void aRangeThatDoesNotFitIsThrownAwayAndTheWholeFileAskedFor(String range, String etag) throws Exception {
        byte[] wrong = Arrays.copyOfRange(FILE, 0, FILE.length - CUT);
        try (RawServer server = new RawServer(
                cut(ETAG),
                answer("206 Partial Content", wrong, "Content-Range: " + range, "ETag: " + etag),
                answer("200 OK", FILE, ETAG))) {
            fetch(server);
            assertStoredWhole(fetch(server));
            assertThat(server.asked()).hasSize(3);
            assertThat(server.asked().getLast().header("Range")).isEmpty();
        }
    }

    @Test
    void whereTheServerSaysThatTheBytesAreAllThereAreNothingMoreIsFetched() throws Exception {
        try (RawServer server = new RawServer(
                declaring(FILE.length + 1, "200 OK", FILE, ETAG),
                answer("416 Range Not Satisfiable", new byte[0], "Content-Range: bytes */" + FILE.length, ETAG))) {
            assertThat(fetch(server)).isInstanceOf(Retry.class);
            assertStoredWhole(fetch(server));
            assertThat(server.asked()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Range: bytes */5", "X-Nothing: said"})
    void aRangeThatCannotBeSatisfiedLeadsToTheWholeFile(String header) throws Exception {
        try (RawServer server = new RawServer(
                cut(ETAG), answer("416 Range Not Satisfiable", text("no"), header), answer("200 OK", FILE, ETAG))) {
            fetch(server);
            assertStoredWhole(fetch(server));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag: W/\"v1\"", "X-Nothing: said"})
    void withoutAStrongValidatorNothingIsResumed(String header) throws Exception {
        try (RawServer server = new RawServer(cut(header), answer("200 OK", FILE, header))) {
            fetch(server);
            assertThat(desk.leftovers()).isEmpty();
            assertStoredWhole(fetch(server));
            assertThat(server.asked().getLast().header("Range")).isEmpty();
        }
    }

    @Test
    void anErrorInBetweenLeavesTheBytesForTheNextAttempt() throws Exception {
        try (RawServer server =
                new RawServer(cut(ETAG), answer("503 Service Unavailable", text("later")), rest(ETAG))) {
            fetch(server);
            assertThat(fetch(server)).isInstanceOf(Retry.class);
            assertStoredWhole(fetch(server));
        }
    }

    @Test
    void anInterruptedTransferGoesOnFromThere() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Answer hanging = (asked, out) -> {
            RawServer.head(out, "200 OK", ETAG);
            out.write(text("Content-Length: " + FILE.length + "\r\n\r\n"));
            out.write(FILE, 0, CUT);
            out.flush();
            over.await();
        };
        try (RawServer server = new RawServer(hanging, rest(ETAG));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicLong came = new AtomicLong();
            CountDownLatch cutReached = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            Future<?> transfer = threads.submit(() -> {
                try {
                    desk.downloader.download(order("data.bin", server.url("/data.bin")), desk.silo, bytes -> {
                        if (came.addAndGet(bytes) == CUT) {
                            cutReached.countDown();
                        }
                    });
                } catch (InterruptedException expected) {
                    interrupted.countDown();
                }
            });
            cutReached.await();
            transfer.cancel(true);
            interrupted.await();
            over.countDown();

            assertStoredWhole(fetch(server));
            assertThat(server.asked().getLast().header("Range")).contains("bytes=" + CUT + "-");
        }
    }

    @Test
    void manyTransfersThatCouldBeResumedDoNotDisturbOneAnother() throws Exception {
        byte[] small = bytes(2_000);
        try (RawServer server = new RawServer(answer("200 OK", small, ETAG));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DownloadResult>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String name = "file-" + i + ".bin";
                results.add(threads.submit(() -> desk.fetch(name, server.url("/" + name))));
            }
            for (Future<DownloadResult> result : results) {
                assertThat(result.get()).isInstanceOf(Stored.class);
            }
            assertThat(desk.leftovers()).isEmpty();
        }
    }

    @Test
    void theSameFileIsNotFetchedTwiceAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Answer slow = (request, out) -> {
            asked.countDown();
            goOn.await();
            answer("200 OK", FILE, ETAG).write(request, out);
        };
        try (RawServer server = new RawServer(slow);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DownloadResult> first = threads.submit(() -> fetch(server));
            asked.await();
            assertThat(fetch(server)).isInstanceOf(Retry.class);
            goOn.countDown();
            assertStoredWhole(first.get());
        }
    }

    private DownloadResult fetch(RawServer server) throws InterruptedException {
        return desk.fetch("data.bin", server.url("/data.bin"));
    }

    private void assertStoredWhole(DownloadResult result) throws IOException {
        assertThat(result).isInstanceOf(Stored.class);
        assertThat(desk.content()).isEqualTo(FILE);
        assertThat(desk.leftovers()).isEmpty();
        assertThat(desk.silo.find(Desk.OBJECT).orElseThrow().versions()).hasSize(1);
    }

    private static Answer cut(String header) {
        return declaring(FILE.length, "200 OK", Arrays.copyOf(FILE, CUT), header);
    }

    private static Answer rest(String header) {
        return answer(
                "206 Partial Content",
                Arrays.copyOfRange(FILE, CUT, FILE.length),
                "Content-Range: bytes " + CUT + "-" + (FILE.length - 1) + "/" + FILE.length,
                header);
    }
}
