package org.windrow.desktop.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://zenodo.org/oai2d, https://zenodo.org/oai2d",
        "' zenodo.org/oai2d ', https://zenodo.org/oai2d",
        "http://localhost:8080/oai, http://localhost:8080/oai",
        "https://a.example.org/oai?verb=ListRecords&metadataPrefix=oai_dc, https://a.example.org/oai",
        "https://a.example.org/index.php?page=oai&verb=Identify, https://a.example.org/index.php?page=oai",
        "https://a.example.org/oai#top, https://a.example.org/oai",
        "http://[::1]:8080/oai, http://[::1]:8080/oai"
    })
    void whatWasPastedBecomesABaseUrl(String pasted, String base) {
        assertThat(SourceAddress.parse(pasted)).contains(URI.create(base));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "my repository",
                "ftp://example.org/oai",
                "file:///etc/passwd",
                "javascript://x/%0aalert(1)",
                "https://",
                "https:///oai",
                "https://user:secret@example.org/oai",
                "https://exa mple.org/\u0000"
            })
    void whatIsNoAddressIsRefused(String pasted) {
        assertThat(SourceAddress.parse(pasted)).isEmpty();
    }

    @Test
    void aUserNameInAnAddressIsNoticed() {
        assertThat(SourceAddress.namesUser("https://user:secret@example.org/oai"))
                .isTrue();
        assertThat(SourceAddress.namesUser("https://example.org/oai")).isFalse();
        assertThat(SourceAddress.namesUser("librarian@example.org")).isFalse();
    }

    @Test
    void theNameComesFromTheHost() {
        assertThat(SourceAddress.nameFor(URI.create("https://www.zenodo.org/oai2d")))
                .isEqualTo("zenodo.org");
        assertThat(SourceAddress.nameFor(URI.create("https://oai.datacite.org/oai")))
                .isEqualTo("datacite.org");
        assertThat(SourceAddress.nameFor(URI.create("https://export.org/oai"))).isEqualTo("export.org");
        assertThat(SourceAddress.nameFor(URI.create("http://localhost:1/oai"))).isEqualTo("localhost");
    }

    @Test
    void aSlugIsSafeAsAKeyAndAsAFolder() {
        assertThat(Slug.of("Dépôt de l’Université – ../../etc")).isEqualTo("depot-de-l-universite-etc");
        assertThat(Slug.of("日本")).isEmpty();
        assertThat(Slug.of("x".repeat(300))).hasSize(60);
        assertThat(Slug.isOne("..")).isFalse();
        assertThat(Slug.isOne("a/b")).isFalse();
        assertThat(Slug.isOne("arxiv-2026")).isTrue();
    }

    @Test
    void aTakenSlugGetsANumber() {
        assertThat(Slug.free("zenodo", Set.of())).isEqualTo("zenodo");
        assertThat(Slug.free("zenodo", Set.of("zenodo", "zenodo-2"))).isEqualTo("zenodo-3");
        assertThat(Slug.free("", Set.of())).isEqualTo("source");
        assertThat(Slug.isOne(Slug.free("x".repeat(60), Set.of("x".repeat(60)))))
                .isTrue();
    }
}
