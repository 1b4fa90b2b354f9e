package org.windrow.oaipmh.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.windrow.oaipmh.Fixtures;
import org.windrow.oaipmh.protocol.OaiError;
import org.windrow.spi.HarvestProblem.Kind;

/** Every record that real repositories sent comes out of the parser. */
class CapturedResponsesTest {

    static List<Fixtures.Captured> responses() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("responses")
    void everyRecordComesOut(Fixtures.Captured response) throws Exception {
        Collected collected = new Collected();

        collected.read(Files.readAllBytes(response.file()));

        assertThat(collected.headers).hasSize(response.records());
        assertThat(collected.identifiers()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(collected.kinds()).doesNotContain(Kind.LOST);
        for (int i = 0; i < response.records(); i++) {
            assertThat(collected.metadata.get(i) == null)
                    .isEqualTo(collected.headers.get(i).deleted());
        }
    }

    @ParameterizedTest
    @MethodSource("responses")
    void everyDocumentStandsAloneAndIsCutOutTheSameAgain(Fixtures.Captured response) throws Exception {
        Collected collected = new Collected();
        collected.read(Files.readAllBytes(response.file()));

        for (String document : collected.metadata) {
            if (document != null) {
                assertThat(Pages.cutAgain(document)).isEqualTo(document);
            }
        }
    }

    @Test
    void onlyOnePageNeedsRepair() throws Exception {
        for (Fixtures.Captured response : responses()) {
            Collected collected = new Collected();
            collected.read(Files.readAllBytes(response.file()));
            assertThat(collected.problems.isEmpty())
                    .as(response.name())
                    .isEqualTo(!response.name().equals("pcurio"));
        }
    }

    @Test
    void aListWithoutRecordsSaysSo() throws Exception {
        Fixtures.Captured last = responses().stream()
                .filter(response -> response.name().equals("mla-13"))
                .findFirst()
                .orElseThrow();

        var response = OaiPmhParser.parse(new ByteArrayInputStream(Files.readAllBytes(last.file())), new Collected());

        assertThat(response.has(OaiError.Code.NO_RECORDS_MATCH)).isTrue();
    }
}
