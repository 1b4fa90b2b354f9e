package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.Silo;

/** Silos that the original Python wrote. */
class GenuineSilosTest extends WithIndex {

    @ParameterizedTest
    @ValueSource(strings = {"plain-oai", "eprints", "awkward"})
    void everyObjectIsFoundByItsIdentifierAndNothingElseIs(String name) throws Exception {
        Path archive = Path.of(System.getProperty("windrow.fixtures", "fixtures"), "silo", name + ".tar");
        assumeTrue(Files.isReadable(archive), "the silos of the fixtures are not here");
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        index.close();
        silo.close();
        silo = Silo.open(folder.resolve(name));
        index = open();

        catchUp();

        List<String> there = silo.identifiers().toList();
        try (SearchResult all = index.search(SearchRequest.of(""));
                Stream<String> identifiers = all.identifiers()) {
            assertThat(identifiers).containsExactlyInAnyOrderElementsOf(there);
        }
        for (String identifier : there) {
            assertThat(found('"' + identifier.replace("\"", " ") + '"'))
                    .as(identifier)
                    .contains(identifier);
        }
    }
}
