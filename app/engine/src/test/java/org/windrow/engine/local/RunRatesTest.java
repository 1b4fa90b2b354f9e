package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.source.Source;

class RunRatesTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aRunThatIsStillThereKeepsItsRateFromPictureToPicture() {
        RunRates rates = new RunRates();
        double last = 0;
        for (int second = 0; second <= 5; second++) {
            RunProgress run = listing("run-1", second * 100L);
            rates.keepOnly(List.of(run));
            last = rates.of(run, START.plusSeconds(second));
        }

        assertThat(last).isBetween(99.0, 101.0);
    }

    @Test
    void aNewRunStartsFromNothing() {
        RunRates rates = new RunRates();
        rates.of(listing("run-1", 0), START);
        rates.of(listing("run-1", 500), START.plusSeconds(1));

        assertThat(rates.of(listing("run-2", 500), START.plusSeconds(2))).isZero();
    }

    private static RunProgress listing(String run, long records) {
        Source source = new Source(
                "example",
                "Example",
                "oai-pmh",
                URI.create("http://example.org/oai"),
                Map.of(),
                "s",
                true,
                Duration.ZERO,
                1);
        RunCounts counts = new RunCounts(records, records, 0, 0, 0, 0, 0, 1, 1, FileCounts.NONE);
        return RunProgress.asked(source, run, false, START).listing(run, "node", counts);
    }
}
