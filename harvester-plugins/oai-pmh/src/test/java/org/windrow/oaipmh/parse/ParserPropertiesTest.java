package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

/** What holds for any content. */
class ParserPropertiesTest {

    @Provide
    Arbitrary<String> xmlText() {
        return Arbitraries.strings()
                .withChars("<>&\"'\t\n\r ]é\u0085\u2028\uFFFD")
                .withCharRange(' ', '~')
                .withCharRange('\uE000', '\uFFFD')
                .ofMaxLength(60);
    }

    @Property(tries = 300)
    void anyContentComesBackAsItWas(@ForAll("xmlText") String text, @ForAll("xmlText") String attribute)
            throws Exception {
        Collected collected = new Collected();
        collected.read(Pages.page(
                Pages.record(escaped(text) + "id", "<a b=\"" + escaped(attribute) + "\">" + escaped(text) + "</a>")));

        assertThat(collected.problems).isEmpty();
        assertThat(collected.identifiers()).containsExactly((text + "id").strip());
        byte[] document = String.valueOf(collected.metadata.getFirst()).getBytes(UTF_8);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement();
        assertThat(root.getTextContent()).isEqualTo(text);
        assertThat(root.getAttribute("b")).isEqualTo(attribute);
    }

    @Property(tries = 400)
    void anyBytesAreReadOrRefusedButNeverBreakTheParser(@ForAll byte[] bytes) throws Exception {
        readOrRefused(bytes);
    }

    @Property(tries = 400)
    void anyDamageToAPageIsReadOrRefused(@ForAll byte[] damage, @ForAll int place, @ForAll int cut) throws Exception {
        byte[] page = Pages.page(Pages.titled("a", "x"), Pages.titled("b", "&eacute;"), Pages.titled("c", "z"))
                .getBytes(UTF_8);
        int at = Math.floorMod(place, page.length);
        System.arraycopy(damage, 0, page, at, Math.min(damage.length, page.length - at));
        readOrRefused(Arrays.copyOf(page, page.length - Math.floorMod(cut, 3) * 40));
    }

    private static void readOrRefused(byte[] bytes) throws Exception {
        try {
            Collected collected = new Collected();
            collected.read(bytes);
            for (String document : collected.metadata) {
                assertThat(document == null ? "" : Pages.cutAgain(document))
                        .isEqualTo(document == null ? "" : document);
            }
        } catch (MalformedPageException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
