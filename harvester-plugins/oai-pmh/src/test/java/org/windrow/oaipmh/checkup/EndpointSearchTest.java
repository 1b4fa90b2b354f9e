package org.windrow.oaipmh.checkup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.oaipmh.TlsFront;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Response;
import org.windrow.spi.checkup.Attempt.Outcome;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.Endpoint;

/** The endpoint is found behind any address, and not more is asked than needed. */
class EndpointSearchTest {

    private Site site = new Site();
    private Checking checking = new Checking();

    EndpointSearchTest() throws IOException {}

    @BeforeEach
    void visit() throws IOException {
        site.page("/", "<html><head><title>Our library</title></head><body>Welcome.</body></html>");
    }

    @AfterEach
    void leave() throws IOException {
        checking.close();
        site.close();
    }

    @Test
    void theAddressItselfIsAskedFirstAndThatIsEnough() throws Exception {
        site.repository("/some/where");

        Endpoint endpoint = checking.find(site.url("/some/where?verb=ListRecords&metadataPrefix=oai_dc"));

        assertThat(endpoint.address()).isEqualTo(URI.create(site.url("/some/where")));
        assertThat(checking.requests).hasSize(4);
    }

    @Test
    void theSampleRepositoryIsFoundByItsFrontPage() throws Exception {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            Endpoint endpoint = checking.find(sample.frontPage().toString());

            assertThat(endpoint.address()).isEqualTo(sample.baseUrl());
            assertThat(endpoint.name()).isEqualTo("Windrow sample repository");
            assertThat(endpoint.plugin()).isEqualTo("oai-pmh");
        }
    }

    @Test
    void aQueryOfTheBaseUrlsOwnIsKept() throws Exception {
        site.at(
                "/csw",
                request -> request.query().startsWith("mode=oaipmh&verb=")
                        ? new Repository("").handle(request)
                        : Response.text(400, "No."));

        assertThat(checking.find(site.url("/csw?mode=oaipmh&verb=Identify")).address())
                .isEqualTo(URI.create(site.url("/csw?mode=oaipmh")));
    }

    @Test
    void theAddressAfterRedirectsIsTheOneToUse() throws Exception {
        site.repository("/new/oai");
        site.redirect("/old/oai", "/new/oai");

        assertThat(checking.find(site.url("/old/oai")).address()).isEqualTo(URI.create(site.url("/new/oai")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <link rel="alternate" title="OAI-PMH" href="/hidden/place">     | /hidden/place
                    <a href="hidden/place?verb=Identify">For machines</a>           | /hidden/place
                    <a href="/hidden/place">OAI-PMH interface</a>                   | /hidden/place
                    <a href="/x/y/oai">something</a>                                | /x/y/oai
                    <base href="/deep/"><a href="oai.php">harvest us</a>            | /deep/oai.php
                    <meta http-equiv="refresh" content="0; url=/start"> | /start/oai2
                    """)
    void whatTheHomePageNamesIsTried(String html, String path) throws Exception {
        site.page("/", "<html><head>" + html + "</head><body></body></html>");
        site.page("/start", "<html><body><a href='/start/oai2'>OAI</a></body></html>");
        site.repository(path);

        assertThat(checking.find(site.url("")).address()).isEqualTo(URI.create(site.url(path)));
        assertThat(checking.requests).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <meta name="Generator" content="DSpace 7.6">          | /server/oai/request     | DSpace 7.6
                    <meta name="generator" content="EPrints 3.4.5">       | /cgi/oai2               | EPrints 3.4.5
                    <meta name="generator" content="Open Journal Systems 3.3.0.8"> | /index.php/index/oai | Open Journal Systems 3.3.0.8
                    <a href="https://network.bepress.com/">bepress</a>    | /do/oai/                | Digital Commons
                    <script src="/invenio.js"></script>                   | /oai2d                  | Invenio
                    <meta name="generator" content="Omeka S">             | /oai                    | Omeka S
                    <title>CONTENTdm</title>                              | /oai/oai.php            | CONTENTdm
                    """)
    void theUsualPathOfRecognisedSoftwareComesFirst(String mark, String path, String software) throws Exception {
        site.page("/", "<html><head>" + mark + "</head><body></body></html>");
        site.repository(path);

        Endpoint endpoint = checking.find(site.url("/"));

        assertThat(endpoint.address()).isEqualTo(URI.create(site.url(path)));
        assertThat(endpoint.software()).isNotNull().extracting("name").isEqualTo(software);
        assertThat(checking.attempts).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({
        "/oai",
        "/oai/request",
        "/server/oai/request",
        "/cgi/oai2",
        "/oai2d",
        "/do/oai/",
        "/index.php/index/oai",
        "/oai-pmh",
        "/oai/driver"
    })
    void everyUsualPathIsTriedWithoutAnyHint(String path) throws Exception {
        site.repository(path);

        assertThat(checking.find(site.url("/some/article/17.html")).address()).isEqualTo(URI.create(site.url(path)));
    }

    @Test
    void anArticleOfAJournalLeadsToTheJournalsEndpoint() throws Exception {
        site.page("/index.php/botany/article/view/12", "<html><body>On mosses</body></html>");
        site.repository("/index.php/botany/oai");

        assertThat(checking.find(site.url("/index.php/botany/article/view/12")).address())
                .isEqualTo(URI.create(site.url("/index.php/botany/oai")));
    }

    @Test
    void softwareBelowAFolderIsFound() throws Exception {
        site.page("/library/handle/1/2", "<html><head><meta name=generator content='DSpace 6.3'></head></html>");
        site.repository("/library/oai/request");

        assertThat(checking.find(site.url("/library/handle/1/2")).address())
                .isEqualTo(URI.create(site.url("/library/oai/request")));
    }

    @Test
    void severalRepositoriesBehindOnePageAreAllTold() throws Exception {
        site.page("/", "<a href='/a/oai'>A</a> <a href='/b/oai?verb=Identify'>B</a> <a href='/c/oai'>C again</a>");
        site.repository("/a/oai").saying("repositoryName", "Journal A");
        site.repository("/b/oai").saying("repositoryName", "Journal B");
        site.redirect("/c/oai", "/a/oai");

        CheckUpResult result = checking.check(site.url("/"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        CheckUpResult.Several.class,
                        several -> assertThat(several.endpoints())
                                .extracting(Endpoint::name)
                                .containsExactly("Journal B", "Journal A"));
    }

    @Test
    void aSiteWithoutAnEndpointIsToldWithWhatWasTriedAndWhatToDo() throws Exception {
        CheckUpResult.NotFound nothing = checking.miss(site.url("/about"));

        assertThat(nothing.reason()).contains("127.0.0.1").contains("no OAI-PMH");
        assertThat(nothing.advice()).contains("paste");
        assertThat(nothing.attempts()).isEqualTo(checking.attempts).hasSizeBetween(20, 48);
        assertThat(checking.requests).hasSizeLessThan(55).doesNotHaveDuplicates();
    }

    @Test
    void whereNobodyListensThatIsTold() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CheckUpResult.NotFound nothing = checking.miss("127.0.0.1:" + port + "/oai");

        assertThat(nothing.reason()).contains("Nobody answers").doesNotContain("verb=");
        assertThat(nothing.attempts()).hasSize(2).allMatch(attempt -> attempt.outcome() == Outcome.UNREACHABLE);
    }

    @Test
    void anAddressWhoseTlsHandshakeIsBrokenOffIsToldSoWithWhatToTry() throws Exception {
        try (TlsFront front = new TlsFront(SSLContext.getDefault(), 0)) {
            front.breakOff();
            CheckUpResult.NotFound nothing = checking.miss(front.https("/oai").toString());

            assertThat(nothing.reason()).contains("breaks off");
            assertThat(nothing.attempts().getFirst().answer())
                    .contains("during the TLS handshake", "try the address with http");
            assertThat(front.connections()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aSiteThatKeepsProgramsOutIsAskedOnlyAFewTimes() throws Exception {
        CheckUpResult.NotFound nothing = refusedBy(
                Response.text(403, "<title>Just a moment...</title>").withHeader("cf-mitigated", "challenge"));

        assertThat(nothing.reason()).contains("keeps programs out");
        assertThat(checking.requests).hasSizeLessThan(7);
    }

    @Test
    void aSiteThatRefusesEverythingIsAskedOnlyAFewTimes() throws Exception {
        CheckUpResult.NotFound nothing = refusedBy(Response.text(403, "Forbidden"));

        assertThat(nothing.reason()).contains("refuses");
        assertThat(checking.requests).hasSizeLessThan(12);
    }

    @Test
    void aServerThatAsksToWaitIsLeftAlone() throws Exception {
        CheckUpResult.NotFound nothing =
                refusedBy(Response.text(429, "Too many").withHeader("Retry-After", "3600"));

        assertThat(nothing.reason()).contains("left alone");
        assertThat(checking.requests).hasSize(1);
    }

    private CheckUpResult.NotFound refusedBy(Response response) throws Exception {
        try (var server = new LoopbackServer(0, request -> response)) {
            return checking.miss("http://127.0.0.1:" + server.port() + "/repository");
        }
    }

    @Test
    void afterTheDeadlineNothingIsAsked() throws Exception {
        CheckUpResult.NotFound nothing = checking.deadline(Instant.EPOCH).miss(site.url("/"));

        assertThat(nothing.reason()).isNotBlank();
        assertThat(checking.requests).isEmpty();
    }

    @Test
    void aPageOnTheWebCannotSendWindrowIntoThePrivateNetwork() throws Exception {
        String html = "<a href='http://127.0.0.1:8080/oai?verb=Identify'>x</a><a href='http://192.168.0.1/oai'>y</a>"
                + "<a href='http://localhost/oai'>z</a><a href='file:///etc/oai'>f</a>"
                + "<a href='https://other.example.org/oai'>OAI</a>";

        HomePage page = HomePage.read(html.getBytes(UTF_8), "UTF-8", URI.create("https://example.org/"));

        assertThat(page.links())
                .extracting(Candidate::address)
                .containsExactly(URI.create("https://other.example.org/oai"));
    }

    @Test
    void anInterruptEndsTheSearchAtOnceWhileAServerKeepsSilent() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        site.at("/silent", request -> {
            asked.countDown();
            never.await();
            return Response.text(200, "");
        });
        AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
        Thread check = Thread.ofVirtual().start(() -> {
            try {
                checking.patient().check(site.url("/silent"));
            } catch (Exception e) {
                end.set(e);
            }
        });
        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        long began = System.nanoTime();
        check.interrupt();

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !check.isAlive());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        never.countDown();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpSoon() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (var server = new LoopbackServer(0, request -> {
            never.await();
            return Response.text(200, "");
        })) {
            CheckUpResult.NotFound nothing = checking.miss("http://127.0.0.1:" + server.port() + "/");

            assertThat(nothing.reason()).contains("does not answer");
            assertThat(checking.requests).hasSizeLessThan(4);
            never.countDown();
        }
    }
}
