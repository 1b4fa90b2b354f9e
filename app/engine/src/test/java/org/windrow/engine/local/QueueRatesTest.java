package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.QueueId;

class QueueRatesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final QueueId QUEUE = new QueueId(JobKind.DOWNLOAD, "example");

    private final QueueRates rates = new QueueRates();

    @Test
    void jobsThatComeInAndThoseThatAreSettledHaveEachTheirRate() {
        at(0, 100, 0);
        assertThat(at(1, 140, 5)).isEqualTo(new QueueRates.Pace(40, 5));
    }

    @Test
    void aRateThatDiesAwayComesToRest() {
        at(0, 0, 0);
        at(1, 10, 10);
        for (int second = 2; second < 100; second++) {
            at(second, 10, 10);
        }
        assertThat(at(100, 10, 10)).isEqualTo(new QueueRates.Pace(0, 0));
    }

    @Test
    void aForgottenQueueBeginsAnew() {
        at(0, 0, 0);
        at(1, 10, 10);
        rates.keepOnly(List.of());
        assertThat(at(2, 500, 500)).isEqualTo(new QueueRates.Pace(0, 0));
    }

    private QueueRates.Pace at(int second, long entered, long left) {
        return rates.of(QUEUE, new QueueDepths("example", 1, 0, 0, 0, entered, left, null), START.plusSeconds(second));
    }
}
