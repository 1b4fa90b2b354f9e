package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.windrow.store.Updates.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNoSiloIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Silo.open(folder.resolve("nowhere")))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("no folder");
        assertThatThrownBy(() -> Silo.open(folder))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("not a silo");
        assertThatThrownBy(() -> Silo.open(file))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aSiloIsNotMadeAmongOtherFiles() throws IOException {
        Files.writeString(folder.resolve("thesis.doc"), "");

        assertThatThrownBy(() -> Silo.create(folder, "https://example.org/oai"))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> Silo.openOrCreate(folder, "https://example.org/oai"))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("not a silo");
        assertThat(folder.toFile().list()).containsExactly("thesis.doc");
    }

    @Test
    void openOrCreateMakesASiloOnceAndKeepsItsBase() throws IOException {
        Path root = folder.resolve("a/b/silo");
        Silo.openOrCreate(root, "https://example.org/oai").close();
        try (Silo silo = Silo.openOrCreate(root, "https://other.example.org/")) {
            assertThat(silo.uriBase()).isEqualTo("https://example.org/oai");
        }
    }

    @Test
    void aCreationThatWasCutShortIsFinished() throws IOException {
        Files.createDirectory(folder.resolve("pairtree_root"));
        Files.writeString(folder.resolve("pairtree_prefix"), "https://exam");

        try (Silo silo = Silo.openOrCreate(folder, "https://example.org/oai")) {
            assertThat(silo.uriBase()).isEqualTo("https://example.org/oai");
        }
    }

    @Test
    void aReadOnlySiloIsReadAndRefusesToBeWrittenInASentence() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "Nothing is read-only for this user");
        Path root = folder.resolve("silo");
        try (Silo silo = Silo.create(root, "https://example.org/oai")) {
            silo.putRecord(record("a-record", "<dc/>"));
        }
        Files.setPosixFilePermissions(root.resolve(".windrow"), PosixFilePermissions.fromString("r-xr-xr-x"));
        try (Silo silo = Silo.open(root)) {
            assertThat(silo.identifiers()).containsExactly("a-record");
            assertThatThrownBy(() -> silo.putRecord(record("another", "<dc/>")))
                    .isInstanceOf(SiloException.class)
                    .hasMessageContaining("not permitted");
        } finally {
            Files.setPosixFilePermissions(root.resolve(".windrow"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aClosedSiloIsNotWritten() throws IOException {
        Silo silo = Silo.create(folder.resolve("silo"), "https://example.org/oai");
        silo.close();
        silo.close();

        assertThatThrownBy(() -> silo.putRecord(record("a-record", "<dc/>")))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closingLeavesNothingOfTheWriter() throws IOException {
        Path root = folder.resolve("silo");
        try (Silo silo = Silo.create(root, "https://example.org/oai")) {
            silo.putRecord(record("a-record", "<dc/>"));
            silo.stage();
            silo.barrier();
        }
        assertThat(root.resolve(".windrow/staging")).isEmptyDirectory();
    }
}
