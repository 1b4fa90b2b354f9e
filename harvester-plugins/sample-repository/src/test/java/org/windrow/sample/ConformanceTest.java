package org.windrow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.oai.Granularity;

/** The provider against the checklist of OAI-PMH 2.0. */
class ConformanceTest {

    private static final String ID = "oai:sample.windrow.org:";

    @AutoClose
    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.demo()).start();

    @AutoClose
    private final Ask ask = new Ask(repository);

    @Test
    void everyAnswerHasResponseDateAndRequest() throws Exception {
        Document answer = ask.oai("verb", "GetRecord", "identifier", ID + 1, "metadataPrefix", "oai_dc");
        assertThat(answer.getDocumentElement().getNamespaceURI()).isEqualTo(Ask.OAI);
        assertThat(Instant.parse(Ask.texts(answer, "responseDate").getFirst())).isBeforeOrEqualTo(Instant.now());
        Element request = Ask.elements(answer, "request").getFirst();
        assertThat(request.getTextContent()).isEqualTo(repository.baseUrl().toString());
        assertThat(request.getAttribute("verb")).isEqualTo("GetRecord");
        assertThat(request.getAttribute("identifier")).isEqualTo(ID + 1);
    }

    @Test
    void answersAreXmlInUtf8WithStatus200AlsoForErrors() throws Exception {
        HttpResponse<byte[]> response = ask.get(URI.create(repository.baseUrl() + "?verb=Nonsense"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
    }

    @Test
    void identifySaysWhatTheRepositoryIs() throws Exception {
        Document answer = ask.oai("verb", "Identify");
        assertThat(Ask.texts(answer, "baseURL"))
                .containsExactly(repository.baseUrl().toString());
        assertThat(Ask.texts(answer, "protocolVersion")).containsExactly("2.0");
        assertThat(Ask.texts(answer, "deletedRecord")).containsExactly("persistent");
        assertThat(Ask.texts(answer, "granularity")).containsExactly("YYYY-MM-DDThh:mm:ssZ");
        assertThat(Ask.texts(answer, "adminEmail")).isNotEmpty();
        assertThat(answer.getElementsByTagNameNS(
                                "http://www.openarchives.org/OAI/2.0/oai-identifier", "repositoryIdentifier")
                        .getLength())
                .isEqualTo(1);
        String earliest = Ask.texts(answer, "earliestDatestamp").getFirst();
        assertThat(ask.pages("ListIdentifiers", "metadataPrefix", "oai_dc"))
                .flatExtracting(page -> Ask.texts(page, "datestamp"))
                .allMatch(stamp -> stamp.compareTo(earliest) >= 0);
    }

    @Test
    void aPostIsAnsweredLikeAGet() throws Exception {
        Document answer = ask.post("verb", "GetRecord", "identifier", ID + 4, "metadataPrefix", "ep3");
        assertThat(Ask.texts(answer, "identifier")).containsExactly(ID + 4);
    }

    @ParameterizedTest
    @CsvSource({
        "verb=Nonsense, badVerb",
        "verb=identify, badVerb",
        "'', badVerb",
        "verb=Identify&set=field, badArgument",
        "verb=Identify&verb=Identify, badArgument",
        "verb=ListRecords, badArgument",
        "verb=GetRecord&identifier=x, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2022-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2023-01-01&until=2022-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2022-01-01&until=2023-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&until=2000-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2100-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&set=moor, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=GetRecord&identifier=oai:sample.windrow.org:1&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=GetRecord&identifier=oai:sample.windrow.org:999&metadataPrefix=oai_dc, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=oai:elsewhere:1, idDoesNotExist",
        "verb=ListRecords&resumptionToken=made-up, badResumptionToken",
        "verb=ListRecords&resumptionToken=, badResumptionToken",
        "verb=ListSets&resumptionToken=made-up, badResumptionToken",
        "verb=ListRecords&resumptionToken=made-up&metadataPrefix=oai_dc, badArgument",
    })
    void aWrongRequestGetsItsErrorCode(String query, String code) throws Exception {
        Document answer = Ask.parse(Ask.text(ask.get(URI.create(repository.baseUrl() + "?" + query))));
        assertThat(Ask.errors(answer)).containsExactly(code);
        boolean bare = code.equals("badVerb") || code.equals("badArgument");
        assertThat(Ask.elements(answer, "request").getFirst().getAttributes().getLength() == 0)
                .isEqualTo(bare);
    }

    @Test
    void aRepositoryWithoutSetsSaysSo() throws Exception {
        SampleCatalogue bare = SampleCatalogue.empty();
        bare.add(SampleRecord.of("oai:bare:1", Instant.parse("2024-05-01T00:00:00Z"), "Bare"));
        bare.add(SampleRecord.of("oai:bare:2", Instant.parse("2024-05-01T00:00:00Z"), "Barer")
                .withFormats(Set.of()));
        try (SampleRepository without = SampleRepository.with(bare).start();
                Ask asking = new Ask(without)) {
            assertThat(Ask.errors(asking.oai("verb", "ListSets"))).containsExactly("noSetHierarchy");
            assertThat(Ask.errors(asking.oai("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", "a")))
                    .containsExactly("noSetHierarchy");
            assertThat(Ask.errors(asking.oai("verb", "ListMetadataFormats", "identifier", "oai:bare:2")))
                    .containsExactly("noMetadataFormats");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ListRecords", "ListIdentifiers"})
    void aListComesInPagesThatHoldEveryRecordOnce(String verb) throws Exception {
        List<Document> pages = ask.pages(verb, "metadataPrefix", "oai_dc");
        assertThat(pages).hasSize(5);
        assertThat(Ask.identifiers(pages)).hasSize(120).doesNotHaveDuplicates();
        for (int i = 0; i < pages.size(); i++) {
            Element token = Ask.elements(pages.get(i), "resumptionToken").getFirst();
            assertThat(token.getAttribute("completeListSize")).isEqualTo("120");
            assertThat(token.getAttribute("cursor")).isEqualTo(Integer.toString(i * 25));
            assertThat(token.hasAttribute("expirationDate")).isEqualTo(i < 4);
        }
        assertThat(Ask.texts(pages.getLast(), "resumptionToken")).containsExactly("");
    }

    @Test
    void aListInOnePageHasNoToken() throws Exception {
        Document page = ask.oai("verb", "ListRecords", "metadataPrefix", "oai_dc", "until", "2022-06-01");
        assertThat(Ask.elements(page, "record")).isNotEmpty();
        assertThat(Ask.elements(page, "resumptionToken")).isEmpty();
    }

    @Test
    void aTokenSentAgainGivesTheSamePage() throws Exception {
        Document first = ask.oai("verb", "ListIdentifiers", "metadataPrefix", "oai_dc");
        String token = Ask.token(first).orElseThrow();
        List<String> once = Ask.texts(ask.oai("verb", "ListIdentifiers", "resumptionToken", token), "identifier");
        List<String> again = Ask.texts(ask.oai("verb", "ListIdentifiers", "resumptionToken", token), "identifier");
        assertThat(again).isEqualTo(once).hasSize(25);
    }

    @Test
    void aTokenBelongsToItsVerbAndOutlivesARestart() throws Exception {
        Document first = ask.oai("verb", "ListIdentifiers", "metadataPrefix", "oai_dc");
        String token = Ask.token(first).orElseThrow();
        assertThat(Ask.errors(ask.oai("verb", "ListRecords", "resumptionToken", token)))
                .containsExactly("badResumptionToken");
        try (SampleRepository restarted =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                Ask asking = new Ask(restarted)) {
            assertThat(Ask.texts(asking.oai("verb", "ListIdentifiers", "resumptionToken", token), "identifier"))
                    .contains(ID + 26);
        }
    }

    @Test
    void fromAndUntilAreInclusive() throws Exception {
        String stamp = "2022-03-17T07:44:00Z";
        assertThat(Ask.texts(
                        ask.oai("verb", "ListIdentifiers", "metadataPrefix", "oai_dc", "from", stamp, "until", stamp),
                        "identifier"))
                .containsExactly(ID + 3);
        assertThat(Ask.texts(
                        ask.oai(
                                "verb",
                                "ListIdentifiers",
                                "metadataPrefix",
                                "oai_dc",
                                "from",
                                "2022-03-09",
                                "until",
                                "2022-03-17"),
                        "identifier"))
                .containsExactly(ID + 2, ID + 3);
    }

    @Test
    void aSetHoldsItsDescendants() throws Exception {
        List<String> field = Ask.identifiers(ask.pages("ListIdentifiers", "metadataPrefix", "oai_dc", "set", "field"));
        List<String> grain =
                Ask.identifiers(ask.pages("ListIdentifiers", "metadataPrefix", "oai_dc", "set", "field:grain"));
        assertThat(field).containsAll(grain).hasSizeGreaterThan(grain.size());
        assertThat(grain).hasSize(40);
    }

    @Test
    void aDeletedRecordHasAHeaderAndNoMetadata() throws Exception {
        Document record = ask.oai("verb", "GetRecord", "identifier", ID + 18, "metadataPrefix", "oai_dc");
        assertThat(Ask.elements(record, "header").getFirst().getAttribute("status"))
                .isEqualTo("deleted");
        assertThat(Ask.elements(record, "metadata")).isEmpty();
    }

    @Test
    void aRepositoryThatCountsInDaysKnowsNoSeconds() throws Exception {
        try (SampleRepository days = SampleRepository.with(SampleCatalogue.demo())
                        .granularity(Granularity.DAY)
                        .start();
                Ask asking = new Ask(days)) {
            assertThat(Ask.texts(asking.oai("verb", "Identify"), "granularity")).containsExactly("YYYY-MM-DD");
            assertThat(Ask.texts(asking.oai("verb", "ListRecords", "metadataPrefix", "ep3"), "datestamp"))
                    .allMatch(stamp -> stamp.matches("\\d{4}-\\d{2}-\\d{2}"));
            assertThat(Ask.errors(asking.oai(
                            "verb", "ListRecords", "metadataPrefix", "oai_dc", "from", "2022-03-09T00:00:00Z")))
                    .containsExactly("badArgument");
        }
    }
}
