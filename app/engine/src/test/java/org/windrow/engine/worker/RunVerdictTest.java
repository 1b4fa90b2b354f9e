package org.windrow.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunStatus;

class RunVerdictTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aWholeListWithAllItsFilesIsComplete() {
        assertThat(verdict(RunStatus.COMPLETE, 0, 0, 0).status()).isEqualTo(RunStatus.COMPLETE);
    }

    @Test
    void repairsAreSaid() {
        assertThat(verdict(RunStatus.COMPLETE, 0, 3, 0).status()).isEqualTo(RunStatus.COMPLETE_WITH_REPAIRS);
    }

    @Test
    void aLostRecordMakesARunIncompleteWhateverItsListSays() {
        End end = verdict(RunStatus.COMPLETE, 1, 3, 0);

        assertThat(end.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(end.reason()).contains("1 record could not be had");
    }

    @Test
    void aFileThatCouldNotBeHadMakesARunIncomplete() {
        End end = verdict(RunStatus.COMPLETE, 0, 0, 2);

        assertThat(end.status()).isEqualTo(RunStatus.INCOMPLETE);
        assertThat(end.reason()).contains("2 files could not be had");
        assertThat(end.listComplete()).isTrue();
    }

    @Test
    void aFailedListingStaysFailed() {
        assertThat(verdict(RunStatus.FAILED, 1, 1, 1).status()).isEqualTo(RunStatus.FAILED);
    }

    private static End verdict(RunStatus listing, long lost, long repairs, long failedFiles) {
        RunCounts counts = new RunCounts(
                10 + lost, 10, 0, 0, 0, lost, repairs, 1, 1_000, new FileCounts(5, 5 - failedFiles, 0, failedFiles));
        boolean complete = listing == RunStatus.COMPLETE;
        return RunVerdict.of(new End(listing, complete ? "" : "Why", complete, NOW), counts, NOW);
    }
}
