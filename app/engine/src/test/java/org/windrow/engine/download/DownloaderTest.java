package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.engine.download.Desk.OBJECT;
import static org.windrow.engine.download.Desk.bytes;
import static org.windrow.engine.download.Desk.digest;
import static org.windrow.engine.download.Desk.order;
import static org.windrow.engine.download.Desk.recheck;
import static org.windrow.engine.download.Desk.text;
import static org.windrow.engine.download.RawServer.answer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.engine.download.DownloadResult.AlreadyThere;
import org.windrow.engine.download.DownloadResult.LeftOut;
import org.windrow.engine.download.DownloadResult.Refused;
import org.windrow.engine.download.DownloadResult.Stored;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.spi.Checksum;
import org.windrow.store.PartNames;
import org.windrow.store.PartOutcome;
import org.windrow.store.SiloPart;

class DownloaderTest extends WithDesk {

    private static final byte[] PDF = text("%PDF-1.7\n" + "body ".repeat(1_000));

    @Test
    void aFileBecomesAPartWithWhatIsKnownOfIt() throws Exception {
        try (RawServer server = new RawServer(answer(
                "200 OK",
                PDF,
                "Content-Type: application/pdf",
                "ETag: \"v1\"",
                "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"))) {
            URI url = server.url("/774/paper.pdf");
            DownloadResult result = desk.fetch("paper.pdf", url);

            assertThat(result)
                    .isEqualTo(new Stored("paper.pdf", PDF.length, digest("SHA-256", PDF), PartOutcome.ADDED));
            assertThat(desk.content()).isEqualTo(PDF);
            SiloPart part = desk.onlyPart();
            assertThat(part.source()).isEqualTo(url);
            assertThat(part.mediaType()).isEqualTo("application/pdf");
            assertThat(part.run()).isEqualTo("run-1");
            assertThat(part.facts())
                    .containsEntry("finalUrl", url.toString())
                    .containsEntry("etag", "\"v1\"")
                    .containsEntry("lastModified", "Sun, 06 Nov 1994 08:49:37 GMT")
                    .containsEntry("contentType", "application/pdf");
            assertThat(desk.leftovers()).isEmpty();
        }
    }

    @Test
    void aPartThatIsThereIsNotAskedForAgain() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            desk.fetch("paper.pdf", server.url("/paper.pdf"));
            DownloadResult again = desk.fetch("paper.pdf", server.url("/paper.pdf"));

            assertThat(again).isEqualTo(new AlreadyThere("paper.pdf", "run-1"));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNotWantedIsLeftOutAndNothingOfItIsKept() throws Exception {
        try (RawServer server =
                new RawServer(answer("200 OK", PDF, "Content-Type: application/pdf"), answer("200 OK", PDF))) {
            var noPdf = new FileChoice(Set.of(FileGroup.IMAGES, FileGroup.DATA), FileChoice.NO_LIMIT);
            assertThat(desk.fetch(wanting(noPdf, order("download", server.url("/774")))))
                    .isInstanceOfSatisfying(
                            LeftOut.class, left -> assertThat(left.reason()).endsWith("is left out: PDF"));
            var small = new FileChoice(FileChoice.EVERYTHING.groups(), PDF.length - 1);
            assertThat(desk.fetch(wanting(small, order("paper.pdf", server.url("/paper.pdf")))))
                    .isInstanceOfSatisfying(
                            LeftOut.class, left -> assertThat(left.reason()).contains("larger than"));
            assertThat(desk.parts()).isEmpty();
        }
    }

    @Test
    void aPartWithTheAnnouncedChecksumIsThereWhereverItCameFrom() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            Checksum checksum = new Checksum("SHA-256", digest("SHA-256", PDF));
            desk.fetch("paper.pdf", server.url("/old/paper.pdf"));

            assertThat(desk.fetch(order("paper.pdf", server.url("/new/paper.pdf"), checksum)))
                    .isEqualTo(new AlreadyThere("paper.pdf", "run-1"));
        }
    }

    @Test
    void aPartFromAnotherUrlIsReplacedAndItsOldContentStaysReadable() throws Exception {
        byte[] second = text("%PDF-1.7 second edition");
        try (RawServer server = new RawServer(answer("200 OK", PDF), answer("200 OK", second))) {
            desk.fetch("paper.pdf", server.url("/774/1/paper.pdf"));
            DownloadResult result = desk.fetch("paper.pdf", server.url("/774/2/paper.pdf"));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Stored.class, stored -> assertThat(stored.outcome()).isEqualTo(PartOutcome.REPLACED));
            assertThat(desk.content()).isEqualTo(second);
            assertThat(desk.silo.find(OBJECT).orElseThrow().versions()).hasSize(2);
        }
    }

    @Test
    void aRecheckAsksOnlyForWhatHasChanged() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF, "ETag: \"v1\""), (asked, out) -> {
            boolean known =
                    asked.header("If-None-Match").filter("\"v1\""::equals).isPresent();
            RawServer.head(out, known ? "304 Not Modified" : "500 Not asked rightly");
            out.write(text("\r\n"));
        })) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"));
            desk.fetch(order);

            assertThat(desk.fetch(recheck(order))).isEqualTo(new AlreadyThere("paper.pdf", "run-1"));
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void aRecheckThatFindsTheSameBytesMakesNoNewVersion() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            DownloadOrder order = order("paper.pdf", server.url("/paper.pdf"));
            desk.fetch(order);

            assertThat(desk.fetch(recheck(order)))
                    .isInstanceOfSatisfying(
                            Stored.class, stored -> assertThat(stored.outcome()).isEqualTo(PartOutcome.UNCHANGED));
            assertThat(desk.silo.find(OBJECT).orElseThrow().versions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Content-Disposition: attachment; filename=\"The paper.pdf\" | /download?id=1 | The paper.pdf",
                "Content-Disposition: attachment; filename*=UTF-8''%d9%85%d9%82%d8%a7%d9%84.pdf | /x | مقال.pdf",
                "Content-Type: application/pdf | /774/paper | paper.pdf",
                "Content-Type: application/pdf | / | file.pdf",
                "X-Nothing: said | /files/data.csv | data.csv",
            })
    void withoutAWantedNameTheServersWordIsTaken(String header, String path, String name) throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF, header))) {
            desk.fetch(null, server.url(path));

            assertThat(desk.onlyPart().name()).isEqualTo(name);
            assertThat(desk.fetch(null, server.url(path))).isEqualTo(new AlreadyThere(name, "run-1"));
        }
    }

    @Test
    void twoFilesWhoseServerGivesThemOneNameAreBothKept() throws Exception {
        try (RawServer server =
                new RawServer(answer("200 OK", PDF, "Content-Disposition: attachment; filename=paper.pdf"))) {
            desk.fetch(null, server.url("/1"));
            desk.fetch(null, server.url("/2"));

            assertThat(desk.parts())
                    .extracting(SiloPart::name)
                    .hasSize(2)
                    .contains("paper.pdf")
                    .allMatch(name -> name.matches("paper(-[0-9a-f]{8})?\\.pdf"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "/absolute",
                "nul\u0000byte.pdf",
                "......",
                "",
                "con",
                "aux.txt",
                "3=2020-01-01",
                "ab",
                "__manifest.json",
                "مقالة.pdf",
                "evil\u202efdp.exe",
                "line\r\nbreak",
            })
    void aHostileNameBecomesASafePartInsideItsVersion(String name) throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            DownloadResult result = desk.fetch(name, server.url("/file"));

            assertThat(result).isInstanceOf(Stored.class);
            SiloPart part = desk.onlyPart();
            assertThat(part.name()).matches(PartNames::isSafe);
            assertThat(part.file().toRealPath())
                    .startsWith(folder.resolve("silo").toRealPath());
            assertThat(desk.content()).isEqualTo(PDF);
        }
    }

    @Test
    void aNameOfThreeHundredCharactersIsShortenedAndKeepsItsExtension() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            desk.fetch("ü".repeat(300) + ".pdf", server.url("/file"));
            assertThat(desk.onlyPart().name()).endsWith(".pdf").matches(PartNames::isSafe);
        }
    }

    @Test
    void sixteenFilesOfOneObjectAtOnceAreAllThereInOneVersion() throws Exception {
        try (RawServer server = new RawServer((asked, out) ->
                        answer("200 OK", bytes(5_000 + asked.target().length())).write(asked, out));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<DownloadResult>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = "file-" + i + ".bin";
                results.add(threads.submit(() -> desk.fetch(name, server.url("/" + name))));
            }
            for (Future<DownloadResult> result : results) {
                assertThat(result.get()).isInstanceOf(Stored.class);
            }
            assertThat(desk.parts()).hasSize(16);
            assertThat(desk.silo.find(OBJECT).orElseThrow().versions()).hasSize(1);
        }
    }

    @Test
    void aSizeThatTheMetadataGotWrongIsNotedButNoReasonToRefuse() throws Exception {
        try (RawServer server = new RawServer(answer("200 OK", PDF))) {
            DownloadOrder order = new DownloadOrder(
                    OBJECT,
                    "paper.pdf",
                    server.url("/paper.pdf"),
                    "application/pdf",
                    OptionalLong.of(17),
                    new Checksum("MD5", digest("MD5", PDF)),
                    "run-1",
                    false,
                    Desk.LIMITS);

            assertThat(desk.fetch(order)).isInstanceOf(Stored.class);
            assertThat(desk.onlyPart().facts().get("warning")).contains("17 bytes");
            assertThat(desk.onlyPart().md5()).isEqualTo(digest("MD5", PDF));
        }
    }

    @Test
    void anAddressThatIsNotHttpIsRefused() throws Exception {
        assertThat(desk.fetch("x.txt", URI.create("file:///etc/passwd"))).isInstanceOf(Refused.class);
        assertThat(desk.fetch("x.txt", URI.create("ftp://h/x"))).isInstanceOf(Refused.class);
        assertThat(desk.parts()).isEmpty();
    }

    @Test
    void noPasswordInAUrlReachesAMessageOrTheManifestsFinalUrl() throws Exception {
        try (RawServer server = new RawServer(answer("404 Not Found", PDF), answer("200 OK", PDF))) {
            URI url = URI.create(server.url("/a.pdf?token=secret").toString().replace("//", "//me:secret@"));

            assertThat(desk.fetch("a.pdf", url).toString()).doesNotContain("secret");
            desk.fetch("a.pdf", url);
            assertThat(desk.onlyPart().facts().get("finalUrl")).doesNotContain("me:secret");
        }
    }

    private static DownloadOrder wanting(FileChoice choice, DownloadOrder order) {
        return new DownloadOrder(
                order.identifier(),
                order.part(),
                order.url(),
                order.mediaType(),
                order.size(),
                order.checksum(),
                order.run(),
                order.recheck(),
                order.limits(),
                choice);
    }
}
