package org.windrow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.windrow.store.Updates.DATESTAMP;
import static org.windrow.store.Updates.deleted;
import static org.windrow.store.Updates.oaiDc;
import static org.windrow.store.Updates.putPart;
import static org.windrow.store.Updates.record;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest extends WithSilo {

    @Test
    void aNewRecordBecomesAnObjectWithOneVersion() throws IOException {
        assertThat(silo.putRecord(record(ID, "<dc/>"))).isEqualTo(RecordOutcome.CREATED);

        SiloObject object = silo.find(ID).orElseThrow();
        assertThat(object.versions()).hasSize(1);
        assertThat(object.sets()).containsExactly("math");
        assertThat(object.datestamp()).isEqualTo(DATESTAMP);
        assertThat(object.firstSeen()).isEqualTo("2026-01-02T03:04:05");
        assertThat(object.damaged()).isFalse();
        SiloVersion version = object.currentVersion().orElseThrow();
        assertThat(version.date()).isEqualTo("2026-01-02T03:04:05");
        SiloPart part = version.part("oai_dc.xml").orElseThrow();
        assertThat(part.file()).hasContent("<dc/>");
        assertThat(part.size()).isEqualTo(5);
        assertThat(part.mediaType()).isEqualTo("text/xml");
        assertThat(part.run()).isEqualTo("run-1");
        assertThat(part.sha256()).hasSize(64);
    }

    @Test
    void aRecordThatHasNotChangedMakesNoNewVersionAndIsNotWritten() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));
        Path manifest = silo.find(ID).orElseThrow().folder().resolve("__manifest.json");
        Object before = Files.getAttribute(manifest, "unix:ino");

        assertThat(silo.putRecord(record(ID, "<dc/>", DATESTAMP, "run-2"))).isEqualTo(RecordOutcome.UNCHANGED);

        assertThat(Files.getAttribute(manifest, "unix:ino")).isEqualTo(before);
        assertThat(silo.find(ID).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void changedMetadataMakesANewVersionWithAllOtherPartsAndNoSecondCopyOfThem() throws IOException {
        silo.putRecord(record(ID, "<dc>1</dc>"));
        putPart(silo, ID, "paper.pdf", "PDF", "run-1");

        assertThat(silo.putRecord(record(ID, "<dc>2</dc>", "2026-02-01", "run-2")))
                .isEqualTo(RecordOutcome.UPDATED);

        SiloObject object = silo.find(ID).orElseThrow();
        assertThat(object.versions()).extracting(SiloVersion::name).containsExactly("1", "2");
        assertThat(object.versions().getFirst().part("oai_dc.xml").orElseThrow().file())
                .hasContent("<dc>1</dc>");
        SiloVersion current = object.currentVersion().orElseThrow();
        assertThat(current.date()).isEqualTo("2026-02-01T00:00:00");
        assertThat(current.part("oai_dc.xml").orElseThrow().file()).hasContent("<dc>2</dc>");
        SiloPart paper = current.part("paper.pdf").orElseThrow();
        assertThat(Files.isSameFile(
                        paper.file(),
                        object.versions()
                                .getFirst()
                                .part("paper.pdf")
                                .orElseThrow()
                                .file()))
                .isTrue();
        assertThat(paper.source()).isEqualTo(URI.create("https://example.org/paper.pdf"));
    }

    @Test
    void aNewDatestampAloneIsKeptWithoutAVersion() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        assertThat(silo.putRecord(record(ID, "<dc/>", "2026-03-01", "run-2"))).isEqualTo(RecordOutcome.UNCHANGED);

        SiloObject object = silo.find(ID).orElseThrow();
        assertThat(object.versions()).hasSize(1);
        assertThat(object.datestamp()).isEqualTo("2026-03-01");
        assertThat(object.firstSeen()).isEqualTo("2026-01-02T03:04:05");
    }

    @Test
    void changedSetsAreAnUpdateWithoutAVersion() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        RecordUpdate moved =
                new RecordUpdate(ID, DATESTAMP, false, List.of("physics"), oaiDc("<dc/>"), List.of(), "run-2");
        assertThat(silo.putRecord(moved)).isEqualTo(RecordOutcome.UPDATED);

        assertThat(silo.find(ID).orElseThrow().sets()).containsExactly("physics");
        assertThat(silo.find(ID).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void aSecondFormatIsAddedToTheCurrentVersion() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        RecordUpdate mods = new RecordUpdate(
                ID,
                DATESTAMP,
                false,
                List.of("math"),
                new MetadataPart("mods.xml", "text/xml", new byte[] {'m'}),
                List.of(),
                "run-1");
        assertThat(silo.putRecord(mods)).isEqualTo(RecordOutcome.UPDATED);

        assertThat(silo.find(ID).orElseThrow().versions())
                .singleElement()
                .satisfies(version -> assertThat(version.parts())
                        .extracting(SiloPart::name)
                        .containsExactly("mods.xml", "oai_dc.xml"));
    }

    @Test
    void aDeletedRecordKeepsItsVersionsAndGetsATombstoneOnce() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        assertThat(silo.putRecord(deleted(ID, "2026-04-01"))).isEqualTo(RecordOutcome.DELETED);
        assertThat(silo.putRecord(deleted(ID, "2026-04-01"))).isEqualTo(RecordOutcome.UNCHANGED);

        SiloObject object = silo.find(ID).orElseThrow();
        assertThat(object.deletedAt()).contains("2026-04-01T00:00:00");
        assertThat(object.currentVersion().orElseThrow().part("oai_dc.xml")).isPresent();
    }

    @Test
    void aDeletedRecordThatWasNeverSeenIsATombstoneWithoutParts() throws IOException {
        assertThat(silo.putRecord(deleted(ID, "2026-04-01"))).isEqualTo(RecordOutcome.DELETED);

        SiloObject object = silo.find(ID).orElseThrow();
        assertThat(object.deleted()).isTrue();
        assertThat(object.versions())
                .singleElement()
                .satisfies(version -> assertThat(version.parts()).isEmpty());
    }

    @Test
    void aRecordThatComesBackLosesItsTombstone() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));
        silo.putRecord(deleted(ID, "2026-04-01"));

        assertThat(silo.putRecord(record(ID, "<dc/>", "2026-05-01", "run-3"))).isEqualTo(RecordOutcome.UPDATED);

        assertThat(silo.find(ID).orElseThrow().deleted()).isFalse();
        assertThat(silo.find(ID).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void aHeaderWithoutMetadataLeavesEarlierMetadataAsItIs() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));

        RecordUpdate header = new RecordUpdate(ID, DATESTAMP, false, List.of("math"), null, List.of(), "run-2");
        assertThat(silo.putRecord(header)).isEqualTo(RecordOutcome.UNCHANGED);

        assertThat(silo.find(ID).orElseThrow().currentVersion().orElseThrow().parts())
                .hasSize(1);
    }

    @Test
    void whatARecordRefersToAndDoesNotHaveYetIsMissing() throws IOException {
        WantedFile paper = WantedFile.of("paper.pdf", URI.create("https://example.org/paper.pdf"));
        WantedFile data = WantedFile.of("data.zip", URI.create("https://example.org/data.zip"));
        silo.putRecord(
                new RecordUpdate(ID, DATESTAMP, false, List.of(), oaiDc("<dc/>"), List.of(paper, data), "run-1"));
        putPart(silo, ID, "paper.pdf", "PDF", "run-1");

        assertThat(silo.find(ID).orElseThrow().missingFiles()).containsExactly(data);

        silo.putRecord(deleted(ID, "2026-04-01"));
        assertThat(silo.find(ID).orElseThrow().missingFiles()).isEmpty();
    }

    @Test
    void metadataThatHasVanishedFromDiskIsRestored() throws IOException {
        silo.putRecord(record(ID, "<dc/>"));
        Path file = silo.find(ID)
                .orElseThrow()
                .currentVersion()
                .orElseThrow()
                .parts()
                .getFirst()
                .file();
        Files.delete(file);

        silo.putRecord(record(ID, "<dc/>"));

        assertThat(file).hasContent("<dc/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/",
                "...",
                "a\0b",
                "oai:例え.jp:論文/1",
                "with space",
                "x",
                "ab",
                "__manifest.json",
                "\uD83D\uDE00",
                "line\nbreak"
            })
    void anyIdentifierHasItsOwnObject(String identifier) throws IOException {
        silo.putRecord(record(identifier, identifier));
        silo.putRecord(record(identifier + "/more", "other"));

        assertThat(silo.find(identifier).orElseThrow().identifier()).isEqualTo(identifier);
        assertThat(silo.find(identifier).orElseThrow().damaged()).isFalse();
        assertThat(silo.identifiers()).containsExactlyInAnyOrder(identifier, identifier + "/more");
        assertThat(folder.toFile().list()).as("beside the silo").containsExactly("silo");
    }

    @Test
    void anObjectBelowWhichOthersLieIsMadeAfterThem() throws IOException {
        silo.putRecord(record("oai:x:12345", "<dc/>"));

        assertThat(silo.putRecord(record("oai:x:123", "<dc>short</dc>"))).isEqualTo(RecordOutcome.CREATED);

        assertThat(silo.find("oai:x:123")
                        .orElseThrow()
                        .currentVersion()
                        .orElseThrow()
                        .parts())
                .hasSize(1);
        assertThat(silo.identifiers()).containsExactly("oai:x:123", "oai:x:12345");
    }

    @Test
    void aLongIdentifierIsStored() throws IOException {
        String identifier = "oai:example.org:" + "x".repeat(300);
        silo.putRecord(record(identifier, "<dc/>"));

        assertThat(silo.identifiers()).containsExactly(identifier);
    }

    @Test
    void anIdentifierThatCannotHaveAFolderIsRefusedInASentence() {
        assertThatThrownBy(() -> silo.putRecord(record("ウ".repeat(400), "<dc/>")))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> silo.putRecord(record("half \uD83D", "<dc/>")))
                .isInstanceOf(SiloException.class)
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> silo.find("")).isInstanceOf(SiloException.class);
    }
}
