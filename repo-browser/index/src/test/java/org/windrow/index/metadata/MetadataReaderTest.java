package org.windrow.index.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What documents in the formats of the field say. */
class MetadataReaderTest {

    private final MetadataReader reader = new MetadataReader();

    @Test
    void dublinCoreSaysWhatItSaysInItsOrderAndOnce() throws Exception {
        Description description = read("""
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <dc:title>  The
                    plough </dc:title>
                  <dc:creator>Miller, Ann</dc:creator><dc:contributor>Smith, Bo</dc:contributor>
                  <dc:creator>Miller, Ann</dc:creator>
                  <dc:date>1999</dc:date><dc:rights/>
                </oai_dc:dc>""");

        assertThat(description.all(Term.TITLE)).containsExactly("The plough");
        assertThat(description.all(Term.CREATOR)).containsExactly("Miller, Ann", "Smith, Bo");
        assertThat(description.all(Term.DATE)).containsExactly("1999");
        assertThat(description.all(Term.RIGHTS)).isEmpty();
        assertThat(description.truncated()).isFalse();
    }

    @Test
    void modsIsReadWithoutWhatItSaysOfRelatedItems() throws Exception {
        Description description = read("""
                <mods xmlns="http://www.loc.gov/mods/v3">
                  <titleInfo><nonSort>The</nonSort><title>plough</title><subTitle>a history</subTitle></titleInfo>
                  <name><namePart type="family">Miller</namePart><namePart type="given">Ann</namePart>
                    <role><roleTerm>author</roleTerm></role></name>
                  <name><namePart>Hay Society</namePart></name>
                  <subject><topic>Farming</topic><name><namePart>Tull, Jethro</namePart></name></subject>
                  <originInfo><publisher>Barn Press</publisher><dateIssued>1999</dateIssued></originInfo>
                  <language><languageTerm>eng</languageTerm></language>
                  <genre>book</genre><abstract>On ploughs.</abstract>
                  <relatedItem type="host"><titleInfo><title>Journal of Hay</title></titleInfo>
                    <name><namePart>Editor, Ed</namePart></name></relatedItem>
                </mods>""");

        assertThat(description.all(Term.TITLE)).containsExactly("The plough: a history");
        assertThat(description.all(Term.CREATOR)).containsExactly("Miller, Ann", "Hay Society");
        assertThat(description.all(Term.SUBJECT)).containsExactly("Farming", "Tull, Jethro");
        assertThat(description.all(Term.SOURCE)).containsExactly("Journal of Hay");
        assertThat(description.first(Term.PUBLISHER)).isEqualTo("Barn Press");
        assertThat(description.first(Term.DATE)).isEqualTo("1999");
        assertThat(description.first(Term.TYPE)).isEqualTo("book");
    }

    @Test
    void metsIsReadByWhatItWrapsAndNotByItsAdministration() throws Exception {
        Description description = read("""
                <mets xmlns="http://www.loc.gov/METS/" OBJID="hdl:1/2">
                  <dmdSec><mdWrap><xmlData><mods xmlns="http://www.loc.gov/mods/v3">
                    <titleInfo><title>Wrapped</title></titleInfo></mods></xmlData></mdWrap></dmdSec>
                  <dmdSec><mdWrap><xmlData><title xmlns="http://purl.org/dc/terms/">Wrapped in DC</title></xmlData></mdWrap></dmdSec>
                  <amdSec><rightsMD><mdWrap><xmlData><title xmlns="http://purl.org/dc/terms/">A licence</title>
                  </xmlData></mdWrap></rightsMD></amdSec>
                </mets>""");

        assertThat(description.all(Term.TITLE)).containsExactly("Wrapped", "Wrapped in DC");
        assertThat(description.all(Term.IDENTIFIER)).containsExactly("hdl:1/2");
    }

    @Test
    void dataCiteIsReadInItsWrapping() throws Exception {
        Description description = read("""
                <oai_datacite xmlns="http://schema.datacite.org/oai/oai-1.1/"><payload>
                <resource xmlns="http://datacite.org/schema/kernel-4">
                  <identifier identifierType="DOI">10.5072/x</identifier>
                  <creators><creator><creatorName>Miller, Ann</creatorName><givenName>Ann</givenName></creator></creators>
                  <titles><title>Hay yields</title></titles><publisher>Barn Data</publisher>
                  <publicationYear>2015</publicationYear>
                  <resourceType resourceTypeGeneral="Dataset">Table</resourceType>
                  <rightsList><rights rightsURI="https://example.org/by">Free</rights></rightsList>
                  <descriptions><description>Much<br/>hay</description></descriptions>
                </resource></payload></oai_datacite>""");

        assertThat(description.all(Term.TITLE)).containsExactly("Hay yields");
        assertThat(description.all(Term.CREATOR)).containsExactly("Miller, Ann");
        assertThat(description.all(Term.IDENTIFIER)).containsExactly("10.5072/x");
        assertThat(description.all(Term.TYPE)).containsExactly("Dataset", "Table");
        assertThat(description.all(Term.DATE)).containsExactly("2015");
        assertThat(description.all(Term.RIGHTS)).containsExactly("Free", "https://example.org/by");
    }

    @Test
    void marcIsReadByTagsAndSubfields() throws Exception {
        Description description = read("""
                <record xmlns="http://www.loc.gov/MARC21/slim">
                  <controlfield tag="001">ocm1</controlfield>
                  <controlfield tag="008">850101s1984    enk           000 0 eng d</controlfield>
                  <datafield tag="245" ind1="1" ind2="4"><subfield code="a">The plough :</subfield>
                    <subfield code="b">a history /</subfield><subfield code="c">by Ann</subfield></datafield>
                  <datafield tag="100"><subfield code="a">Miller, Ann,</subfield><subfield code="d">1950-</subfield></datafield>
                  <datafield tag="650"><subfield code="a">Farming</subfield><subfield code="x">History</subfield></datafield>
                  <datafield tag="260"><subfield code="b">Barn Press,</subfield><subfield code="c">1985</subfield></datafield>
                </record>""");

        assertThat(description.all(Term.TITLE)).containsExactly("The plough a history");
        assertThat(description.all(Term.CREATOR)).containsExactly("Miller, Ann");
        assertThat(description.all(Term.SUBJECT)).containsExactly("Farming History");
        assertThat(description.all(Term.DATE)).containsExactly("1984", "1985");
        assertThat(description.all(Term.LANGUAGE)).containsExactly("eng");
        assertThat(description.all(Term.PUBLISHER)).containsExactly("Barn Press");
    }

    @Test
    void eprintsXmlIsReadWithTheNamesPutTogether() throws Exception {
        Description description = read("""
                <eprints xmlns="http://eprints.org/ep2/data/2.0"><eprint>
                  <documents><document><format>application/pdf</format><files><file><filename>a.pdf</filename>
                    </file></files><type>document</type></document></documents>
                  <type>article</type><title>Hay</title><abstract>On hay</abstract><date>2009-05</date>
                  <creators><item><name><family>Miller</family><given>Ann</given></name><id>a@example.org</id></item></creators>
                  <subjects><item>SF</item></subjects><publication>Journal of Hay</publication>
                </eprint></eprints>""");

        assertThat(description.all(Term.CREATOR)).containsExactly("Miller, Ann");
        assertThat(description.all(Term.TYPE)).containsExactly("article");
        assertThat(description.all(Term.SUBJECT)).containsExactly("SF");
        assertThat(description.all(Term.FORMAT)).containsExactly("application/pdf");
        assertThat(description.all(Term.SOURCE)).containsExactly("Journal of Hay");
    }

    @Test
    void dimIsReadByElementAndQualifier() throws Exception {
        Description description = read("""
                <dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim">
                  <dim:field mdschema="dc" element="contributor" qualifier="author">Miller, Ann</dim:field>
                  <dim:field mdschema="dc" element="title">Hay</dim:field>
                  <dim:field mdschema="dc" element="date" qualifier="issued">2001</dim:field>
                  <dim:field mdschema="dc" element="description" qualifier="provenance">Submitted by Bo</dim:field>
                  <dim:field mdschema="local" element="title">Not this</dim:field>
                </dim:dim>""");

        assertThat(description.all(Term.CREATOR)).containsExactly("Miller, Ann");
        assertThat(description.all(Term.TITLE)).containsExactly("Hay");
        assertThat(description.all(Term.DATE)).containsExactly("2001");
        assertThat(description.all(Term.DESCRIPTION)).isEmpty();
    }

    @Test
    void aFormatThatIsNotKnownIsReadForTheWordsItShares() throws Exception {
        assertThat(read("<dc><title>Hay</title><creator>Ann</creator></dc>").all(Term.TITLE))
                .containsExactly("Hay");
    }

    @Test
    void aBrokenDocumentSaysWhatItSaidBeforeItBroke() throws Exception {
        Description description = read("<dc><title>Hay</title><creator>An");

        assertThat(description.all(Term.TITLE)).containsExactly("Hay");
        assertThat(description.truncated()).isTrue();
    }

    @Test
    void noEntityIsResolved() throws Exception {
        Path secret = Files.createTempFile("secret", ".txt");
        try {
            Files.writeString(secret, "the secret");
            Description description = read("<!DOCTYPE dc [<!ENTITY x SYSTEM \"" + secret.toUri()
                    + "\">]><dc><title>a &x; b</title><subject>after</subject></dc>");

            assertThat(description.toString()).doesNotContain("the secret");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void ofAnEndlessDocumentTheBeginningIsRead() throws Exception {
        Description description = reader.read(new Endless("<dc><title>Hay</title>", "<subject>many</subject><b>x</b>"));
        assertThat(description.all(Term.TITLE)).containsExactly("Hay");
        assertThat(description.truncated()).isTrue();

        assertThat(reader.read(new Endless("<dc><title>", "endless ")).truncated())
                .isTrue();
        assertThat(reader.read(new Endless("<dc>", "<a>")).truncated()).isTrue();
    }

    @Test
    void aDiskThatFailsIsNotABrokenDocument() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> reader.read(failing))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAnException(@ForAll String text) throws IOException {
        read(text);
        read("<dc><title>" + text + "</title>" + text + "</dc>");
    }

    @Test
    void theRecordsOfManyRepositoriesHaveTitles() throws Exception {
        Path fixtures = Path.of(System.getProperty("windrow.fixtures", "")).resolve("oai-pmh");
        assumeTrue(Files.isDirectory(fixtures), "the captured pages are not here");
        List<Path> pages;
        try (Stream<Path> files = Files.list(fixtures)) {
            pages = files.filter(file -> file.toString().endsWith(".xml")).toList();
        }
        int titled = 0;
        for (Path page : pages) {
            try (InputStream in = Files.newInputStream(page)) {
                titled += reader.read(in).all(Term.TITLE).isEmpty() ? 0 : 1;
            }
        }
        // why: three pages hold no record in Dublin Core at all
        assertThat(titled).isGreaterThanOrEqualTo(pages.size() - 3);
    }

    private Description read(String document) throws IOException {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** A document that never ends. */
    private static final class Endless extends InputStream {

        private final byte[] begin;
        private final byte[] again;
        private long at;

        Endless(String begin, String again) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }

        @Override
        public int read() {
            long now = at++;
            return now < begin.length ? begin[(int) now] : again[(int) ((now - begin.length) % again.length)];
        }
    }
}
