package org.windrow.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.http.WebSettings;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;

/** What TLS refuses is said soon to whoever has just typed an address, and waited for where it worked before. */
@Timeout(30)
class TlsTroubleTest {

    @TempDir
    static Path folder;

    private static SSLContext selfSigned;

    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.generated(30, 100))
            .pageSize(10)
            .start();
    private TlsFront front;

    @BeforeAll
    static void makeACertificate() throws Exception {
        selfSigned = TlsFront.selfSigned(folder);
    }

    @BeforeEach
    void open() throws IOException {
        front = new TlsFront(selfSigned, repository.baseUrl().getPort());
    }

    @AfterEach
    void close() throws IOException {
        front.close();
        repository.close();
    }

    @Test
    void aCertificateThatNobodySignedIsToldAtOnce() {
        try (Harvesting harvest = new Harvesting(address())) {
            assertThatThrownBy(harvest::run)
                    .isInstanceOf(HarvestException.class)
                    .hasMessageContaining("not signed by an authority");
            assertThat(harvest.waits).isEmpty();
        }
    }

    @Test
    void aPortThatSpeaksPlainHttpIsToldSoon() {
        URI plain = URI.create("https://localhost:" + repository.baseUrl().getPort() + "/oai");
        try (Harvesting harvest = new Harvesting(plain)) {
            assertThatThrownBy(harvest::run)
                    .isInstanceOf(HarvestException.class)
                    .hasMessageContaining("try the address with http instead of https");
            assertThat(harvest.waits).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aHandshakeThatIsAlwaysBrokenOffIsTriedOnceMoreAndTold() throws Exception {
        front.breakOff();
        try (Harvesting harvest = new Harvesting(address())) {
            assertThatThrownBy(harvest::run)
                    .isInstanceOf(HarvestException.class)
                    .hasMessageContaining("during the TLS handshake")
                    .hasMessageContaining("try the address with http instead of https");
            assertThat(harvest.waits).hasSize(1);
            assertThat(front.connections()).isEqualTo(2);
        }
    }

    @Test
    void aRepositoryThatWorkedBeforeIsWaitedForAndComeBackTo() throws Exception {
        repository.faults().when(RequestMatch.verb("ListRecords").page(2)).give((request, right) -> {
            breakOff();
            return right.handle(request);
        });
        try (Harvesting harvest = new Harvesting(address(), WebSettings.DEFAULT.withTls(selfSigned))) {
            assertThat(harvest.run())
                    .isInstanceOfSatisfying(
                            HarvestEnd.Incomplete.class,
                            end -> assertThat(end.notBefore()).isPresent());
            assertThat(harvest.records).hasSize(10);
            assertThat(harvest.waits).hasSize(RetryPolicy.PATIENT.delays().size());
        }
    }

    private void breakOff() {
        try {
            front.breakOff();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address() {
        return front.https(repository.baseUrl().getPath());
    }
}
