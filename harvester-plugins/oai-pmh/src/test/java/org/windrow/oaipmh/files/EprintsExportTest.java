package org.windrow.oaipmh.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.oaipmh.protocol.RecordHeader;

class EprintsExportTest {

    private static List<URI> addresses(String baseUrl, String identifier) {
        return EprintsExport.of(URI.create(baseUrl))
                .orElseThrow()
                .of(new RecordHeader(identifier, "2026-01-31", List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://cogprints.org/cgi/oai2", "http://cogprints.org/cgi/oai2/"})
    void theExportStandsBesideTheEndpointInANewFormAndAnOldOne(String baseUrl) {
        assertThat(addresses(baseUrl, "oai:cogprints.org:9686"))
                .containsExactly(
                        URI.create("http://cogprints.org/cgi/export/eprint/9686/XML/9686.xml"),
                        URI.create("http://cogprints.org/cgi/export/9686/XML/9686.xml"));
    }

    @Test
    void aRepositoryBelowAPathKeepsItsPath() {
        assertThat(addresses("https://example.org:8443/library/cgi/oai2", "oai:generic.eprints.org:7"))
                .first()
                .isEqualTo(URI.create("https://example.org:8443/library/cgi/export/eprint/7/XML/7.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/oai",
                "http://example.org/cgi/oai",
                "http://example.org/oai2",
                "http://example.org/?u=http://example.org/cgi/oai2",
                "http://example.org/cgi/oai2?repository=1"
            })
    void otherSoftwareHasNoExport(String baseUrl) {
        assertThat(EprintsExport.of(URI.create(baseUrl))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oai:example.org:thesis-7",
                "oai:example.org:a:7",
                "oai:example.org:../../7",
                "oai:example.org:7/../../x",
                "oai:example.org:1234567890123456789",
                "7",
                ""
            })
    void aRecordThatEprintsDidNotNameHasNoExport(String identifier) {
        assertThat(addresses("http://example.org/cgi/oai2", identifier)).isEmpty();
    }
}
