package org.windrow.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleFile;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.windrow.spi.FileReference;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvestProblem.Kind;
import org.windrow.spi.HarvestedRecord;

/** An EPrints that does not offer its own XML over OAI-PMH: it is asked for the export of each record. */
class EprintsHarvestTest {

    private static final RequestMatch EXPORTS = RequestMatch.path("/cgi/export/");

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.demo())
            .pageSize(30)
            .asEprints()
            .start();
    private final Harvesting harvest = new Harvesting(repository.baseUrl());

    @AfterEach
    void stop() {
        harvest.close();
        repository.close();
    }

    private long exportsAskedFor() {
        return repository.lastRequests().stream().filter(EXPORTS).count();
    }

    private List<HarvestedRecord> living() {
        return harvest.records.stream().filter(record -> !record.deleted()).toList();
    }

    private static boolean isFromExport(HarvestedRecord record) {
        return !record.files().isEmpty() && record.files().stream().allMatch(file -> file.checksum() != null);
    }

    @Test
    void theFilesComeFromTheExportWhileTheMetadataStaysAsAsked() throws Exception {
        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.problems).isEmpty();
        assertThat(living()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.metadata()).isNotNull();
            assertThat(record.metadata().format()).isEqualTo("oai_dc");
            assertThat(isFromExport(record)).isTrue();
        });
        assertThat(exportsAskedFor()).isEqualTo(living().size());
        assertThat(harvest.pages.stream().mapToLong(page -> page.requests()).sum())
                .isEqualTo(repository.requests());
    }

    @Test
    void aFileThatTheMetadataDoesNotShowToBeOneIsFound() throws Exception {
        addRecordWithFile("thesis");

        harvest.option("from", "2026-01-01").run();

        assertThat(harvest.records)
                .singleElement()
                .satisfies(record -> assertThat(record.files())
                        .extracting(FileReference::name)
                        .containsExactly("thesis"));
    }

    /** Adds a record with one file; an EPrints numbers its records. */
    private void addRecordWithFile(String name) {
        String identifier = "oai:sample.windrow.org:" + (repository.catalogue().size() + 1);
        repository
                .catalogue()
                .add(SampleRecord.of(identifier, Instant.parse("2026-02-01T12:00:00Z"), "A thesis")
                        .withFiles(List.of(new SampleFile(name, "application/pdf", () -> new byte[] {1, 2, 3}))));
    }

    @Test
    void theOlderAddressIsFoundOnceAndKept() throws Exception {
        RequestMatch newer = RequestMatch.path("/cgi/export/eprint/");
        repository.faults().when(newer).give(HttpFaults.status(404));

        harvest.run();

        assertThat(harvest.problems).isEmpty();
        assertThat(living()).allMatch(EprintsHarvestTest::isFromExport);
        assertThat(repository.lastRequests().stream().filter(newer)).hasSize(1);
    }

    @Test
    void nothingIsExportedWhereTheXmlIsOfferedAsAFormat() throws Exception {
        repository
                .faults()
                .when(RequestMatch.verb("ListMetadataFormats"))
                .give(HttpFaults.replacing(
                        "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://eprints.org/ep2/data/2.0"));

        harvest.run();

        assertThat(exportsAskedFor()).isZero();
        assertThat(harvest.records).hasSize(repository.catalogue().size());
    }

    @Test
    void nothingIsExportedWhereNoFilesAreWantedOrTheSettingSaysNo() throws Exception {
        harvest.option("eprintsExport", "no").run();
        assertThat(living()).anySatisfy(record -> assertThat(record.files()).isNotEmpty());
        try (Harvesting bare = new Harvesting(repository.baseUrl()).withoutFiles()) {
            bare.run();
        }

        assertThat(exportsAskedFor()).isZero();
        assertThatThrownBy(() -> harvest.option("eprintsExport", "perhaps").run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("perhaps")
                .hasMessageContaining("yes or no");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410, 500})
    void anExportThatIsRefusedIsCountedAndTheMetadataStandsIn(int status) throws Exception {
        repository.faults().when(RequestMatch.path("/cgi/export/eprint/4/")).give(HttpFaults.status(status));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.REPAIRED);
            assertThat(problem.subject()).isEqualTo("oai:sample.windrow.org:4");
        });
        assertThat(living())
                .filteredOn(record -> !isFromExport(record))
                .singleElement()
                .satisfies(record -> assertThat(record.files()).isNotEmpty());
    }

    @Test
    void aRecordOfWhichNoFileIsKnownInsteadCountsAsLost() throws Exception {
        addRecordWithFile("thesis");
        repository.faults().when(EXPORTS).give(HttpFaults.html());

        assertThat(harvest.option("from", "2026-01-01").run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.kinds()).containsExactly(Kind.LOST);
        assertThat(harvest.records).hasSize(1);
    }

    @Test
    void brokenAndHostileXmlIsCounted() throws Exception {
        repository
                .faults()
                .when(RequestMatch.path("/cgi/export/eprint/4/"))
                .give(HttpFaults.replacing("<documents>", "<documents><bad & ugly>"));
        repository
                .faults()
                .when(RequestMatch.path("/cgi/export/eprint/5/"))
                .give(HttpFaults.replacing(
                        "<eprints", "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><eprints a=\"&x;\""));
        repository.faults().when(RequestMatch.path("/cgi/export/eprint/6/")).give(HttpFaults.truncated(300));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.kinds()).containsExactly(Kind.REPAIRED, Kind.REPAIRED, Kind.REPAIRED);
        assertThat(harvest.problems.toString()).doesNotContain("root:");
    }

    @Test
    void anExportThatStallsDoesNotHoldUpTheRest() throws Exception {
        repository.faults().when(RequestMatch.path("/cgi/export/eprint/4/")).give(WireFaults.stallAfter(10));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.kinds()).containsExactly(Kind.REPAIRED);
        assertThat(harvest.identifiers()).hasSize(repository.catalogue().size());
    }

    @Test
    void aSiteThatKeepsItsExportsToItselfIsNotAskedForEver() throws Exception {
        repository.faults().when(EXPORTS).give(HttpFaults.status(403));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(exportsAskedFor()).isEqualTo(20);
        assertThat(harvest.kinds()).endsWith(Kind.REPAIRED, Kind.WARNING).hasSize(11);
        assertThat(harvest.problems.getLast().message()).contains("eprintsExport");
        assertThat(living()).allSatisfy(record -> assertThat(record.files()).isNotEmpty());
    }

    @Test
    void aServerThatAsksToWaitIsAskedAgainForThePageAndNoFileIsMissing() throws Exception {
        repository
                .faults()
                .when(EXPORTS)
                .after(40)
                .times(1)
                .give(HttpFaults.status(503, Map.of("Retry-After", "7200"), "Later"));

        assertThat(harvest.run())
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        end -> assertThat(end.retryAt()).isAfter(Instant.now().plusSeconds(6000)));
        assertThat(living()).hasSize(40);

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());
        assertThat(living()).allMatch(EprintsHarvestTest::isFromExport);
        assertThat(harvest.identifiers().stream().distinct())
                .hasSize(repository.catalogue().size());
    }

    @Test
    void aHarvestThatWasKilledGoesOnWithExports() throws Exception {
        assertThatThrownBy(() -> harvest.killedAfter(2).run()).isInstanceOf(InterruptedException.class);

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(living()).allMatch(EprintsHarvestTest::isFromExport);
        assertThat(harvest.identifiers()).hasSize(repository.catalogue().size()).doesNotHaveDuplicates();
    }
}
