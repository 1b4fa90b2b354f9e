package org.windrow.oaipmh.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatestampTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,                2026-01-31T00:00:00Z,   DAY",
        "2026-01-31T10:11:12Z,      2026-01-31T10:11:12Z,   SECOND",
        "2026-01-31T10:11:12.345Z,  2026-01-31T10:11:12.345Z, SECOND",
        "2026-01-31T10:11:12,       2026-01-31T10:11:12Z,   SECOND",
        "2026-01-31 10:11:12,       2026-01-31T10:11:12Z,   SECOND",
        "2026-01-31t10:11:12z,      2026-01-31T10:11:12Z,   SECOND",
        "2026-01-31T10:11:12+02:00, 2026-01-31T08:11:12Z,   SECOND",
        "2026-01-31T10:11:12-02:00, 2026-01-31T12:11:12Z,   SECOND"
    })
    void whatRepositoriesWriteIsRead(String text, Instant instant, Granularity granularity) {
        assertThat(Datestamp.read(text)).contains(new Datestamp(instant, granularity));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30", "2013-01-16T2000:00:00z", "20260131", "2026-01-31T"})
    void whatIsNoDateIsNone(String text) {
        assertThat(Datestamp.read(text)).isEmpty();
    }

    @Test
    void aDayLastsToItsLastSecond() {
        assertThat(Datestamp.read("2026-01-31").orElseThrow().last()).isEqualTo("2026-01-31T23:59:59Z");
    }

    @Test
    void granularityIsReadLeniently() {
        assertThat(Granularity.ofIdentify(" yyyy-mm-dd ")).isEqualTo(Granularity.DAY);
        assertThat(Granularity.ofIdentify("")).isEqualTo(Granularity.DAY);
        assertThat(Granularity.ofIdentify("YYYY-MM-DDThh:mm:ssZ")).isEqualTo(Granularity.SECOND);
        assertThat(Granularity.ofIdentify("yyyy-mm-ddthh:mm:ssz")).isEqualTo(Granularity.SECOND);
    }
}
