package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.transformation.FilteredList;
import org.junit.jupiter.api.Test;

class RecentRowsTest {

    private final RecentRows rows = new RecentRows(5);
    private final FilteredList<LogRow> even = new FilteredList<>(rows, row -> number(row) % 2 == 0);

    @Test
    void theOldestGoFirstHoweverOftenTheRingGoesRound() {
        rows.append(lines(0, 5));
        for (int next = 5; next < 50; next += 3) {
            rows.dropOldest(3);
            rows.append(lines(next, next + 3));
        }
        assertThat(rows).extracting(RecentRowsTest::number).containsExactly(45, 46, 47, 48, 49);
    }

    @Test
    void whoLooksAtSomeOfThemIsToldWhatCameAndWhatWent() {
        rows.append(lines(0, 5));
        assertThat(even).extracting(RecentRowsTest::number).containsExactly(0, 2, 4);
        rows.dropOldest(3);
        rows.append(lines(5, 8));
        assertThat(even).extracting(RecentRowsTest::number).containsExactly(4, 6);
        rows.dropAll();
        assertThat(even).isEmpty();
    }

    @Test
    void moreThanFitIsRefused() {
        rows.append(lines(0, 4));
        assertThatThrownBy(() -> rows.append(lines(4, 6))).isInstanceOf(IllegalArgumentException.class);
        assertThat(rows).hasSize(4);
    }

    private static List<LogRow> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new LogRow("", "", "", LogRow.Severity.NORMAL, String.valueOf(i)))
                .toList();
    }

    private static int number(LogRow row) {
        return Integer.parseInt(row.text());
    }
}
