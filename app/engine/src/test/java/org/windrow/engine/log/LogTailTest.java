package org.windrow.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void theCursorGoesOnWhereTheLastCallEnded() {
        LogTail tail = new LogTail(10, 100_000);
        add(tail, 5);

        LogSlice first = tail.since(0, 3);
        LogSlice second = tail.since(first.next(), 3);
        LogSlice third = tail.since(second.next(), 3);

        assertThat(texts(first)).containsExactly("line 1", "line 2", "line 3");
        assertThat(texts(second)).containsExactly("line 4", "line 5");
        assertThat(third).isEqualTo(new LogSlice(List.of(), 5, 0));
    }

    @Test
    void theNumberOfLinesIsBoundedAndLostOnesAreCounted() {
        LogTail tail = new LogTail(10, 100_000);
        add(tail, 4);
        long cursor = tail.since(0, 100).next();
        add(tail, 20);

        LogSlice slice = tail.since(cursor, 100);

        assertThat(slice.lines()).hasSize(10);
        assertThat(slice.dropped()).isEqualTo(10);
        assertThat(slice.lines().getFirst().sequence()).isEqualTo(15);
    }

    @Test
    void theMemoryIsBoundedButTheLatestLineIsAlwaysThere() {
        LogTail tail = new LogTail(1_000, 50_000);
        for (int i = 0; i < 100; i++) {
            tail.add(NOON, "", "INFO", "x".repeat(2_000));
        }
        assertThat(tail.since(0, 1_000).lines()).hasSize(12);

        LogTail tiny = new LogTail(10, 1);
        add(tiny, 3);
        assertThat(texts(tiny.since(0, 10))).containsExactly("line 3");
    }

    @Test
    void aCursorFromAnEarlierLifeStartsAgain() {
        LogTail tail = new LogTail(10, 100_000);
        add(tail, 2);

        assertThat(texts(tail.since(999, 10))).containsExactly("line 1", "line 2");
        assertThat(texts(tail.since(-1, 10))).containsExactly("line 1", "line 2");
    }

    /** Whatever the pace of writer and reader: what is read and what is reported lost is all there was. */
    @Property
    void nothingIsReadTwiceAndWhatIsLostIsCounted(
            @ForAll @Size(max = 30) List<@IntRange(max = 25) Integer> bursts,
            @ForAll @IntRange(min = 1, max = 30) int max) {
        LogTail tail = new LogTail(10, 100_000);
        List<Long> read = new ArrayList<>();
        long cursor = 0;
        long lost = 0;
        for (int burst : bursts) {
            add(tail, burst);
            LogSlice slice = tail.since(cursor, max);
            slice.lines().forEach(line -> read.add(line.sequence()));
            cursor = slice.next();
            lost += slice.dropped();
        }

        assertThat(read).doesNotHaveDuplicates().isSorted();
        assertThat(read.size() + lost).isEqualTo(cursor);
    }

    private static void add(LogTail tail, int lines) {
        long from = tail.since(0, Integer.MAX_VALUE).lines().stream()
                .mapToLong(LogLine::sequence)
                .max()
                .orElse(0);
        for (int i = 1; i <= lines; i++) {
            tail.add(NOON, "", "INFO", "line " + (from + i));
        }
    }

    private static List<String> texts(LogSlice slice) {
        return slice.lines().stream().map(LogLine::text).toList();
    }
}
