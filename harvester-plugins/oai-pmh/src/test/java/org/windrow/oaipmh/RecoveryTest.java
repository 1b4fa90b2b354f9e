package org.windrow.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.fault.Fault;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestProblem.Kind;

/** What a harvest gives when the repository or the way to it fails. One record a day, ten on a page. */
class RecoveryTest {

    private static final int RECORDS = 60;
    private static final Instant FIRST = Instant.parse("2024-01-01T12:00:00Z");
    private static final RequestMatch LIST = RequestMatch.verb("ListRecords");

    private final SampleRepository repository =
            SampleRepository.with(catalogue()).pageSize(10).start();
    private final Harvesting harvest = new Harvesting(repository.baseUrl());

    private static SampleCatalogue catalogue() {
        SampleCatalogue catalogue = SampleCatalogue.empty();
        IntStream.range(0, RECORDS)
                .forEach(i -> catalogue.add(
                        SampleRecord.of("oai:x:" + i, FIRST.plus(Duration.ofDays(i)), "Title number " + i)));
        return catalogue;
    }

    @AfterEach
    void stop() {
        harvest.close();
        repository.close();
    }

    private void assertEverythingCameOnce() {
        assertThat(harvest.identifiers()).hasSize(RECORDS).doesNotHaveDuplicates();
        assertThat(harvest.kinds()).doesNotContain(Kind.LOST);
    }

    static List<Fault> passingFaults() {
        return List.of(
                WireFaults.stall(),
                WireFaults.stallAfter(1500),
                WireFaults.drip(Duration.ofMillis(500)),
                WireFaults.resetAfter(1500),
                WireFaults.closeAfter(1500),
                WireFaults.notHttp(),
                HttpFaults.truncatedGzip(),
                HttpFaults.truncated(1500),
                HttpFaults.truncated(0),
                HttpFaults.status(408),
                HttpFaults.status(500),
                HttpFaults.status(502),
                HttpFaults.status(504));
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void aFaultThatPassesCostsAWaitAndNothingElse(Fault fault) throws Exception {
        repository.faults().when(LIST.page(2)).times(2).give(fault);

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(harvest.problems).isEmpty();
        assertThat(harvest.waits).hasSize(2);
        assertThat(harvest.waits.get(0)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(harvest.waits.get(1)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
    }

    @Test
    void retryAfterInSecondsWins() throws Exception {
        repository.faults().when(LIST.page(3)).times(1).give(HttpFaults.status(503, Map.of("Retry-After", "7"), ""));
        repository.faults().when(LIST.page(4)).times(1).give(HttpFaults.status(429, Map.of("Retry-After", "11"), ""));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(harvest.waits).hasSize(2);
        assertThat(harvest.waits.get(0)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
        assertThat(harvest.waits.get(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }

    @Test
    void retryAfterAsADateWins() throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(90).atZone(ZoneOffset.UTC));
        repository.faults().when(LIST.page(3)).times(1).give(HttpFaults.status(503, Map.of("Retry-After", date), ""));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(90)));
    }

    @Test
    void aLongWaitParksTheHarvestAndItGoesOnLater() throws Exception {
        repository
                .faults()
                .when(LIST.page(3))
                .times(1)
                .give(HttpFaults.status(429, Map.of("Retry-After", "86400"), ""));

        HarvestEnd end = harvest.run();

        assertThat(end)
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        incomplete -> assertThat(incomplete.retryAt())
                                .isAfter(Instant.now().plus(Duration.ofHours(23))));
        assertThat(harvest.waits).isEmpty();
        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());
        assertEverythingCameOnce();
    }

    @Test
    void aServerThatStaysAwayLeavesACheckpointThatGoesOn() throws Exception {
        repository.faults().when(LIST.page(4)).times(7).give(WireFaults.resetAfter(700));

        assertThat(harvest.run())
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        incomplete -> assertThat(incomplete.notBefore()).isPresent());
        assertThat(harvest.waits).hasSize(6);
        assertThat(harvest.records).hasSize(30);

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());
        assertEverythingCameOnce();
    }

    @Test
    void anErrorOfTheProtocolUnder422IsRead() throws Exception {
        repository.faults().when(RequestMatch.any()).give(HttpFaults.bodyUnderStatus(422));

        assertThat(harvest.option("from", "2199-01-01").run()).isInstanceOf(HarvestEnd.class);
        assertThatThrownBy(() -> harvest.option("metadataPrefix", "none").run())
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("cannotDisseminateFormat");
    }

    @Test
    void anHtmlPageIsNoAddress() {
        repository.faults().when(RequestMatch.any()).give(HttpFaults.html());

        assertThatThrownBy(harvest::run)
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("not an OAI-PMH address")
                .hasMessageContaining(repository.baseUrl().toString())
                .hasMessageContaining("Sign in");
    }

    @Test
    void aChallengeIsRecognised() {
        repository
                .faults()
                .when(RequestMatch.any())
                .give(HttpFaults.status(403, Map.of("cf-mitigated", "challenge"), "<title>Just a moment...</title>"));

        assertThatThrownBy(harvest::run)
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("keeps programs out");
    }

    @Test
    void aTokenThatDiedIsReplacedByAWindow() throws Exception {
        repository.faults().when(LIST.page(4)).times(2).give(OaiFaults.error("badResumptionToken"));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(harvest.kinds()).containsOnly(Kind.WARNING);
    }

    @Test
    void tokensThatNeverWorkLeadToSmallerWindows() throws Exception {
        repository.faults().when(LIST.laterPages()).give(OaiFaults.error("badResumptionToken"));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
    }

    @Test
    void aTokenThatExpiredBetweenTwoRunsIsReplacedByAWindow() throws Exception {
        harvest.killedAfter(3);
        assertThatThrownBy(harvest::run).isInstanceOf(InterruptedException.class);
        repository.faults().when(LIST.page(4)).times(2).give(OaiFaults.error("badResumptionToken"));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.identifiers()).contains("oai:x:0", "oai:x:29", "oai:x:30", "oai:x:59");
        assertThat(harvest.identifiers().stream().distinct()).hasSize(RECORDS);
    }

    @Test
    void aListThatEndsTooSoonIsNoticedAndGoesOn() throws Exception {
        repository.faults().when(LIST.page(2)).times(1).give(OaiFaults.token(""));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(messages()).anyMatch(text -> text.contains("said it has 60"));
    }

    @Test
    void aTokenGivenTwiceIsNoticed() throws Exception {
        repository.faults().when(LIST.page(3)).times(1).give(OaiFaults.sameToken());

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(messages()).anyMatch(text -> text.contains("second time"));
    }

    @Test
    void theSamePageUnderEverNewTokensIsNoticed() throws Exception {
        repository.faults().when(LIST).give(OaiFaults.firstPageForEver());

        assertThat(harvest.run())
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        incomplete -> assertThat(incomplete.reason()).contains("same page"));
        assertThat(repository.requests()).isLessThan(20);
        assertThat(harvest.identifiers().stream().distinct()).hasSize(10);
    }

    @Test
    void pagesWithoutRecordsDoNotGoOnForEver() throws Exception {
        repository.faults().when(LIST).give(OaiFaults.emptyPagesForEver());

        assertThat(harvest.run())
                .isInstanceOfSatisfying(
                        HarvestEnd.Incomplete.class,
                        incomplete -> assertThat(incomplete.reason()).contains("pages without records"));
        assertThat(repository.requests()).isLessThan(60);
    }

    @Test
    void aPageThatIsAlwaysCutGivesItsWholeRecordsAndTheRestIsAskedForAgain() throws Exception {
        repository.faults().when(LIST.page(3)).give(HttpFaults.truncated(4000));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(harvest.kinds()).contains(Kind.REPAIRED);
    }

    @Test
    void oneBadRecordCostsItselfAlone() throws Exception {
        repository.faults().when(OaiFaults.wouldShow(repository, "oai:x:37")).give(HttpFaults.status(500));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.identifiers())
                .hasSize(RECORDS - 1)
                .doesNotHaveDuplicates()
                .doesNotContain("oai:x:37");
        assertThat(harvest.problems)
                .filteredOn(problem -> problem.kind() == Kind.LOST)
                .singleElement()
                .satisfies(lost -> assertThat(lost.subject()).isEqualTo("oai:x:37"));
    }

    @Test
    void aListTooLongForTheServerIsAskedForInParts() throws Exception {
        repository
                .faults()
                .when(LIST.and(request -> !request.query().contains("resumptionToken")
                        && !(request.query().contains("from") && request.query().contains("until"))))
                .give(HttpFaults.status(413));

        HarvestEnd end = harvest.run();

        assertThat(harvest.identifiers()).hasSizeGreaterThan(RECORDS / 2).doesNotHaveDuplicates();
        assertThat(end).isNotNull();
    }

    @Test
    void aServerThatFailsAltogetherIsNotTakenForBadRecords() throws Exception {
        repository.faults().when(RequestMatch.any()).after(4).give(HttpFaults.status(500));

        assertThat(harvest.run()).isInstanceOf(HarvestEnd.Incomplete.class);

        assertThat(harvest.kinds()).doesNotContain(Kind.LOST);
        repository.faults().clear();
        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());
        assertEverythingCameOnce();
    }

    @Test
    void aBodyWithoutEndIsCutWithAClearWord() {
        repository.faults().when(LIST).give(WireFaults.endlessBody());

        assertThatThrownBy(harvest::run)
                .isInstanceOf(HarvestException.class)
                .hasMessageContaining("larger than Windrow reads");
    }

    @Test
    void aRepositoryWithoutIdentifyIsHarvestedAllTheSame() throws Exception {
        repository.faults().when(RequestMatch.verb("Identify")).give(HttpFaults.html());

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(harvest.kinds()).containsExactly(Kind.WARNING);
    }

    @Test
    void secondsThatAreRefusedAreSentAsDays() throws Exception {
        repository
                .faults()
                .when(LIST.and(request -> request.query().contains("from=2024-01-31T")))
                .give(OaiFaults.error("badArgument"));

        assertThat(harvest.option("from", "2024-01-31").run()).isEqualTo(new HarvestEnd.Complete());

        assertThat(harvest.identifiers()).hasSize(RECORDS - 30);
        assertThat(messages()).anyMatch(text -> text.contains("sent as days"));
    }

    @Test
    void datesThatAreIgnoredAreFilteredHereAndTold() throws Exception {
        repository.faults().when(LIST.page(1)).give((request, real) -> real.handle(OaiFaults.undated(request)));

        harvest.option("from", "2024-01-11").option("until", "2024-01-20").run();

        assertThat(harvest.identifiers()).hasSize(10).startsWith("oai:x:10").endsWith("oai:x:19");
        assertThat(messages()).anyMatch(text -> text.contains("ignores 'from'"));
    }

    @Test
    void aTokenIsSentVerbatimToAServerThatDoesNotDecode() throws Exception {
        repository
                .faults()
                .when(LIST.and(request -> request.query().contains("resumptionToken")
                        && request.query().contains("%3A")))
                .give(OaiFaults.error("badResumptionToken"));
        repository.faults().when(LIST.page(1)).give(OaiFaults.token("a:b:c"));
        repository
                .faults()
                .when(LIST.and(request -> request.query().contains("resumptionToken=a:b:c")))
                .give((request, real) -> real.handle(OaiFaults.asking(
                        request, "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-11T00:00:00Z&until=2024-01-19")));

        harvest.run();

        assertThat(repository.lastRequests())
                .anyMatch(request -> request.query().endsWith("resumptionToken=a:b:c"));
    }

    @Test
    void aPageThatIsNoXmlIsMendedRecordByRecord() throws Exception {
        repository.faults().when(LIST.page(2)).give(HttpFaults.invalidXmlBytes());
        repository
                .faults()
                .when(LIST.page(3))
                .give(HttpFaults.replacing("Title number 25", "Bread & Butter &eacute; <"));

        assertThat(harvest.run()).isEqualTo(new HarvestEnd.Complete());

        assertEverythingCameOnce();
        assertThat(harvest.kinds()).containsExactly(Kind.REPAIRED, Kind.REPAIRED);
    }

    private List<String> messages() {
        return harvest.problems.stream().map(HarvestProblem::message).toList();
    }
}
