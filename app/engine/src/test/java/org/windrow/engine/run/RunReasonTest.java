package org.windrow.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunReasonTest {

    @Test
    void whatIsMissingIsSaidInASentence() {
        var counts = new RunCounts(9, 8, 0, 0, 0, 1, 0, 1, 1, new FileCounts(2_000, 0, 0, 2_000));

        assertThat(RunReason.of("The list broke off", counts).sentence())
                .isEqualTo("The list broke off. 1 record could not be had. 2,000 files could not be had;"
                        + " harvesting again tries them again");
        assertThat(RunReason.of("", RunCounts.NONE).sentence()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aSentenceIsReadBack(RunReason reason) {
        assertThat(RunReason.parse(reason.sentence())).isEqualTo(reason);
    }

    static Stream<RunReason> aSentenceIsReadBack() {
        return Stream.of(
                new RunReason("", false, 0, 0),
                new RunReason("", true, 0, 0),
                new RunReason("", true, 0, 12),
                new RunReason("", false, 1, 0),
                new RunReason("", false, 0, 1),
                new RunReason("", false, 3, 12_400),
                new RunReason("HTTP 500. Asked 5 times", false, 3, 1),
                new RunReason("7 records", false, 0, 0));
    }

    @Test
    void anyOtherSentenceIsWhatTheListingSays() {
        assertThat(RunReason.parse("12 files could not be had.").listing()).isEqualTo("12 files could not be had.");
    }
}
