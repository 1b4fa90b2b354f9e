package org.windrow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windrow.store.Updates.putPart;
import static org.windrow.store.Updates.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest extends WithSilo {

    @Test
    void aPartIsAddedToTheCurrentVersion() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        assertThat(putPart(silo, ID, "paper.pdf", "PDF", "run-1")).isEqualTo(PartOutcome.ADDED);

        SiloPart part = onlyVersion().part("paper.pdf").orElseThrow();
        assertThat(part.file()).hasContent("PDF");
        assertThat(part.facts()).containsEntry("etag", "\"abc\"");
        assertThat(part.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void theSamePartAgainChangesNothingAndLeavesNothingInStaging() throws IOException {
        putPart(silo, ID, "paper.pdf", "PDF", "run-1");

        assertThat(putPart(silo, ID, "paper.pdf", "PDF", "run-2")).isEqualTo(PartOutcome.UNCHANGED);

        assertThat(onlyVersion().part("paper.pdf").orElseThrow().run()).isEqualTo("run-1");
        try (Stream<Path> staged = Files.walk(silo.controlFolder().resolve("staging"))) {
            assertThat(staged.filter(Files::isRegularFile).map(Path::toString))
                    .allMatch(name -> name.endsWith(".lock"));
        }
    }

    @Test
    void anotherContentMakesANewVersionAndTheOldOneStaysReadable() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));
        putPart(silo, ID, "paper.pdf", "PDF 1", "run-1");

        assertThat(putPart(silo, ID, "paper.pdf", "PDF 2", "run-2")).isEqualTo(PartOutcome.REPLACED);

        List<SiloVersion> versions = silo.find(ID).orElseThrow().versions();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).part("paper.pdf").orElseThrow().file()).hasContent("PDF 1");
        assertThat(versions.get(1).part("paper.pdf").orElseThrow().file()).hasContent("PDF 2");
        assertThat(versions.get(1).part("oai_dc.xml").orElseThrow().file()).hasContent("<dc/>");
    }

    @Test
    void whatAVersionOfTheSameRunOnlyInheritedIsReplacedInIt() throws IOException {
        silo.putRecord(record(ID, "<dc>1</dc>"));
        putPart(silo, ID, "paper.pdf", "PDF 1", "run-1");
        silo.putRecord(record(ID, "<dc>2</dc>", "2026-02-01", "run-2"));

        assertThat(putPart(silo, ID, "paper.pdf", "PDF 2", "run-2")).isEqualTo(PartOutcome.REPLACED);
        assertThat(putPart(silo, ID, "paper.pdf", "PDF 3", "run-2")).isEqualTo(PartOutcome.REPLACED);

        List<SiloVersion> versions = silo.find(ID).orElseThrow().versions();
        assertThat(versions).extracting(SiloVersion::name).containsExactly("1", "2", "3");
        assertThat(versions.get(0).part("paper.pdf").orElseThrow().file()).hasContent("PDF 1");
        assertThat(versions.get(1).part("paper.pdf").orElseThrow().file()).hasContent("PDF 2");
        assertThat(versions.get(2).part("paper.pdf").orElseThrow().file()).hasContent("PDF 3");
    }

    @Test
    void aPartOfAnUnknownObjectMakesTheObject() throws IOException {
        assertThat(putPart(silo, ID, "paper.pdf", "PDF", "run-1")).isEqualTo(PartOutcome.ADDED);
        assertThat(silo.putRecord(record(ID, "<dc/>"))).isEqualTo(RecordOutcome.UPDATED);

        assertThat(onlyVersion().parts()).hasSize(2);
    }

    @Test
    void aPartDeclaredWithMd5KeepsBothChecksums() throws IOException {
        try (StagedFile file = silo.stage().digesting("MD5")) {
            file.output().write("PDF".getBytes(UTF_8));
            silo.putPart(new PartUpdate(ID, "paper.pdf", file, null, null, Map.of(), "run-1"));
        }

        SiloPart part = onlyVersion().part("paper.pdf").orElseThrow();
        assertThat(part.md5()).isEqualTo("bcd1b68617759b1dfcff0403a6b5a8d1");
        assertThat(part.sha256()).isEqualTo("1d393b0081b632c54654eb08c345ff76b92ae4efe0768b4c0f64b9ebbe920492");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 << 10, (64 << 10) + 1, 200_000})
    void aFileOfAnySizeArrivesWhole(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        silo.putRecord(record("a-record", "<dc/>"));
        for (String id : List.of("a-record", "no-record")) {
            try (StagedFile file = silo.stage()) {
                try (OutputStream out = file.output()) {
                    for (int at = 0; at < size; at += 10_000) {
                        out.write(content, at, Math.min(10_000, size - at));
                    }
                }
                silo.putPart(new PartUpdate(id, "paper.pdf", file, null, null, Map.of(), "run-1"));
            }
            SiloPart part = silo.find(id)
                    .flatMap(SiloObject::currentVersion)
                    .flatMap(version -> version.part("paper.pdf"))
                    .orElseThrow();
            assertThat(part.file()).hasBinaryContent(content);
            assertThat(part.size()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 999, 20_000, 50_000, 64 << 10, 999_999_999_999_999_999L})
    void whatAServerAnnouncesChangesNothingOfWhatComes(long announced) throws IOException {
        byte[] content = new byte[20_000];
        new Random(1).nextBytes(content);
        try (StagedFile file = silo.stage()) {
            file.output().write(content, 0, 7);
            file.expecting(announced);
            file.output().write(content, 7, 8_000);
            file.output().write(content, 8_007, content.length - 8_007);
            silo.putPart(new PartUpdate(ID, "paper.pdf", file, null, null, Map.of(), "run-1"));
        }

        assertThat(onlyVersion().part("paper.pdf").orElseThrow().file()).hasBinaryContent(content);
    }

    @Test
    void aChecksumThatIsAskedForLateCountsEveryByte() throws IOException {
        try (StagedFile file = silo.stage()) {
            file.output().write("PD".getBytes(UTF_8));
            file.digesting("MD5").output().write("F".getBytes(UTF_8));
            assertThat(file.md5()).hasValue("bcd1b68617759b1dfcff0403a6b5a8d1");
        }
    }

    @Test
    void aDownloadThatWasCutShortIsResumed() throws IOException {
        try (StagedFile file = silo.stagePartial("https://example.org/big.pdf")) {
            file.output().write("first half, ".getBytes(UTF_8));
        }
        silo.close();
        silo = Silo.open(folder.resolve("silo"));
        try (StagedFile file = silo.stagePartial("https://example.org/big.pdf")) {
            assertThat(file.size()).isEqualTo(12);
            file.output().write("second half".getBytes(UTF_8));
            silo.putPart(new PartUpdate(ID, "big.pdf", file, null, null, Map.of(), "run-1"));
        }

        assertThat(onlyVersion().part("big.pdf").orElseThrow().file()).hasContent("first half, second half");
        try (StagedFile file = silo.stagePartial("https://example.org/big.pdf")) {
            assertThat(file.size()).as("a new one").isZero();
        }
    }

    @Test
    void aDownloadThatCannotBeResumedStartsOver() throws IOException {
        try (StagedFile file = silo.stagePartial("key")) {
            file.output().write("wrong".getBytes(UTF_8));
            file.startOver();
            file.output().write("PDF".getBytes(UTF_8));
            assertThat(file.sha256()).startsWith("1d393b00");
            file.discard();
            assertThat(file.path()).doesNotExist();
        }
    }

    @Test
    void twoWorkersDoNotResumeTheSameDownload() throws IOException {
        try (StagedFile file = silo.stagePartial("key")) {
            assertThatThrownBy(() -> silo.stagePartial("key"))
                    .isInstanceOf(SiloException.class)
                    .hasMessageContaining("key");
            assertThat(file.size()).isZero();
        }
    }

    @Test
    void aDownloadThatNobodyResumedForAWeekIsSwept() throws IOException {
        Path path;
        try (StagedFile file = silo.stagePartial("key")) {
            file.output().write(1);
            path = file.path();
        }
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        silo.close();
        silo = Silo.open(folder.resolve("silo"));
        silo.recover();

        assertThat(path).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../x", "/etc/passwd", "..", "a", "3=x", "a/b.txt", "a\u0000b.txt", "con", "__manifest.json"})
    void aNameThatIsNoSafePartNameIsRefusedWithOneThatIs(String name) {
        assertThatThrownBy(() -> putPart(silo, ID, name, "x", "run-1"))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining(PartNames.safe(name));
        assertThat(silo.identifiers()).isEmpty();
    }

    private SiloVersion onlyVersion() throws IOException {
        List<SiloVersion> versions = silo.find(ID).orElseThrow().versions();
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }
}
