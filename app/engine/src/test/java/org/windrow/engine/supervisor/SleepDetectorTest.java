package org.windrow.engine.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SleepDetectorTest {

    private final ManualTime time = new ManualTime();
    private final SleepDetector detector = new SleepDetector(time);
    private final List<Duration> naps = new ArrayList<>();

    @AfterEach
    void endDetector() {
        detector.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("sleep-detector"));
    }

    @Test
    void aLookThatComesFarTooLateMeansThatTheMachineSlept() {
        detector.listen(nap -> naps.add(nap.length()));
        Instant heartbeat = time.instant();

        time.advance(Duration.ofHours(8));
        detector.look();

        assertThat(naps).containsExactly(Duration.ofHours(8));
        assertThat(detector.sleptSince(heartbeat)).isEqualTo(Duration.ofHours(8));
        assertThat(detector.sleptSince(heartbeat.plus(Duration.ofHours(7)))).isEqualTo(Duration.ofHours(1));
        assertThat(detector.sleptSince(time.instant())).isZero();
    }

    @Test
    void aBusyMomentIsNoSleep() {
        detector.listen(nap -> naps.add(nap.length()));

        for (int look = 0; look < 100; look++) {
            time.advance(SleepDetector.PERIOD.plus(SleepDetector.TOLERANCE));
            detector.look();
        }

        assertThat(naps).isEmpty();
    }

    @Test
    void aClockThatIsSetBackIsNoSleep() {
        detector.listen(nap -> naps.add(nap.length()));

        time.advance(Duration.ofHours(-1));
        detector.look();

        assertThat(naps).isEmpty();
        assertThat(detector.sleptSince(time.instant())).isZero();
    }

    @Test
    void itLooksByItselfOnceStarted() {
        detector.listen(nap -> naps.add(nap.length()));
        time.advance(Duration.ofMinutes(5));

        detector.start();

        await().until(() -> !naps.isEmpty());
    }
}
