package org.windrow.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceIdsTest {

    @ParameterizedTest
    @CsvSource({
        "Zenodo, zenodo",
        "eprints.example.org, eprints-example-org",
        "ETH Zürich: Théses!, eth-zurich-theses",
        "東京大学, source",
        "../../etc, etc",
        "NUL, source-nul",
        "'  ', source"
    })
    void anIdIsMadeOfTheName(String name, String id) {
        assertThat(SourceIds.from(name, Set.of())).isEqualTo(id);
    }

    @Test
    void anIdThatIsTakenGetsANumber() {
        assertThat(SourceIds.from("Zenodo", Set.of("zenodo", "zenodo-2"))).isEqualTo("zenodo-3");
    }

    @Property(tries = 300)
    void whateverTheNameTheIdIsOneAndNew(@ForAll String name) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            String id = SourceIds.from(name, taken);
            assertThat(SourceIds.isId(id)).isTrue();
            assertThat(taken.add(id)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "-a", "a-", "a--b", "A", "a.b", "../x", "con"})
    void whatIsNoIdIsKnown(String text) {
        assertThat(SourceIds.isId(text)).isFalse();
    }
}
