package org.windrow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windrow.store.change.ChangeLog;
import org.windrow.store.change.ChangeTail;

/** Whoever follows a silo is told what is written to it, by this process and by others. */
class FollowingChangesTest extends WithSilo {

    private static final String OTHER = "http://example.org/ウ?a=b\nc";

    @Test
    void whatIsWrittenIsToldInOrder() throws Exception {
        ChangeTail tail = tail();
        silo.putRecord(Updates.record(ID, "<dc>1</dc>"));
        silo.putRecord(Updates.record(OTHER, "<dc>1</dc>"));

        ChangeTail.Changes changes = tail.next();

        assertThat(changes.identifiers()).containsExactly(ID, OTHER);
        assertThat(changes.missed()).isFalse();
        assertThat(tail.next()).isEqualTo(ChangeTail.Changes.NONE);
    }

    @Test
    void newVersionsFilesAndTombstonesAreTold() throws Exception {
        silo.putRecord(Updates.record(ID, "<dc>1</dc>"));
        ChangeTail tail = tail();

        silo.putRecord(Updates.record(ID, "<dc>2</dc>"));
        assertThat(tail.next().identifiers()).containsExactly(ID);
        Updates.putPart(silo, ID, "paper.pdf", "PDF", "run-1");
        assertThat(tail.next().identifiers()).containsExactly(ID);
        silo.putRecord(Updates.deleted(ID, "2026-02-01"));
        assertThat(tail.next().identifiers()).containsExactly(ID);
    }

    @Test
    void whatHasNotChangedIsNotTold() throws Exception {
        silo.putRecord(Updates.record(ID, "<dc>1</dc>"));
        ChangeTail tail = tail();
        long before = tail.written();

        silo.putRecord(Updates.record(ID, "<dc>1</dc>"));

        assertThat(tail.next()).isEqualTo(ChangeTail.Changes.NONE);
        assertThat(tail.written()).isEqualTo(before);
    }

    @Test
    void whatAnotherProcessWritesIsTold() throws Exception {
        ChangeTail tail = tail();
        Process child = WritingChild.command(silo.root(), "one", 2, 3)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(child.waitFor()).isZero();

        assertThat(tail.next().identifiers())
                .containsExactlyInAnyOrderElementsOf(silo.identifiers().toList());
    }

    @Test
    void aWriterThatWasKilledLeavesWordThatSomethingMayBeMissed() throws Exception {
        ChangeTail tail = tail();
        Path dead = Files.createDirectories(silo.controlFolder().resolve("staging/1-1-dead"));
        Files.createFile(dead.resolveSibling("1-1-dead.lock"));

        silo.putRecord(Updates.record(ID, "<dc>1</dc>"));

        ChangeTail.Changes changes = tail.next();
        assertThat(changes.missed()).isTrue();
        assertThat(changes.identifiers()).containsExactly(ID);
    }

    @Test
    void whoFallsFarBehindIsToldSoAndTheNotesTakeBoundedRoom() throws Exception {
        ChangeTail tail = tail();
        List<String> late = new ArrayList<>();
        try (ChangeLog log = new ChangeLog(silo.controlFolder(), silo.treeFolder())) {
            note(log, 1, 10);
            assertThat(tail.next().identifiers()).hasSize(10);
            note(log, 11, 9_999);
            ChangeTail.Changes behind = tail.next();
            assertThat(behind.missed()).isTrue();
            assertThat(behind.identifiers()).isEmpty();

            note(log, 21, 40);
            for (ChangeTail.Changes some = tail.next(); some.more(); some = tail.next()) {
                assertThat(some.missed()).isFalse();
                late.addAll(some.identifiers());
            }
        }
        assertThat(late).hasSize(20).allMatch(identifier -> identifier.endsWith("-10"));
        assertThat(size(silo.controlFolder().resolve("changes"))).isLessThan(17L << 20);
    }

    @Test
    void noNoteIsLostFromOneFileToTheNext() throws Exception {
        ChangeTail tail = tail();
        List<String> told = new ArrayList<>();
        try (ChangeLog log = new ChangeLog(silo.controlFolder(), silo.treeFolder())) {
            for (int from = 0; from < 4000; from += 100) {
                note(log, from, from + 99);
                for (ChangeTail.Changes some = tail.next(); some.more(); some = tail.next()) {
                    assertThat(some.missed()).isFalse();
                    told.addAll(some.identifiers());
                }
            }
        }
        assertThat(told).hasSize(4000).doesNotHaveDuplicates();
    }

    @Test
    void notesThatWereOverwrittenOrDeletedAreNoTroubleForWriterAndReader() throws Exception {
        silo.putRecord(Updates.record(ID, "<dc>1</dc>"));
        ChangeTail tail = tail();
        Path notes = silo.controlFolder().resolve("changes/1");
        Files.writeString(notes, "\u0000garbage\n../../../etc/passwd\n".repeat(50));
        assertThat(tail.next().missed()).isTrue();
        Files.delete(notes);

        silo.putRecord(Updates.record(OTHER, "<dc>1</dc>"));
        assertThat(tail.next().missed()).isTrue();
        silo.putRecord(Updates.record(ID, "<dc>2</dc>"));
        assertThat(tail.next().identifiers()).containsExactly(ID);
    }

    @Test
    void aNoteThatCannotBeWrittenDoesNotFailTheChange() throws Exception {
        Files.createDirectories(silo.controlFolder());
        Files.writeString(silo.controlFolder().resolve("changes"), "a file where a folder should be", UTF_8);

        assertThat(silo.putRecord(Updates.record(ID, "<dc>1</dc>"))).isEqualTo(RecordOutcome.CREATED);
        assertThat(silo.find(ID)).isPresent();
    }

    private ChangeTail tail() throws IOException {
        return ChangeTail.from(silo.controlFolder());
    }

    /** Notes objects with long identifiers, so that few of them fill a file. */
    private void note(ChangeLog log, int first, int last) {
        for (int number = first; number <= last; number++) {
            String piece = "%04d".formatted(number);
            log.changed(silo.treeFolder()
                    .resolve((piece.substring(0, 2) + "/" + piece.substring(2, 4) + "/").repeat(500) + "-1/0"));
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
