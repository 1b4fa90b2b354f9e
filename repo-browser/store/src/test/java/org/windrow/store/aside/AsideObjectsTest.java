package org.windrow.store.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.Updates;

class AsideObjectsTest {

    /** The folder of the first lies above that of the second. */
    private static final String SHORT = "oai:x:12";

    private static final String LONG = "oai:x:123";

    @TempDir
    Path folder;

    private Silo silo;

    @BeforeEach
    void make() throws IOException {
        silo = Silo.create(folder.resolve("silo"), "https://example.org/oai");
        silo.putRecord(Updates.record(SHORT, "<dc>short</dc>"));
        silo.putRecord(Updates.record(LONG, "<dc>long</dc>"));
        silo.barrier();
    }

    @AfterEach
    void close() throws IOException {
        silo.close();
    }

    @Test
    void whatIsSetAsideIsNotFoundAndComesBackAsItWas() throws IOException {
        for (String identifier : List.of(SHORT, LONG)) {
            Map<String, String> before = content();
            SiloObject object = silo.find(identifier).orElseThrow();
            String deletion = silo.aside().begin();

            assertThat(silo.aside().setAside(deletion, identifier)).isTrue();

            assertThat(silo.find(identifier)).isEmpty();
            assertThat(silo.identifiers()).hasSize(1).doesNotContain(identifier);
            assertThat(silo.aside().deletions()).extracting(Deletion::objects).containsExactly(1L);
            assertThat(bringBack(deletion)).containsExactly(Return.RETURNED);
            assertThat(silo.find(identifier)).contains(object);
            assertThat(content()).isEqualTo(before);
            assertThat(silo.aside().deletions()).isEmpty();
        }
    }

    @Test
    void anObjectBelowAnotherStaysWhereItIs() throws IOException {
        silo.aside().setAside(silo.aside().begin(), SHORT);
        assertThat(Files.readString(silo.find(LONG)
                        .orElseThrow()
                        .currentVersion()
                        .orElseThrow()
                        .part("oai_dc.xml")
                        .orElseThrow()
                        .file()))
                .isEqualTo("<dc>long</dc>");
    }

    @Test
    void whatIsNotThereIsNotSetAside() throws IOException {
        assertThat(silo.aside().setAside(silo.aside().begin(), "oai:x:none")).isFalse();
        assertThat(silo.aside().deletions()).isEmpty();
    }

    @Test
    void anObjectThatWasHarvestedAnewIsNotReplaced() throws IOException {
        String deletion = silo.aside().begin();
        silo.aside().setAside(deletion, SHORT);
        silo.putRecord(Updates.record(SHORT, "<dc>anew</dc>"));

        assertThat(bringBack(deletion)).containsExactly(Return.OCCUPIED);
        assertThat(Files.readString(silo.find(SHORT)
                        .orElseThrow()
                        .currentVersion()
                        .orElseThrow()
                        .part("oai_dc.xml")
                        .orElseThrow()
                        .file()))
                .isEqualTo("<dc>anew</dc>");
        assertThat(silo.aside().deletions()).hasSize(1);
    }

    @Test
    void whatWasSweptIsGoneAndTheSiloIsWhole() throws IOException {
        String deletion = silo.aside().begin();
        silo.aside().setAside(deletion, SHORT);
        silo.aside().tell(deletion);
        assertThat(silo.aside().deletions()).allMatch(Deletion::told);

        silo.aside().sweep(deletion);

        assertThat(silo.aside().deletions()).isEmpty();
        assertThat(silo.find(LONG)).isPresent();
        try (Stream<Path> left = Files.walk(silo.controlFolder().resolve("aside"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void anotherInstanceInTheSameProcessLeavesTheWritersLocksAlone() throws IOException {
        try (Silo other = Silo.open(silo.root())) {
            other.aside().setAside(other.aside().begin(), LONG);
        }
        silo.putRecord(Updates.record(SHORT, "<dc>later</dc>"));
        silo.aside().setAside(silo.aside().begin(), SHORT);
        assertThat(silo.identifiers()).isEmpty();
        assertThat(silo.aside().deletions()).hasSize(2);
    }

    @Test
    void foldersThatNobodyMadeAreNoDeletions() throws IOException {
        Path kept = Files.createDirectories(silo.controlFolder().resolve("aside/kept"));
        Files.createDirectories(kept.resolve("../../outside/x"));
        Files.createDirectories(kept.resolve("99999999T999999Z-00000000/x"));
        Files.createSymbolicLink(kept.resolve("20260101T000000Z-00000000"), folder);
        assertThat(silo.aside().deletions()).isEmpty();
    }

    /** Any sequence of deleting and bringing back keeps every object in just one of the two places. */
    @Test
    void whateverIsDoneAnObjectIsInOnePlace() throws IOException {
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(0, 7).list().ofSize(25);
        List<String> identifiers = List.of(SHORT, LONG, "oai:x:1234", "oai:x:12345");
        silo.putRecord(Updates.record(identifiers.get(2), "<dc>2</dc>"));
        silo.putRecord(Updates.record(identifiers.get(3), "<dc>3</dc>"));
        Map<String, String> before = content();
        for (List<Integer> sequence : steps.sampleStream().limit(20).toList()) {
            for (int step : sequence) {
                String identifier = identifiers.get(step % 4);
                if (step < 4) {
                    silo.aside().setAside(silo.aside().begin(), identifier);
                } else {
                    for (Deletion deletion : silo.aside().deletions()) {
                        if (of(deletion.name()).contains(identifier)) {
                            bringBack(deletion.name());
                        }
                    }
                }
                List<String> everywhere =
                        new java.util.ArrayList<>(silo.identifiers().toList());
                for (Deletion deletion : silo.aside().deletions()) {
                    everywhere.addAll(of(deletion.name()));
                }
                assertThat(everywhere).containsExactlyInAnyOrderElementsOf(identifiers);
            }
        }
        for (Deletion deletion : silo.aside().deletions()) {
            bringBack(deletion.name());
        }
        assertThat(content()).isEqualTo(before);
    }

    private List<String> of(String deletion) throws IOException {
        try (Stream<AsideObject> objects = silo.aside().objects(deletion)) {
            return objects.map(AsideObject::identifier).toList();
        }
    }

    private List<Return> bringBack(String deletion) throws IOException {
        List<Return> outcomes = new java.util.ArrayList<>();
        try (Stream<AsideObject> objects = silo.aside().objects(deletion)) {
            for (AsideObject object : objects.toList()) {
                outcomes.add(silo.aside().bringBack(object));
            }
        }
        return outcomes;
    }

    /** All files of the tree, by their paths. */
    private Map<String, String> content() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(silo.treeFolder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(silo.treeFolder().relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
