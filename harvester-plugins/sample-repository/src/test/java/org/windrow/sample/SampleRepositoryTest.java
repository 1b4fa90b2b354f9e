package org.windrow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleFile;
import org.windrow.sample.catalogue.SampleRecord;

class SampleRepositoryTest {

    private static final String ID = "oai:sample.windrow.org:";

    @Test
    void theDemoHoldsPapersFilesSetsAndTombstones() {
        SampleCatalogue demo = SampleCatalogue.demo();
        List<SampleRecord> records =
                IntStream.range(0, demo.size()).mapToObj(demo::record).toList();
        assertThat(records).hasSize(120);
        assertThat(records).filteredOn(SampleRecord::deleted).hasSize(4);
        assertThat(records.stream().mapToInt(record -> record.files().size()).sum())
                .isBetween(190, 210);
        assertThat(records)
                .extracting(record -> record.description().title())
                .doesNotHaveDuplicates()
                .noneMatch(title -> title.contains("%"));
        assertThat(demo.sets()).hasSize(3);
    }

    @Test
    void everyFileThatTheMetadataNamesIsThereAsAnnounced() throws Exception {
        try (SampleRepository repository =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                Ask ask = new Ask(repository)) {
            Document record = ask.oai("verb", "GetRecord", "identifier", ID + 4, "metadataPrefix", "ep3");
            String namespace = "http://eprints.org/ep2/data/2.0";
            for (int i = 0; i < 2; i++) {
                URI url = URI.create(
                        record.getElementsByTagNameNS(namespace, "url").item(i).getTextContent());
                byte[] file = ask.get(url).body();
                assertThat(record.getElementsByTagNameNS(namespace, "filesize")
                                .item(i)
                                .getTextContent())
                        .isEqualTo(Integer.toString(file.length));
                assertThat(record.getElementsByTagNameNS(namespace, "hash")
                                .item(i)
                                .getTextContent())
                        .isEqualTo(new SampleFile("copy", "text/plain", () -> file).md5());
            }
        }
    }

    @Test
    void aFileCanBeHadInPartsAndAgainOnlyIfItChanged() throws Exception {
        SampleCatalogue catalogue = SampleCatalogue.demo();
        try (SampleRepository repository = SampleRepository.with(catalogue).start();
                Ask ask = new Ask(repository)) {
            URI url = repository.file(ID + 4, "hay-4.pdf");
            HttpResponse<byte[]> whole = ask.get(url);
            String etag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(whole.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(new String(whole.body(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-1.4")
                    .endsWith("%%EOF\n");

            HttpResponse<byte[]> part = ask.get(url, "Range", "bytes=5-", "If-Range", etag);
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.headers().firstValue("Content-Range"))
                    .contains("bytes 5-" + (whole.body().length - 1) + "/" + whole.body().length);
            assertThat(part.body()).hasSize(whole.body().length - 5);
            assertThat(ask.get(url, "Range", "bytes=-3").body()).asString().isEqualTo("OF\n");
            assertThat(ask.get(url, "Range", "bytes=99999-").statusCode()).isEqualTo(416);
            assertThat(ask.get(url, "If-None-Match", etag).statusCode()).isEqualTo(304);

            HttpResponse<byte[]> head = ask.head(url);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(whole.body().length));

            catalogue.change(ID + 4, Instant.parse("2025-01-01T00:00:00Z"));
            assertThat(ask.get(url, "Range", "bytes=5-", "If-Range", etag).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theFrontPageLinksToTheEndpointAndARecordsPageToItsFile() throws Exception {
        try (SampleRepository repository =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                Ask ask = new Ask(repository)) {
            assertThat(Ask.text(ask.get(repository.frontPage())))
                    .contains("<link ")
                    .contains(repository.baseUrl().toString());
            assertThat(Ask.text(ask.get(repository.frontPage().resolve("/id/4"))))
                    .contains("citation_pdf_url")
                    .contains(repository.file(ID + 4, "hay-4.pdf").toString());
            assertThat(ask.get(repository.frontPage().resolve("/id/18")).statusCode())
                    .isEqualTo(410);
            assertThat(ask.get(repository.frontPage().resolve("/files/../etc/passwd"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void changesBetweenTwoHarvestsAreWhatTheSecondOneSees() throws Exception {
        SampleCatalogue catalogue = SampleCatalogue.demo();
        Instant later = Instant.parse("2026-01-01T00:00:00Z");
        try (SampleRepository repository = SampleRepository.with(catalogue).start();
                Ask ask = new Ask(repository)) {
            catalogue.change(ID + 1, later);
            catalogue.delete(ID + 2, later);
            catalogue.add(SampleRecord.of("oai:sample.windrow.org:new", later, "New <& young>"));
            Document page = ask.oai("verb", "ListRecords", "metadataPrefix", "oai_dc", "from", "2026-01-01");
            assertThat(Ask.texts(page, "identifier")).containsExactly(ID + 1, ID + 2, ID + "new");
            assertThat(page.getElementsByTagName("dc:title").item(1).getTextContent())
                    .isEqualTo("New <& young>");
        }
    }

    @Test
    void aTokenExpires() throws Exception {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        SampleRepository.Builder builder =
                SampleRepository.with(SampleCatalogue.demo()).tokenLifetime(Duration.ofMinutes(5));
        String token;
        try (SampleRepository repository =
                        builder.clock(Clock.fixed(now, ZoneOffset.UTC)).start();
                Ask ask = new Ask(repository)) {
            Document page = ask.oai("verb", "ListRecords", "metadataPrefix", "oai_dc");
            token = Ask.token(page).orElseThrow();
            assertThat(Ask.elements(page, "resumptionToken").getFirst().getAttribute("expirationDate"))
                    .isEqualTo("2026-01-01T00:05:00Z");
        }
        try (SampleRepository repository = builder.clock(Clock.fixed(now.plusSeconds(301), ZoneOffset.UTC))
                        .start();
                Ask ask = new Ask(repository)) {
            assertThat(Ask.errors(ask.oai("verb", "ListRecords", "resumptionToken", token)))
                    .containsExactly("badResumptionToken");
        }
    }

    @Test
    void aMillionRecordsAreServedWithoutBeingHeld() throws Exception {
        SampleCatalogue million = SampleCatalogue.generated(1_000_000, 2048);
        try (SampleRepository repository =
                        SampleRepository.with(million).pageSize(1000).start();
                Ask ask = new Ask(repository)) {
            Document page =
                    ask.oai("verb", "ListRecords", "metadataPrefix", "oai_dc", "from", "2021-11-25", "set", "field:7");
            assertThat(Ask.texts(page, "identifier").getFirst()).endsWith("8");
            Document whole = ask.oai("verb", "ListRecords", "metadataPrefix", "oai_dc");
            assertThat(Ask.elements(whole, "record")).hasSize(1000);
            assertThat(Ask.elements(whole, "resumptionToken").getFirst().getAttribute("completeListSize"))
                    .isEqualTo("1000000");
            byte[] body = ask.get(URI.create(
                            repository.baseUrl() + "?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + ID + 500_000))
                    .body();
            assertThat(body.length).isBetween(2048, 3300);
        }
    }

    @Test
    void requestsAreCountedAndRemembered() throws Exception {
        try (SampleRepository repository =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                Ask ask = new Ask(repository)) {
            ask.oai("verb", "Identify");
            ask.get(repository.frontPage());
            assertThat(repository.requests()).isEqualTo(2);
            assertThat(repository.lastRequests().getFirst()).hasToString("GET /oai?verb=Identify");
        }
    }
}
