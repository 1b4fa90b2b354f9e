package org.windrow.oaipmh.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.Fault;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.OaiFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.windrow.sample.http.Request;
import org.windrow.spi.checkup.CheckUpWarning;
import org.windrow.spi.checkup.CheckUpWarning.Kind;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.Endpoint.SetSupport;
import org.windrow.spi.checkup.OfferedFormat;
import org.windrow.spi.checkup.SizeEstimate;

/** What a check-up tells of an endpoint, and what it warns of. */
class ExaminationTest {

    private final Site site = new Site();
    private final Checking checking = new Checking();

    ExaminationTest() throws IOException {}

    @AfterEach
    void leave() throws IOException {
        checking.close();
        site.close();
    }

    private Endpoint examine() throws Exception {
        return checking.find(site.url("/oai"));
    }

    private Repository repository() {
        return site.repository("/oai");
    }

    private static String sentence(Endpoint endpoint, Kind kind) {
        return endpoint.warnings().stream()
                .filter(warning -> warning.kind() == kind)
                .map(CheckUpWarning::sentence)
                .findFirst()
                .orElse("");
    }

    @Test
    void aDecentRepositoryIsToldWithoutAnyWarning() throws Exception {
        repository().saying("compression", "gzip");

        Endpoint endpoint = examine();

        assertThat(endpoint.warnings()).isEmpty();
        assertThat(endpoint.name()).isEqualTo("A repository");
        assertThat(endpoint.declared().adminEmails()).containsExactly("admin@example.org");
        assertThat(endpoint.declared().protocolVersion()).isEqualTo("2.0");
        assertThat(endpoint.declared().deletedRecord()).isEqualTo("persistent");
        assertThat(endpoint.declared().earliestDatestamp()).isEqualTo("2010-01-01");
        assertThat(endpoint.declared().granularity()).isEqualTo("YYYY-MM-DD");
        assertThat(endpoint.declared().compression()).containsExactly("gzip");
        assertThat(endpoint.sets()).isEqualTo(SetSupport.NO);
        assertThat(endpoint.size()).isEqualTo(new SizeEstimate(1, true, "Its list was counted."));
    }

    @Test
    void theSampleRepositoryIsToldAsItIs() throws Exception {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).pageSize(10).start()) {
            Endpoint endpoint = checking.find(sample.baseUrl().toString());

            assertThat(endpoint.warnings()).isEmpty();
            assertThat(endpoint.sets()).isEqualTo(SetSupport.YES);
            assertThat(Objects.requireNonNull(endpoint.size()).records())
                    .isEqualTo(sample.catalogue().size());
            assertThat(endpoint.formats()).extracting(OfferedFormat::prefix).containsExactly("ep3", "oai_dc");
            assertThat(endpoint.advice().prefix()).isEqualTo("ep3");
            assertThat(endpoint.advice().reason()).contains("file");
            assertThat(endpoint.software()).isNotNull().extracting("name").isEqualTo("EPrints");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "earliestDatestamp, '', EARLIEST_DATE_ODD, 55",
        "earliestDatestamp, yesterday, EARLIEST_DATE_ODD, 55",
        "earliestDatestamp, 0001-01-01, EARLIEST_DATE_ODD, 54",
        "earliestDatestamp, 2999-01-01, EARLIEST_DATE_ODD, 54",
        "earliestDatestamp, 2024-01-01, EARLIEST_DATE_ODD, 54",
        "granularity, '', GRANULARITY_WRONG, 50",
        "granularity, days, GRANULARITY_WRONG, 50",
        "granularity, YYYY-MM-DDThh:mm:ssZ, GRANULARITY_WRONG, 49",
        "deletedRecord, no, DELETIONS_UNTOLD, 61",
        "deletedRecord, transient, DELETIONS_UNTOLD, 61",
        "baseURL, http://other.example.org/oai, ADDRESS_DIFFERS, 30",
        "baseURL, '', IDENTIFY_INVALID, 68",
        "protocolVersion, 1.1, OTHER_VERSION, 0",
        "adminEmail, '', NO_ADMIN_ADDRESS, 0"
    })
    void whatIsOddAboutIdentifyIsToldInPlainWords(String element, String text, Kind kind, int fieldNotesCase)
            throws Exception {
        repository().saying(element, text);

        Endpoint endpoint = examine();

        assertThat(endpoint.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(kind);
            assertThat(warning.fieldNotesCase()).isEqualTo(fieldNotesCase);
            assertThat(warning.sentence()).matches("[A-Z].{20,}\\.");
        });
    }

    @Test
    void anEarliestDateOfNowIsDoubted() throws Exception {
        repository().saying("earliestDatestamp", Instant.now().toString()).listing("");

        assertThat(Checking.kinds(examine())).contains(Kind.EARLIEST_DATE_ODD);
    }

    @Test
    void aWrongClockIsToldWithHowWrongItIs() throws Exception {
        repository().at(Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));

        assertThat(sentence(examine(), Kind.CLOCK_WRONG)).matches(".*\\b(2|3) hours behind.*");
    }

    @Test
    void htmlInFrontOfTheXmlIsTold() throws Exception {
        repository().preceding("<br />\n<b>Notice</b>: Undefined index in <b>oai.php</b><br />\n");

        assertThat(Checking.kinds(examine())).containsExactly(Kind.TEXT_AROUND_XML);
    }

    @Test
    void xmlThatHasToBeMendedIsTold() throws Exception {
        repository().saying("repositoryName", "Cats & Dogs");

        Endpoint endpoint = examine();

        assertThat(endpoint.name()).isEqualTo("Cats & Dogs");
        assertThat(Checking.kinds(endpoint)).containsExactly(Kind.MENDED_XML);
    }

    @Test
    void slowAnswersAreToldWithTheirSeconds() throws Exception {
        repository();
        AtomicInteger looks = new AtomicInteger();
        checking.clock(new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plusSeconds(7L * looks.getAndIncrement());
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });

        assertThat(sentence(examine(), Kind.SLOW)).contains("seconds");
    }

    @Test
    void aRepositoryWithoutOaiDcIsToldAndAnotherFormatRecommended() throws Exception {
        repository().offering(Repository.format("mods", "http://www.loc.gov/mods/v3"));

        Endpoint endpoint = examine();

        assertThat(Checking.kinds(endpoint)).containsExactly(Kind.NO_OAI_DC);
        assertThat(endpoint.advice().prefix()).isEqualTo("mods");
    }

    @Test
    void formatsAreToldWithWhatTheyAreGoodFor() throws Exception {
        repository()
                .offering(
                        Repository.oaiDc(),
                        Repository.format("xoai", "http://www.lyncode.com/xoai"),
                        Repository.format("house", "http://example.org/house"));

        Endpoint endpoint = examine();

        assertThat(endpoint.software()).isNotNull().extracting("name").isEqualTo("DSpace");
        assertThat(endpoint.formats()).extracting(OfferedFormat::prefix).containsExactly("oai_dc", "xoai", "house");
        assertThat(endpoint.formats())
                .allSatisfy(format -> assertThat(format.purpose()).matches("[A-Z].{20,}\\."));
        assertThat(endpoint.advice().reason()).isNotBlank();
    }

    @Test
    void aToolkitNamesTheSoftware() throws Exception {
        repository()
                .describing("<description><toolkit xmlns='http://oai.dlib.vt.edu/OAI/metadata/toolkit'>"
                        + "<title>Open Journal Systems</title><version>3.3</version></toolkit></description>");

        assertThat(examine().software()).isNotNull().extracting("name").isEqualTo("Open Journal Systems");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <resumptionToken completeListSize="4711">t</resumptionToken> | 4711 | true  |
                    <resumptionToken completeListSize="1">t</resumptionToken>    | 1    | false | SIZE_DOUBTFUL
                    <resumptionToken completeListSize="0">t</resumptionToken>    | 1    | false | SIZE_DOUBTFUL
                    <resumptionToken completeListSize="90"/>                     | 90   | false | LIST_MAY_BE_CUT
                    <resumptionToken/>                                           | 1    | true  |
                    <resumptionToken>t</resumptionToken>                         |      |       | SIZE_UNKNOWN
                    """)
    void theSizeIsEstimatedByTheFirstPage(String token, Long records, Boolean trusted, Kind kind) throws Exception {
        repository().listing(Repository.header("2020-01-01") + token);

        Endpoint endpoint = examine();

        SizeEstimate size = endpoint.size();
        assertThat(size == null ? null : size.records()).isEqualTo(records);
        assertThat(size == null ? null : size.trusted()).isEqualTo(trusted);
        assertThat(Checking.kinds(endpoint)).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void exactlyAHundredWithoutATokenIsDoubted() throws Exception {
        repository().listing(Repository.header("2020-01-01").repeat(100));

        assertThat(Checking.kinds(examine())).containsExactly(Kind.LIST_MAY_BE_CUT);
    }

    @Test
    void anEmptyRepositoryIsTold() throws Exception {
        repository().answering("ListIdentifiers", "<error code='noRecordsMatch'>Nothing.</error>");

        Endpoint endpoint = examine();

        assertThat(Objects.requireNonNull(endpoint.size()).records()).isZero();
        assertThat(Checking.kinds(endpoint)).containsExactly(Kind.EMPTY);
    }

    @Test
    void aRepositoryThatCannotSayWhoItIsIsFoundAllTheSame() throws Exception {
        Repository repository = repository();
        site.at(
                "/oai",
                request -> request.query().contains("Identify")
                        ? repository.handle(new Request("GET", "/oai", "verb=", request.headers(), ""))
                        : repository.handle(request));

        Endpoint endpoint = examine();

        assertThat(endpoint.name()).isEqualTo("127.0.0.1");
        assertThat(Checking.kinds(endpoint)).contains(Kind.IDENTIFY_INVALID);
    }

    private Endpoint faulty(String verb, Fault fault) throws Exception {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            sample.faults().when(RequestMatch.verb(verb)).give(fault);
            return checking.find(sample.baseUrl().toString());
        }
    }

    @Test
    void aVerbThatFailsIsAWarningAndNoEnd() throws Exception {
        assertThat(Checking.kinds(faulty("ListMetadataFormats", HttpFaults.status(500))))
                .contains(Kind.FORMATS_UNKNOWN);
        assertThat(Checking.kinds(faulty("ListMetadataFormats", HttpFaults.status(403))))
                .contains(Kind.FORMATS_UNKNOWN, Kind.REFUSES);
        assertThat(Checking.kinds(faulty("ListMetadataFormats", WireFaults.stall())))
                .contains(Kind.FORMATS_UNKNOWN);
        assertThat(Checking.kinds(faulty("ListIdentifiers", OaiFaults.tokenWithoutAttributes())))
                .containsExactly(Kind.SIZE_UNKNOWN);
        assertThat(Checking.kinds(faulty("ListIdentifiers", WireFaults.resetAfter(300))))
                .as("headers fail, records do not")
                .isEmpty();
        assertThat(Checking.kinds(faulty("ListIdentifiers", WireFaults.endlessBody())))
                .isEmpty();
        assertThat(Checking.kinds(faulty("Identify", HttpFaults.bodyUnderStatus(200))))
                .isEmpty();
    }

    @Test
    void aListThatFailsAltogetherIsTold() throws Exception {
        repository()
                .answering("ListIdentifiers", "<error code='badArgument'>Out of order.</error>")
                .answering("ListRecords", "<error code='badArgument'>Out of order.</error>");

        Endpoint endpoint = examine();

        assertThat(Checking.kinds(endpoint)).containsExactly(Kind.LIST_FAILS);
        assertThat(sentence(endpoint, Kind.LIST_FAILS)).contains("Out of order");
        assertThat(endpoint.size()).isNull();
    }

    @Test
    void setsThatAreNotToldInTimeAreUnknown() throws Exception {
        repository();
        site.at("/slow", request -> {
            if (request.query().contains("ListSets")) {
                new CountDownLatch(1).await();
            }
            return new Repository(site.url("/slow")).handle(request);
        });

        Endpoint endpoint = checking.find(site.url("/slow"));

        assertThat(endpoint.sets()).isEqualTo(SetSupport.UNKNOWN);
        assertThat(Checking.kinds(endpoint)).containsExactly(Kind.SETS_UNANSWERED);
        assertThat(endpoint.address()).isEqualTo(URI.create(site.url("/slow")));
    }
}
