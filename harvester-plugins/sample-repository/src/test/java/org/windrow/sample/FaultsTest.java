package org.windrow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.Fault;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.OaiFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.xml.sax.SAXException;

/** Each fault is what it says, and the repository is well again afterwards. */
@Timeout(20)
class FaultsTest {

    private static final RequestMatch LIST = RequestMatch.verb("ListRecords");

    @AutoClose
    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.demo()).start();

    @AutoClose
    private final Ask ask = new Ask(repository);

    @Test
    void aFaultIsGivenForItsPageAndItsNumberOfTimes() throws Exception {
        repository
                .faults()
                .when(LIST.page(2))
                .times(2)
                .give(HttpFaults.status(503, Map.of("Retry-After", "1"), "busy"));
        String token = Ask.token(firstPage()).orElseThrow();
        URI second = page(token);
        assertThat(ask.get(second).statusCode()).isEqualTo(503);
        assertThat(ask.get(second).headers().firstValue("Retry-After")).contains("1");
        assertThat(ask.get(second).statusCode()).isEqualTo(200);
        assertThat(repository.faults().applied()).isEqualTo(2);
    }

    @Test
    void aFaultCanComeLateAndBeForgotten() throws Exception {
        repository.faults().when(RequestMatch.path("/files/")).after(1).give(HttpFaults.status(404));
        URI file = repository.file("oai:sample.windrow.org:4", "hay-4.pdf");
        assertThat(ask.get(file).statusCode()).isEqualTo(200);
        assertThat(ask.get(file).statusCode()).isEqualTo(404);
        repository.faults().clear();
        assertThat(ask.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        String token = Ask.token(firstPage()).orElseThrow();
        repository.faults().when(LIST.laterPages()).give(OaiFaults.expiredToken());
        assertThat(Ask.errors(ask.oai("verb", "ListRecords", "resumptionToken", token)))
                .containsExactly("badResumptionToken");
    }

    @Test
    void aRepeatedTokenIsTheOneThatWasAsked() throws Exception {
        String token = Ask.token(firstPage()).orElseThrow();
        repository.faults().when(LIST.laterPages()).give(OaiFaults.repeatedToken());
        assertThat(Ask.token(ask.oai("verb", "ListRecords", "resumptionToken", token)))
                .contains(token);
    }

    @Test
    void aChangingTokenLeadsToTheSamePage() throws Exception {
        String token = Ask.token(firstPage()).orElseThrow();
        repository.faults().when(LIST.laterPages()).give(OaiFaults.samePageUnderNewTokens());
        Document second = ask.oai("verb", "ListRecords", "resumptionToken", token);
        String next = Ask.token(second).orElseThrow();
        Document third = ask.oai("verb", "ListRecords", "resumptionToken", next);
        assertThat(next).isNotEqualTo(token).isNotEqualTo(Ask.token(third).orElseThrow());
        assertThat(Ask.texts(third, "identifier")).isEqualTo(Ask.texts(second, "identifier"));
    }

    @Test
    void emptyPagesPromiseMoreForEver() throws Exception {
        repository.faults().when(LIST.laterPages()).give(OaiFaults.endlessEmptyPages());
        String token = Ask.token(firstPage()).orElseThrow();
        for (int i = 0; i < 12; i++) {
            Document page = ask.oai("verb", "ListRecords", "resumptionToken", token);
            assertThat(Ask.elements(page, "record")).isEmpty();
            assertThat(Ask.token(page).orElseThrow()).isNotEqualTo(token);
            token = Ask.token(page).orElseThrow();
        }
    }

    @Test
    void aListCanEndEarlyOrWithoutAWord() throws Exception {
        repository.faults().when(LIST.page(1)).times(1).give(OaiFaults.earlyEnd());
        repository.faults().when(LIST.page(1)).times(1).give(OaiFaults.withoutToken());
        assertThat(Ask.texts(firstPage(), "resumptionToken")).containsExactly("");
        assertThat(Ask.elements(firstPage(), "resumptionToken")).isEmpty();
        assertThat(Ask.token(firstPage())).isPresent();
    }

    @Test
    void whatIsNotXmlIsRefusedByAParser() throws Exception {
        for (Fault fault : List.of(HttpFaults.invalidXmlBytes(), HttpFaults.truncated(3000), HttpFaults.html())) {
            repository.faults().clear();
            repository.faults().when(LIST).give(fault);
            assertThatThrownBy(this::firstPage).isInstanceOf(SAXException.class);
        }
    }

    @Test
    void compressionCanBeRightTruncatedOrAClaim() throws Exception {
        URI first = URI.create(repository.baseUrl() + "?verb=ListRecords&metadataPrefix=oai_dc");
        int plain = ask.get(first).body().length;
        repository.faults().when(LIST).times(1).give(HttpFaults.gzip());
        repository.faults().when(LIST).times(1).give(HttpFaults.truncatedGzip());
        repository.faults().when(LIST).times(1).give(HttpFaults.gzipHeaderOnPlainBytes());
        assertThat(gunzip(ask.get(first))).hasSize(plain);
        HttpResponse<byte[]> truncated = ask.get(first);
        assertThatThrownBy(() -> gunzip(truncated)).isInstanceOf(EOFException.class);
        assertThat(ask.get(first).body()).hasSize(plain);
    }

    @Test
    void aBrokenConnectionIsNoAnswer() throws Exception {
        URI file = repository.file("oai:sample.windrow.org:4", "hay-4.pdf");
        for (Fault fault : List.of(
                WireFaults.resetAfter(100),
                WireFaults.closeAfter(100),
                WireFaults.closeAtOnce(),
                WireFaults.notHttp())) {
            repository.faults().clear();
            repository.faults().when(RequestMatch.path("/files/")).give(fault);
            assertThatThrownBy(() -> ask.get(file)).isInstanceOf(IOException.class);
        }
        repository.faults().clear();
        assertThat(ask.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void aStalledConnectionSaysNothing() throws Exception {
        repository.faults().when(RequestMatch.any()).times(1).give(WireFaults.stall());
        repository.faults().when(RequestMatch.any()).times(1).give(WireFaults.stallAfter(10));
        assertThatThrownBy(() -> impatient().getResponseCode()).isInstanceOf(SocketTimeoutException.class);
        try (InputStream body = impatient().getInputStream()) {
            assertThat(body.readNBytes(10)).hasSize(10);
            assertThatThrownBy(body::read).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aDripComesByteByByteAndAnEndlessBodyNeverEnds() throws Exception {
        repository.faults().when(RequestMatch.any()).times(1).give(WireFaults.drip(Duration.ofMillis(1)));
        repository.faults().when(RequestMatch.any()).times(1).give(WireFaults.endlessBody());
        assertThat(ask.get(repository.frontPage()).statusCode()).isEqualTo(200);
        try (InputStream body = impatient().getInputStream()) {
            assertThat(body.readNBytes(3_000_000)).hasSize(3_000_000);
        }
    }

    private Document firstPage() throws Exception {
        return ask.oai("verb", "ListRecords", "metadataPrefix", "oai_dc");
    }

    private URI page(String token) {
        return URI.create(repository.baseUrl() + "?verb=ListRecords&resumptionToken="
                + token.replace("+", "%2B").replace("=", "%3D").replace("/", "%2F"));
    }

    private HttpURLConnection impatient() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) repository.frontPage().toURL().openConnection();
        connection.setReadTimeout(300);
        return connection;
    }

    private static byte[] gunzip(HttpResponse<byte[]> response) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        }
    }
}
