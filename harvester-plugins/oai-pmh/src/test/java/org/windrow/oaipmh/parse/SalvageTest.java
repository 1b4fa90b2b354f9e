package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.spi.HarvestProblem.Kind;

/** What is saved of pages that are not well-formed: everything, said each time, and sound neighbours are left alone. */
class SalvageTest {

    private final Collected collected = new Collected();

    private OaiResponse readBetweenSoundOnes(String broken) throws Exception {
        return collected.read(Pages.page(Pages.titled("before", "x"), broken, Pages.titled("after", "y"), token()));
    }

    private static String token() {
        return "<resumptionToken>next</resumptionToken>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    a\u0003b          | ab
                    a\uFFFEb          | ab
                    a&#3;b            | ab
                    &#55349;&#56320;  | \uD835\uDC00
                    &#xD835;&#xDC00;  | \uD835\uDC00
                    a&#55349;b        | ab
                    R & D             | R &amp; D
                    a&b=c;d           | a&amp;b=c;d
                    caf&eacute;       | caf\u00E9
                    &Lt;&nbsp;x       | \u226A\u00A0x
                    &nosuch;          | &amp;nosuch;
                    p < 0.05          | p &lt; 0.05
                    a ]]> b           | a ]]&gt; b
                    <?xml version="1.0"?>x | x
                    """)
    void theTextOfARecordIsMended(String sent, String kept) throws Exception {
        OaiResponse response = readBetweenSoundOnes(Pages.titled("broken", sent));

        assertThat(collected.identifiers()).containsExactly("before", "broken", "after");
        assertThat(collected.metadata.get(1)).contains("<dc:title>" + kept + "</dc:title>");
        assertThat(collected.kinds()).containsExactly(Kind.REPAIRED);
        assertThat(collected.problems.getFirst().subject()).isEqualTo("broken");
        assertThat(response.nextToken()).contains("next");
        assertThat(response.records()).isEqualTo(3);
    }

    @Test
    void whatIsAllowedStays() throws Exception {
        readBetweenSoundOnes(Pages.titled("broken", "\t\n\uFFFD\uD83D\uDE00 & <![CDATA[a & b < c]]>"));

        assertThat(collected.metadata.get(1))
                .contains("<dc:title>\t\n\uFFFD\uD83D\uDE00 &amp; a &amp; b &lt; c</dc:title>");
    }

    @Test
    void tagsThatDoNotMatchAreReadLeniently() throws Exception {
        readBetweenSoundOnes(Pages.titled("broken", "a <b>bold</i> title</dc:creator>"));

        assertThat(collected.identifiers()).containsExactly("before", "broken", "after");
        assertThat(collected.metadata.get(1)).contains("bold");
        assertThat(collected.kinds()).containsExactly(Kind.REPAIRED);
    }

    @Test
    void aPrefixThatNobodyDeclaredIsDeclared() throws Exception {
        readBetweenSoundOnes(Pages.record("broken", "<oai_dc:dc><dc:title>x</dc:title></oai_dc:dc>"));

        assertThat(collected.metadata.get(1)).contains("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    }

    @Test
    void aRecordWithoutEndTagIsKept() throws Exception {
        readBetweenSoundOnes(Pages.titled("broken", "x").replace("</record>", ""));

        assertThat(collected.identifiers()).containsExactly("before", "broken", "after");
        assertThat(collected.kinds()).containsExactly(Kind.REPAIRED);
    }

    @Test
    void bytesThatAreNoUtf8AreReplacedWhereTheRestIs() throws Exception {
        String text = Pages.page(Pages.titled("a", "é ü ö X"));
        byte[] page = text.getBytes(UTF_8);
        page[new String(page, ISO_8859_1).indexOf('X')] = (byte) 0xFF;

        collected.read(page);

        assertThat(collected.metadata.getFirst()).contains("é ü ö \uFFFD");
        assertThat(collected.kinds()).containsExactly(Kind.REPAIRED);
    }

    @Test
    void aWrongDeclarationIsFoundOut() throws Exception {
        String page = Pages.page(Pages.titled("a", "Müller’s café"));
        collected.read(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + page).getBytes(Charset.forName("windows-1252")));
        collected.read(("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>" + page).getBytes(UTF_8));
        collected.read(("<?xml version=\"1.0\" encoding=\"no-such-thing\"?>" + page).getBytes(UTF_8));

        assertThat(collected.metadata)
                .hasSize(3)
                .allSatisfy(document -> assertThat(document).contains("Müller’s café"));
    }

    @ParameterizedTest
    @CsvSource({"'\uFEFF',''", "'\n\n ',''", "'<br />Notice: Undefined index in x.php',''", "'',' <b>Warning</b>: & y'"
    })
    void whatStandsBeforeAndAfterIsCutOff(String before, String after) throws Exception {
        String page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Pages.page(Pages.titled("a", "x"), token());

        OaiResponse response = collected.read(before + page + after);

        assertThat(collected.identifiers()).containsExactly("a");
        assertThat(response.nextToken()).contains("next");
        assertThat(collected.problems).hasSize(before.equals("\uFEFF") ? 0 : 1);
        assertThat(response.truncated()).isFalse();
    }

    @Test
    void aCutPageGivesItsWholeRecordsAndSaysThatItWasCut() throws Exception {
        String page = Pages.page(Pages.titled("a", "x"), Pages.titled("b", "y"), Pages.titled("c", "z"));
        for (int length = page.indexOf("<record>"); length < page.lastIndexOf("</OAI-PMH>"); length++) {
            Collected part = new Collected();

            OaiResponse response = part.read(page.substring(0, length));

            assertThat(response.truncated()).as("cut at %d", length).isTrue();
            assertThat(part.identifiers()).hasSize(page.substring(0, length).split("</record>", -1).length - 1);
            assertThat(part.kinds()).containsExactly(Kind.REPAIRED);
        }
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAsLost() throws Exception {
        readBetweenSoundOnes("<record><header><identifier>gone</identifier></header><metadata>" + "<a>".repeat(2_000)
                + "</metadata></record>");

        assertThat(collected.identifiers()).containsExactly("before", "after");
        assertThat(collected.kinds()).containsExactly(Kind.LOST);
        assertThat(collected.problems.getFirst().subject()).isEqualTo("gone");
    }

    @Test
    void headersOfListIdentifiersAreSavedToo() throws Exception {
        collected.read("<OAI-PMH><ListIdentifiers><header><identifier>a</identifier></header><header><identifier>b & c"
                + "</identifier></header><header><identifier>d</identifier></header></ListIdentifiers></OAI-PMH>");

        assertThat(collected.identifiers()).containsExactly("a", "b & c", "d");
    }

    @Test
    void anExternalEntityIsNeverRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret of this machine");
        String page = "<?xml version=\"1.0\"?><!DOCTYPE OAI-PMH [<!ENTITY xxe SYSTEM \"" + secret.toUri() + "\">"
                + "<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>"
                + Pages.page(Pages.titled("a", "x"), Pages.titled("b", "&xxe;"));

        collected.read(page);

        assertThat(collected.identifiers()).containsExactly("a", "b");
        assertThat(collected.metadata.toString())
                .doesNotContain("secret of this")
                .contains("&amp;xxe;");
        assertThat(collected.kinds()).contains(Kind.REPAIRED);
    }

    @Test
    void aBombOfEntitiesDoesNotGoOff() throws Exception {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE OAI-PMH [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        collected.read(bomb + "]>" + Pages.page(Pages.titled("a", "&l11;"), Pages.record("b", "<x y=\"&l11;\"/>")));

        assertThat(collected.identifiers()).containsExactly("a", "b");
        assertThat(collected.metadata)
                .allSatisfy(document -> assertThat(document).hasSizeLessThan(1_000));
    }

    @Test
    void whatIsNoOaiPmhAtAllIsRefused() {
        assertThatThrownBy(() -> collected.read("<html><body>Hello</body></html>"))
                .isInstanceOf(MalformedPageException.class);
        assertThatThrownBy(() -> collected.read("")).isInstanceOf(MalformedPageException.class);
    }
}
