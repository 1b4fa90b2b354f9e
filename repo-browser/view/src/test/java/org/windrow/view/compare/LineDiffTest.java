package org.windrow.view.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void aChangedLineWentAndCame() {
        assertThat(LineDiff.of(List.of("a", "b", "c"), List.of("a", "B", "c")))
                .containsExactly(
                        new LineDiff.Line(LineDiff.Change.SAME, "a"),
                        new LineDiff.Line(LineDiff.Change.WENT, "b"),
                        new LineDiff.Line(LineDiff.Change.CAME, "B"),
                        new LineDiff.Line(LineDiff.Change.SAME, "c"));
    }

    @Test
    void nothingAndNothingIsNothing() {
        assertThat(LineDiff.of(List.of(), List.of())).isEmpty();
        assertThat(LineDiff.of(List.of(), List.of("a"))).containsExactly(new LineDiff.Line(LineDiff.Change.CAME, "a"));
    }

    @Test
    void whatWentAndStayedIsTheOldTextAndWhatCameAndStayedTheNew() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            List<LineDiff.Line> lines = LineDiff.of(before, after);
            assertThat(texts(lines, LineDiff.Change.CAME)).isEqualTo(before);
            assertThat(texts(lines, LineDiff.Change.WENT)).isEqualTo(after);
        }
    }

    @Test
    void textsThatAreLongAndWhollyDifferentDoNotMakeAPersonWait() {
        List<String> before = IntStream.range(0, 20_000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 20_000).mapToObj(i -> "b" + i).toList();
        assertThat(LineDiff.of(before, after)).hasSize(40_000);
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(String::valueOf).toList();
    }

    private static List<String> texts(List<LineDiff.Line> lines, LineDiff.Change without) {
        return lines.stream()
                .filter(line -> line.change() != without)
                .map(LineDiff.Line::text)
                .toList();
    }
}
