package org.windrow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;

class TwoProcessesTest {

    private static final int ROUNDS = 6;
    private static final int OBJECTS = 8;

    @TempDir
    Path folder;

    @Test
    void twoProcessesThatWriteTheSameObjectsLoseNothingOfEachOther() throws Exception {
        Path root = folder.resolve("silo");
        Silo.create(root, "https://example.org/oai").close();
        Process one = WritingChild.command(root, "one", ROUNDS, OBJECTS).start();
        Process two = WritingChild.command(root, "two", ROUNDS, OBJECTS).start();
        try (var first = one.inputReader(UTF_8);
                var second = two.inputReader(UTF_8)) {
            assertThat(first.lines().filter("."::equals)).hasSize(ROUNDS);
            assertThat(second.lines().filter("."::equals)).hasSize(ROUNDS);
            assertThat(one.waitFor()).isZero();
            assertThat(two.waitFor()).isZero();
        } finally {
            one.destroyForcibly().waitFor();
            two.destroyForcibly().waitFor();
        }

        try (Silo silo = Silo.open(root)) {
            assertThat(silo.identifiers()).hasSize(OBJECTS);
            for (SiloObject object : silo.objects().toList()) {
                assertVersionsAreSane(object);
            }
            List<Finding> findings = new ArrayList<>();
            new SiloVerifier(silo).verify(findings::add);
            assertThat(findings).isEmpty();
        }
    }

    private static void assertVersionsAreSane(SiloObject object) throws IOException {
        List<String> numbers = IntStream.rangeClosed(1, object.versions().size())
                .mapToObj(Integer::toString)
                .toList();
        assertThat(object.versions()).extracting(SiloVersion::name).isEqualTo(numbers);
        List<String> metadata = new ArrayList<>();
        for (SiloVersion version : object.versions()) {
            metadata.add(
                    Files.readString(version.part("oai_dc.xml").orElseThrow().file()));
        }
        for (String child : List.of("one", "two")) {
            for (int round = 0; round < ROUNDS; round++) {
                String text = "<dc>" + child + "-" + round + "-";
                assertThat(metadata).anyMatch(written -> written.startsWith(text));
            }
        }
        assertThat(object.currentVersion().orElseThrow().parts())
                .extracting(SiloPart::name)
                .containsExactly("notes-one.txt", "notes-two.txt", "oai_dc.xml", "paper.pdf");
    }
}
