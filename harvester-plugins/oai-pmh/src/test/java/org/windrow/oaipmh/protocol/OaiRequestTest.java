package org.windrow.oaipmh.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OaiRequestTest {

    private static final URI BASE = URI.create("http://example.org/oai");
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void eachVerbSendsItsArguments() {
        Selection selection = new Selection("oai_dc", "a:b c", NOON, NOON, Granularity.SECOND);

        assertThat(new OaiRequest.Identify().at(BASE)).hasToString(BASE + "?verb=Identify");
        assertThat(new OaiRequest.ListSets().at(BASE)).hasToString(BASE + "?verb=ListSets");
        assertThat(new OaiRequest.ListMetadataFormats(null).at(BASE)).hasToString(BASE + "?verb=ListMetadataFormats");
        assertThat(new OaiRequest.ListMetadataFormats("a/b?c").at(BASE))
                .hasToString(BASE + "?verb=ListMetadataFormats&identifier=a%2Fb%3Fc");
        assertThat(new OaiRequest.GetRecord("oai:x:1+2", "oai_dc").at(BASE))
                .hasToString(BASE + "?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai%3Ax%3A1%2B2");
        assertThat(new OaiRequest.ListRecords(selection).at(BASE))
                .hasToString(BASE + "?verb=ListRecords&metadataPrefix=oai_dc&set=a%3Ab%20c"
                        + "&from=2026-01-31T12%3A00%3A00Z&until=2026-01-31T12%3A00%3A00Z");
        assertThat(new OaiRequest.ListIdentifiers(selection.with(Granularity.DAY)).at(BASE))
                .hasToString(BASE + "?verb=ListIdentifiers&metadataPrefix=oai_dc&set=a%3Ab%20c"
                        + "&from=2026-01-31&until=2026-01-31");
    }

    @Test
    void aTokenIsSentAloneAndEncodedOnce() {
        assertThat(new OaiRequest.Next("ListRecords", "a%3D+/=&b", false).at(BASE))
                .hasToString(BASE + "?verb=ListRecords&resumptionToken=a%253D%2B%2F%3D%26b");
    }

    @Test
    void aVerbatimTokenIsEncodedOnlyWhereNoUrlCouldHoldIt() {
        assertThat(new OaiRequest.Next("ListRecords", "a%3D+/= é%", true).at(BASE))
                .hasToString(BASE + "?verb=ListRecords&resumptionToken=a%3D+/=%20%C3%A9%25");
    }

    @Test
    void aBaseUrlKeepsItsOwnQuery() {
        assertThat(new OaiRequest.Identify().at(URI.create("http://example.org/csw?mode=oaipmh#x")))
                .hasToString("http://example.org/csw?mode=oaipmh&verb=Identify");
        assertThat(new OaiRequest.Identify().at(URI.create("http://example.org/csw?")))
                .hasToString("http://example.org/csw?verb=Identify");
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().all().ofMaxLength(80).map(text -> new String(text.getBytes(UTF_8), UTF_8));
    }

    @Property(tries = 500)
    void anyTokenAndIdentifierSurviveEncoding(@ForAll("anyText") String text) {
        String token = new OaiRequest.Next("ListRecords", text, false).at(BASE).getRawQuery();
        String identifier = new OaiRequest.GetRecord(text, "p").at(BASE).getRawQuery();

        assertThat(URLDecoder.decode(token.substring("verb=ListRecords&resumptionToken=".length()), UTF_8))
                .isEqualTo(text);
        assertThat(URLDecoder.decode(identifier.substring(identifier.lastIndexOf('=') + 1), UTF_8))
                .isEqualTo(text);
    }

    @Property(tries = 500)
    void anyTokenMakesAUrlWhenSentVerbatim(@ForAll("anyText") String text) {
        assertThat(new OaiRequest.Next("ListRecords", text, true).at(BASE).isAbsolute())
                .isTrue();
    }
}
