package org.windrow.oaipmh.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.spi.HarvestException;

/** Whatever a person pastes is an address that can be asked, or is refused with a sentence. */
class PastedAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://repo.example.org/oai                              | https://repo.example.org/oai
                    repo.example.org/oai                                      | https://repo.example.org/oai
                    www.example.org                                           | https://www.example.org
                    //repo.example.org/oai                                    | https://repo.example.org/oai
                    HTTP://Repo.Example.ORG/OAI                               | http://repo.example.org/OAI
                    http:/repo.example.org/oai                                | http://repo.example.org/oai
                    http//repo.example.org                                    | http://repo.example.org
                    https:\\\\repo.example.org\\oai                           | https://repo.example.org/oai
                    <https://repo.example.org/oai>                            | https://repo.example.org/oai
                    "https://repo.example.org/oai".                           | https://repo.example.org/oai
                    URL: repo.example.org                                     | https://repo.example.org
                    See https://repo.example.org/oai, please                  | https://repo.example.org/oai
                    our repository is repo.example.org/oai                    | https://repo.example.org/oai
                    https://repo.example.org/oai?verb=Identify                | https://repo.example.org/oai
                    https://repo.example.org/x?page=oai&verb=ListRecords&metadataPrefix=oai_dc#top | https://repo.example.org/x?page=oai
                    https://repo.example.org/ein weg                          | https://repo.example.org/ein
                    https://bücher.example/straße?q=ä                         | https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4
                    repo.example.org:8080/oai                                 | https://repo.example.org:8080/oai
                    localhost:8080/oai                                        | http://localhost:8080/oai
                    192.168.3.4/oai                                           | http://192.168.3.4/oai
                    [::1]:8080/oai                                            | http://[::1]:8080/oai
                    https://repo.example.org/a%2Fb%zz{1}                      | https://repo.example.org/a%2Fb%25zz%7B1%7D
                    10.5281/zenodo.1234                                       | https://doi.org/10.5281/zenodo.1234
                    doi:10.5281/zenodo.1234                                   | https://doi.org/10.5281/zenodo.1234
                    hdl:1721.1/49433                                          | https://hdl.handle.net/1721.1/49433
                    """)
    void manyWaysOfWritingAnAddressAreUnderstood(String pasted, String address) throws HarvestException {
        assertThat(PastedAddress.read(pasted).getFirst()).isEqualTo(URI.create(address.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ftp://example.org/oai",
                "file:///etc/passwd",
                "/home/me/repositories.csv",
                "C:\\Users\\me\\list.txt",
                "../list.txt",
                "~/list.txt",
                "\\\\server\\share",
                "mailto:admin@example.org",
                "admin@example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "oai:example.org:12",
                "harvard",
                "what is this",
                "http://",
                "http://:80/",
                "http://example.org:99999/",
                "http://user@:80",
                "http://[::1",
                "http://xn--\u0000/",
                "http://a_b.example.org:port/"
            })
    void whatIsNoWebAddressIsRefusedWithASentence(String pasted) {
        assertThatThrownBy(() -> PastedAddress.read(pasted))
                .isInstanceOf(HarvestException.class)
                .hasMessageMatching("(?s).{20,}[.]");
    }

    @Test
    void aRefusalShowsNoPassword() {
        assertThatThrownBy(() -> PastedAddress.read("ftp://me:geheim@example.org/"))
                .isInstanceOf(HarvestException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void whereNothingAnswersTheOtherSchemeAndNameAreTriedToo() throws HarvestException {
        assertThat(PastedAddress.read("example.org/oai"))
                .containsExactly(
                        URI.create("https://example.org/oai"),
                        URI.create("http://example.org/oai"),
                        URI.create("https://www.example.org/oai"));
        assertThat(PastedAddress.read("https://me:pw@example.org/oai"))
                .as("a password goes nowhere else")
                .containsExactly(URI.create("https://me:pw@example.org/oai"));
    }

    @Provide
    Arbitrary<String> pasted() {
        Arbitrary<String> scheme = Arbitraries.of(
                "",
                "http://",
                "https://",
                "http:/",
                "HTTPS:",
                "//",
                "ftp://",
                "file:",
                "www.",
                "oai:",
                "doi:",
                "hdl:",
                "javascript:",
                "C:\\",
                "/",
                "\u200B",
                " ");
        Arbitrary<String> host = Arbitraries.of(
                "example.org",
                "bücher.example",
                "127.0.0.1",
                "[::1]",
                "a_b.org",
                "user:pw@host.org",
                "host.org:8080",
                "host..org",
                ".",
                "-.-",
                "xn--",
                "例え.テスト",
                "localhost",
                "");
        Arbitrary<String> rest = Arbitraries.strings()
                .withChars("/?#&=%:@[]{}|\\\"'<> \t\n.+~^`äß\u202E\u0000\uD83D")
                .withCharRange('a', 'f')
                .ofMaxLength(30);
        return Combinators.combine(scheme, host, rest).as((a, b, c) -> a + b + c);
    }

    @Property(tries = 3000)
    void whatLooksLikeAnAddressCanBeAskedOrIsRefused(@ForAll("pasted") String pasted) {
        canBeAskedOrIsRefused(pasted);
    }

    @Property(tries = 1000)
    void anyTextCanBeAskedOrIsRefused(@ForAll String pasted) {
        canBeAskedOrIsRefused(pasted);
    }

    private static void canBeAskedOrIsRefused(String pasted) {
        List<URI> variants;
        try {
            variants = PastedAddress.read(pasted);
        } catch (HarvestException refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(300);
            return;
        }
        assertThat(variants).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThan(5);
        for (URI uri : variants) {
            assertThat(uri.getScheme()).isIn("http", "https");
            assertThat(uri.getHost()).isNotBlank();
            assertThat(uri.getRawFragment()).isNull();
            assertThat(uri.toString()).isASCII();
            assertThat(new OaiRequest.Identify().at(uri).toString()).contains("verb=Identify");
            assertThat(UsualPaths.of(uri, List.of(Platform.OJS))).isNotEmpty();
        }
    }
}
