package org.windrow.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.oai.Granularity;
import org.windrow.spi.Checkpoint;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.HarvesterPlugin;
import tools.jackson.databind.json.JsonMapper;

/** What a harvest gives when the repository does as the protocol says. */
class HarvestTest {

    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.demo()).pageSize(30).start();
    private final Harvesting harvest = new Harvesting(repository.baseUrl());

    @AfterEach
    void stop() {
        harvest.close();
        repository.close();
    }

    @Test
    void thePluginIsFoundAsAService() {
        assertThat(ServiceLoader.load(HarvesterPlugin.class))
                .anySatisfy(plugin -> assertThat(plugin.id()).isEqualTo("oai-pmh"));
    }

    @Test
    void everyRecordComesOnceWithMetadataFilesSetsAndTombstones() throws Exception {
        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.identifiers()).hasSize(repository.catalogue().size()).doesNotHaveDuplicates();
        assertThat(harvest.problems).isEmpty();
        assertThat(harvest.records)
                .filteredOn(HarvestedRecord::deleted)
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.metadata()).isNull());
        assertThat(harvest.records)
                .anySatisfy(record -> assertThat(record.sets()).isNotEmpty());
        assertThat(harvest.records.stream()
                        .mapToLong(record -> record.files().size())
                        .sum())
                .isPositive();
        assertThat(harvest.pages.getFirst().expectedTotal())
                .hasValue(repository.catalogue().size());
        assertThat(harvest.pages.stream().mapToLong(page -> page.requests()).sum())
                .isEqualTo(repository.requests());
    }

    @Test
    void eprintsXmlTellsOfFilesWithTypeSizeAndChecksum() throws Exception {
        harvest.option("metadataPrefix", "ep3").run();

        assertThat(harvest.records)
                .flatExtracting(HarvestedRecord::files)
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(file.name()).isNotBlank();
                    assertThat(file.mediaType()).isNotBlank();
                    assertThat(file.size()).isPresent();
                    assertThat(file.checksum()).isNotNull();
                });
    }

    @Test
    void aHarvestCanBeKilledAfterAnyPageAndGoesOnFromThere() throws Exception {
        int pageCount = (repository.catalogue().size() + 29) / 30;
        for (int killed = 1; killed < pageCount; killed++) {
            try (Harvesting other = new Harvesting(repository.baseUrl()).killedAfter(killed)) {
                assertThatThrownBy(other::run).isInstanceOf(InterruptedException.class);

                assertThat(other.run()).isEqualTo(new HarvestEnd.Complete());
                assertThat(other.identifiers())
                        .hasSize(repository.catalogue().size())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aHarvestMayStartAtATokenAndGoesOnByDateAfterwards() throws Exception {
        String token;
        try (Harvesting begun = new Harvesting(repository.baseUrl()).killedAfter(2)) {
            assertThatThrownBy(begun::run).isInstanceOf(InterruptedException.class);
            String checkpoint = begun.pages.getLast().checkpoint().state();
            token = JsonMapper.shared()
                    .readTree(checkpoint)
                    .at("/position/token")
                    .asString();
        }

        assertThat(harvest.option("resumptionToken", token).run()).isEqualTo(new HarvestEnd.Complete());
        assertThat(harvest.records).hasSize(repository.catalogue().size() - 60);
        assertThat(harvest.problems).isEmpty();

        assertThat(harvest.forget().run()).isEqualTo(new HarvestEnd.Complete());
        assertThat(harvest.records).isEmpty();
        assertThat(repository.lastRequests().getLast().toString()).contains("from=");
    }

    @Test
    void aTokenThatIsNotTakenIsToldAndTheListReadFromItsBeginning() throws Exception {
        assertThat(harvest.option("resumptionToken", "long dead").run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.records).hasSize(repository.catalogue().size());
        assertThat(harvest.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("resumptionToken"));
    }

    @Test
    void theSecondHarvestBringsWhatChangedAndTheThirdNothingElse() throws Exception {
        harvest.run();
        String changed = harvest.identifiers().getFirst();
        String deleted = harvest.identifiers().get(1);
        Instant later = Instant.now().plusSeconds(1);
        repository.catalogue().change(changed, later);
        repository.catalogue().delete(deleted, later);

        assertThat(harvest.forget().run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.identifiers()).contains(changed, deleted);
        assertThat(repository.lastRequests().getLast().toString()).contains("from");
    }

    @Test
    void theNextFromIsTheServersClockLessAnOverlap() throws Exception {
        harvest.run();
        Instant started = Instant.now();

        harvest.forget().run();

        String query = repository.lastRequests().getLast().toString();
        String expected = org.windrow.oaipmh.protocol.Granularity.SECOND
                .format(started.minus(Duration.ofHours(2)))
                .substring(0, 13);
        assertThat(query).contains("from=").contains(expected);
        assertThat(harvest.records).isEmpty();
    }

    @Test
    void daysAreSentToARepositoryOfDays() throws Exception {
        try (SampleRepository days = SampleRepository.with(SampleCatalogue.demo())
                        .granularity(Granularity.DAY)
                        .start();
                Harvesting other = new Harvesting(days.baseUrl())) {
            other.option("from", "2020-01-01T10:00:00Z").run();
            assertThat(other.run()).isEqualTo(new HarvestEnd.Complete());
            assertThat(other.problems).isEmpty();
        }
    }

    @Test
    void aSetAndDatesSelect() throws Exception {
        SampleCatalogue catalogue = SampleCatalogue.empty();
        IntStream.rangeClosed(1, 9)
                .forEach(day -> catalogue.add(
                        SampleRecord.of("oai:x:" + day, Instant.parse("2024-05-0" + day + "T12:00:00Z"), "A title")));
        try (SampleRepository dated = SampleRepository.with(catalogue).start();
                Harvesting other = new Harvesting(dated.baseUrl())) {
            other.option("from", "2024-05-03").option("until", "2024-05-05").run();
            assertThat(other.identifiers()).containsExactly("oai:x:3", "oai:x:4", "oai:x:5");
        }
        harvest.option("set", repository.catalogue().sets().getFirst().spec()).run();
        assertThat(harvest.records)
                .isNotEmpty()
                .hasSizeLessThan(repository.catalogue().size());
    }

    @Test
    void otherSettingsMakeTheCheckpointWorthless() throws Exception {
        harvest.run();
        int all = harvest.records.size();

        harvest.forget().option("from", "2000-01-01").run();

        assertThat(harvest.records).hasSize(all);
        assertThat(harvest.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("settings have changed"));
    }

    @Test
    void aDamagedCheckpointStartsFromTheBeginning() throws Exception {
        for (String damaged : List.of("{", "[]", "null", "{\"version\":9}", "{\"version\":1}", "\u0000")) {
            harvest.forget().run(new Checkpoint(damaged));
            assertThat(harvest.records).hasSize(repository.catalogue().size());
            assertThat(harvest.problems).hasSize(1);
        }
    }

    @Test
    void noRecordsIsSuccess() throws Exception {
        assertThat(harvest.option("from", "2199-01-01").run()).isEqualTo(new HarvestEnd.Complete());
        assertThat(harvest.records).isEmpty();
        assertThat(harvest.pages).hasSize(1);
    }

    @Test
    void anUnknownPrefixIsAnsweredWithWhatIsOffered() {
        assertThatThrownBy(() -> harvest.option("metadataPrefix", "nothing").run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("'nothing'")
                .hasMessageContaining("oai_dc");
    }

    @Test
    void anUnknownSetIsAnsweredWithTheSetsThereAre() {
        assertThatThrownBy(() -> harvest.option("set", "nothing").run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("'nothing'")
                .hasMessageContaining(repository.catalogue().sets().getFirst().spec());
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> harvest.option("from", "2024-02-01")
                        .option("until", "2024-01-31")
                        .run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("later than until");
        assertThatThrownBy(() -> harvest.option("from", "last week").run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("last week")
                .hasMessageContaining("2026-01-31");
        assertThatThrownBy(() -> new Harvesting(URI.create("ftp://example.org/oai")).run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("no web address");
    }

    @Test
    void aWholeRequestPastedAsAddressIsUnderstood() throws Exception {
        URI pasted = URI.create(repository.baseUrl() + "?verb=ListRecords&metadataPrefix=oai_dc");
        try (Harvesting other = new Harvesting(pasted)) {
            assertThat(other.run()).isEqualTo(new HarvestEnd.Complete());
        }
    }

    @Test
    void nobodyThereIsSaidSoonAndClearly() {
        try (Harvesting nobody = new Harvesting(URI.create("http://127.0.0.1:1/oai"));
                Harvesting unknown = new Harvesting(URI.create("http://no-such-host.invalid/oai"))) {
            assertThatThrownBy(nobody::run).isInstanceOf(HarvestException.class).hasMessageContaining("127.0.0.1");
            assertThatThrownBy(unknown::run)
                    .isInstanceOf(HarvestException.class)
                    .hasMessageContaining("no-such-host.invalid");
            assertThat(nobody.waits).hasSize(1);
        }
    }

    @Test
    void aRepositoryThatWasThereBeforeIsComeBackTo() throws Exception {
        Harvesting harvest;
        try (SampleRepository going =
                SampleRepository.with(SampleCatalogue.generated(5, 100)).start()) {
            harvest = new Harvesting(going.baseUrl());
            assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());
        }
        try (harvest) {
            assertThat(harvest.run())
                    .isInstanceOfSatisfying(
                            HarvestEnd.Incomplete.class,
                            end -> assertThat(end.notBefore()).isPresent());
        }
    }
}
