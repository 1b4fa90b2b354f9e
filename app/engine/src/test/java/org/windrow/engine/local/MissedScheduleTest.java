package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.Source;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** What was due while nobody could harvest, over the whole engine. {@code hay} is harvested by hand, the others are scheduled. */
class MissedScheduleTest {

    private static final Duration THREE_WEEKS = Duration.ofDays(22);

    @TempDir
    Path folder;

    private final LeapingClock clock = new LeapingClock();
    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.generated(5, 500)).start();
    private Engine engine;
    private HayEngine open;

    @BeforeEach
    void openTheEngine() throws IOException {
        open = HayEngine.open(folder, repository.baseUrl(), clock);
        engine = open.engine();
    }

    @AfterEach
    void closeAll() {
        open.close();
        repository.close();
    }

    @Test
    void whatWasMissedWhileTheProgramWasClosedIsHarvestedOnceAfterTheNextStart() throws IOException {
        schedule();
        open.close();
        clock.ahead(THREE_WEEKS);
        openTheEngine();

        assertThatEachWasHarvestedOnce();
    }

    @Test
    void whatWasMissedWhileTheMachineSleptIsHarvestedOnceWhenItWakes() throws IOException {
        schedule();
        clock.ahead(THREE_WEEKS);

        assertThatEachWasHarvestedOnce();
    }

    private void schedule() {
        engine.saveSources(List.of(source("each-day", "daily 03:00"), source("each-week", "weekly sunday 12:00")))
                .join();
        patiently()
                .until(() -> status("each-day").nextRun() != null
                        && status("each-week").nextRun() != null);
    }

    private void assertThatEachWasHarvestedOnce() {
        patiently()
                .until(() -> status("each-day").lastEnd() == RunStatus.COMPLETE
                        && status("each-week").lastEnd() == RunStatus.COMPLETE);
        Instant now = clock.instant();
        patiently().untilAsserted(() -> {
            assertThat(status("each-day").nextRun()).isBetween(now, now.plus(Duration.ofDays(2)));
            assertThat(status("each-week").nextRun()).isBetween(now, now.plus(Duration.ofDays(8)));
        });
        assertThat(runs("each-day")).isEqualTo(1);
        assertThat(runs("each-week")).isEqualTo(1);
        assertThat(runs("hay")).isZero();
        assertThat(status("hay").nextRun()).isNull();
    }

    private long runs(String id) {
        return engine.sourceDesk().runs(id, 0, 10).join().total();
    }

    private SourceStatus status(String id) {
        return engine.snapshot().sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Source source(String id, String schedule) {
        URI address = repository.baseUrl();
        return new Source(
                id,
                "Name of " + id,
                "oai-pmh",
                address,
                Map.of("metadataPrefix", "oai_dc"),
                id,
                false,
                Duration.ZERO,
                1,
                FileChoice.EVERYTHING,
                Schedule.parse(schedule),
                false);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
