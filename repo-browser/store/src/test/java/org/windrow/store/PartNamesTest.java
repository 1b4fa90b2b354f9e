package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"paper.pdf", "oai_dc.xml", "Übersicht 2010.pdf", "論文.pdf", "a-b_c(1).tar.gz", "XML"})
    void aPlainNameStaysAsItIs(String name) {
        assertThat(PartNames.safe(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            ../../etc/passwd -> _.._etc_passwd
            C:\\files\\paper.pdf -> C__files_paper.pdf
            .. -> file
            a -> file_a
            3=2010.txt -> _3=2010.txt
            nul.txt -> _nul.txt
            COM1 -> _COM1
            __manifest.json -> ___manifest.json
            what?.pdf -> what_.pdf
            .hidden -> hidden
            """)
    void anythingElseBecomesAPortableName(String raw, String safe) {
        assertThat(PartNames.safe(raw)).isEqualTo(safe);
    }

    @Property
    void everyTextGivesASafeNameThatStaysTheSame(@ForAll String raw) {
        String safe = PartNames.safe(raw);

        assertThat(PartNames.isSafe(safe)).as(safe).isTrue();
        assertThat(PartNames.safe(safe)).isEqualTo(safe);
    }

    @Property(tries = 100)
    void aLongNameKeepsItsExtension(@ForAll String raw) {
        String safe = PartNames.safe((raw + "ウ").repeat(100) + ".pdf");

        assertThat(safe).endsWith(".pdf");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(PartNames.MAX_BYTES);
    }
}
