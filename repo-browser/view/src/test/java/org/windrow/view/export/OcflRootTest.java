package org.windrow.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;
import org.windrow.view.SampleShelf;
import org.windrow.view.work.Errand;

class OcflRootTest {

    private static final List<String> CHOSEN =
            List.of(SampleShelf.HAY, SampleShelf.GONE, SampleShelf.WANTING, "oai:example.org:none");

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void make() throws IOException {
        SampleShelf.make(folder.resolve("silo"));
        root = folder.resolve("ocfl");
    }

    @Test
    void anObjectHasTheVersionsOfTheSilo() throws IOException {
        assertThat(write(() -> false)).isEqualTo(new Exported(3, written(), 1));
        Path staging = Files.createDirectory(folder.resolve("staging"));
        OcflRepository repository = new OcflRepositoryBuilder()
                .storage(storage -> storage.fileSystem(root))
                .workDir(staging)
                .build();
        try {
            var hay = repository.describeObject(SampleShelf.HAY);
            assertThat(hay.getVersionMap()).hasSize(2);
            assertThat(hay.getHeadVersion().getVersionInfo().getMessage()).isEqualTo("Version 2");
            assertThat(hay.getHeadVersion().getCreated()).hasToString("2021-05-31T10:00Z");
            assertThat(new String(
                            repository
                                    .getObject(ObjectVersionId.version(SampleShelf.HAY, 1))
                                    .getFile("oai_dc.xml")
                                    .getStream()
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("On the Making of Hay");
            assertThat(hay.getHeadVersion().getFile("notes.txt").getFixity()).isNotEmpty();
        } finally {
            repository.close();
        }
    }

    @Test
    void contentThatStaysTheSameIsStoredOnce() throws IOException {
        write(() -> false);
        try (var files = Files.walk(root)) {
            assertThat(files.filter(file -> file.endsWith("notes.txt"))).hasSize(1);
        }
    }

    @Test
    void itIsValidForAnotherImplementation() throws Exception {
        assumeTrue(validate("--version").isPresent(), "ocfl-validate.py, of the Python ocfl-py, is not installed");
        write(() -> false);
        assertThat(validate(root.toString()))
                .hasValueSatisfying(said -> assertThat(said).startsWith("0 "));
    }

    @Test
    void whatIsNotAsStoredIsNotHandedOn() throws IOException {
        Path notes;
        try (var files = Files.walk(folder.resolve("silo"))) {
            notes = files.filter(file -> file.endsWith("notes.txt")).findFirst().orElseThrow();
        }
        Files.writeString(notes, "Cut it wet.");
        assertThatThrownBy(() -> write(() -> false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not what was stored");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("silo"));
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        assertThatThrownBy(() -> write(() -> true)).isInstanceOf(StoppedException.class);
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("silo"));
    }

    private long written() throws IOException {
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            long parts = 0;
            for (String identifier : CHOSEN.subList(0, 3)) {
                parts += silo.find(identifier).orElseThrow().versions().stream()
                        .mapToLong(version -> version.parts().size())
                        .sum();
            }
            return parts;
        }
    }

    private Exported write(java.util.function.BooleanSupplier stop) throws IOException {
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            return new OcflRoot(Clock.systemUTC()).write(ExportObjects.of(silo, CHOSEN), root, new Errand.Course() {
                @Override
                public void done(long count) {
                    // nobody looks
                }

                @Override
                public boolean stopped() {
                    return stop.getAsBoolean();
                }
            });
        }
    }

    /** What the other implementation says; empty if it is not installed. */
    private Optional<String> validate(String argument) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        try {
            int code = new ProcessBuilder("ocfl-validate.py", argument)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            return Optional.of(code + " " + Files.readString(said));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
