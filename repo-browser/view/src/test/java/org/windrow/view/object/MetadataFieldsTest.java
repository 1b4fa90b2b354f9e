package org.windrow.view.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <r xmlns:x='http://purl.org/dc/elements/1.1/'><x:title>Hay</x:title></r>                                        | dc:title
                    <m:mods xmlns:m='http://www.loc.gov/mods/v3'><m:titleInfo><m:title>Hay</m:title></m:titleInfo></m:mods>         | titleInfo/title
                    <mets xmlns='http://www.loc.gov/METS/'><metsHdr><note>Hay</note></metsHdr></mets>                               | metsHdr/note
                    <resource xmlns='http://datacite.org/schema/kernel-4'><titles><title>Hay</title></titles></resource>            | titles/title
                    <eprint xmlns='http://eprints.org/ep2/data/2.0'><title>Hay</title></eprint>                                     | title
                    <record xmlns='http://www.loc.gov/MARC21/slim'><datafield tag='245'><subfield code='a'>Hay</subfield></datafield></record> | 245 Title Statement $a
                    <record xmlns='http://www.loc.gov/MARC21/slim'><datafield tag='999'><subfield code='z'>Hay</subfield></datafield></record> | 999 $z
                    <d:dim xmlns:d='http://www.dspace.org/xmlns/dspace/dim'><d:field mdschema='dc' element='title' qualifier='alternative'>Hay</d:field></d:dim> | dc.title.alternative
                    <a:x xmlns:a='urn:unknown'><a:y>Hay</a:y></a:x>                                                                  | a:y
                    """)
    void aFieldHasTheNameThatItsStandardGives(String document, String name) throws IOException {
        assertThat(MetadataFields.read(new ByteArrayInputStream(document.getBytes(UTF_8))))
                .isEqualTo(List.of(new MetadataField(name, "Hay")));
    }
}
