package org.windrow.oaipmh.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.Checksum;
import org.windrow.spi.FileReference;

class FileFindersTest {

    private final FileFinders finders = new FileFinders(URI.create("https://repository.example.org/oai"));

    private static FoundFiles find(FileFinders finders, byte[] document) {
        return finders.find(new RecordHeader("oai:x:1", "", List.of(), false), document);
    }

    private FoundFiles inDublinCore(String... identifiers) {
        String elements = List.of(identifiers).stream()
                .map(text -> "<dc:identifier>" + text + "</dc:identifier>")
                .collect(Collectors.joining());
        return find(
                finders,
                ("<oai_dc:dc xmlns:oai_dc='http://www.openarchives.org/OAI/2.0/oai_dc/'"
                                + " xmlns:dc='http://purl.org/dc/elements/1.1/'>" + elements + "</oai_dc:dc>")
                        .getBytes(UTF_8));
    }

    private List<String> urls(String... identifiers) {
        return inDublinCore(identifiers).files().stream()
                .map(file -> file.url().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://eprints.example.org/12/1/paper.pdf",
                "https://example.org/a/b.PDF?download=1",
                "http://example.org/data.tar.gz",
                "http://scholarworks.example.edu/cgi/viewcontent.cgi?article=1000&amp;context=etd"
            })
    void aDirectLinkIsAFile(String link) {
        assertThat(urls(link)).containsExactly(link.replace("&amp;", "&"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hdl.handle.net/1/2",
                "https://doi.org/10.1000/x.pdf/abstract",
                "http://example.zip",
                "A citation, in: x.pdf",
                "/relative/x.pdf",
                "http://example.org/page.html"
            })
    void aLandingPageIsNone(String link) {
        assertThat(urls(link)).isEmpty();
    }

    @Test
    void aGalleyOfOjsIsDownloadedInsteadOfViewed() {
        assertThat(urls(
                        "http://example.org/index.php/j/article/view/12/34",
                        "http://example.org/index.php/j/article/view/12"))
                .containsExactly("http://example.org/index.php/j/article/download/12/34");
    }

    @Test
    void aLinkThatIsGivenTwiceIsOneFile() {
        assertThat(urls(
                        "http://example.org/a b.pdf",
                        "http://example.org/a%20b.pdf",
                        "http://example.org/a%20b.pdf#p=2"))
                .containsExactly("http://example.org/a%20b.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@example.org/a.pdf",
                "http://127.0.0.1/a.pdf",
                "http://localhost:8080/a.pdf",
                "http://169.254.169.254/latest/a.json",
                "http://192.168.1.1/a.pdf",
                "http://[::1]/a.pdf",
                "http://2130706433/a.pdf",
                "http:///a.pdf",
                "http://exa mple.org/a.pdf"
            })
    void hostileAddressesAreRefusedAndCounted(String link) {
        FoundFiles found = inDublinCore(link);

        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).hasSize(1);
    }

    @Test
    void aRepositoryOnThisMachineMayReferToThisMachine() {
        FileFinders local = new FileFinders(URI.create("http://127.0.0.1:8080/oai"));
        byte[] document = "<dc><identifier>http://127.0.0.1:8080/a.pdf</identifier></dc>".getBytes(UTF_8);

        assertThat(find(local, document).files()).hasSize(1);
    }

    @Test
    void theNumberOfFilesHasALimitThatIsTold() {
        FoundFiles found = inDublinCore(IntStream.range(0, FileLinks.MOST + 5)
                .mapToObj(i -> "http://example.org/" + i + ".pdf")
                .toArray(String[]::new));

        assertThat(found.files()).hasSize(FileLinks.MOST);
        assertThat(found.problems()).singleElement().asString().contains("5 are left out");
    }

    @Test
    void eprintsTellsEverythingOfPublicFiles() {
        byte[] document = """
                <eprint xmlns="http://eprints.org/ep2/data/2.0"><documents>
                <document><security>public</security><files><file><url>http://example.org/1/1/a.pdf</url>
                <filename>a.pdf</filename><mime_type>application/pdf</mime_type><filesize>12</filesize>
                <hash>D41D8CD98F00B204E9800998ECF8427E</hash><hash_type>MD5</hash_type></file>
                <file><url>http://example.org/1/1/b.txt</url><filename>b.txt</filename></file></files></document>
                <document><security>staffonly</security><files><file><url>http://example.org/1/2/c.pdf</url></file></files></document>
                <document><security>public</security><relation><item><type>http://eprints.org/relation/isVolatileVersionOf</type>
                <uri>/id/document/1</uri></item></relation><files><file><url>http://example.org/1/3/small.jpg</url></file></files>
                </document></documents></eprint>""".getBytes(UTF_8);

        assertThat(find(finders, document).files())
                .containsExactly(
                        new FileReference(
                                URI.create("http://example.org/1/1/a.pdf"),
                                "a.pdf",
                                "application/pdf",
                                OptionalLong.of(12),
                                new Checksum("MD5", "d41d8cd98f00b204e9800998ecf8427e")),
                        new FileReference(
                                URI.create("http://example.org/1/1/b.txt"), "b.txt", null, OptionalLong.empty(), null));
    }
}
