package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.windrow.fxkit.PagedRows.Page;

class PagedRowsTest {

    private static final String NOT_YET = "…";

    private final PagedRows<String> rows = new PagedRows<>(NOT_YET, Runnable::run);
    private final List<Long> asked = new ArrayList<>();
    private final Deque<CompletableFuture<Page<String>>> open = new ArrayDeque<>();
    private long total = 1_000_000;
    private String mark = "";

    @Test
    void ofAMillionRowsOnlyThePagesThatAreLookedAtAreAskedFor() {
        rows.show(this::read);
        answerAll();

        assertThat(rows).hasSize(1_000_000);
        assertThat(rows.get(7).value()).isEqualTo("7");
        LiveRow<String> row = rows.get(500_042);
        assertThat(row.value()).isEqualTo(NOT_YET);
        answerAll();
        assertThat(row.value()).isEqualTo("500042");
        assertThat(rows.indexOf(row)).isEqualTo(500_042);
        assertThat(asked).containsExactly(0L, 500_000L);
    }

    @Test
    void whatWasScrolledPastIsNotAskedFor() {
        rows.show(this::read);
        answerAll();
        for (int page = 1; page <= 50; page++) {
            rows.get(page * PagedRows.PAGE);
        }
        answerAll();
        assertThat(asked).containsExactly(0L, 100L, 5_000L, 4_900L, 4_800L);
    }

    @Test
    void aRowStaysTheSameWhileWhatItShowsChangesAndOnlyWhatIsInSightIsAskedForAgain() {
        rows.show(this::read);
        answerAll();
        LiveRow<String> far = rows.get(70_000);
        answerAll();
        LiveRow<String> near = rows.get(3);
        rows.get(110);
        answerAll();
        asked.clear();
        mark = " again";

        rows.refresh();
        assertThat(near.value()).isEqualTo("3");
        answerAll();

        assertThat(rows.get(3)).isSameAs(near);
        assertThat(near.value()).isEqualTo("3 again");
        assertThat(far.value()).isEqualTo("70000");
        assertThat(asked).containsExactlyInAnyOrder(0L, 100L);
    }

    @Test
    void theListGrowsAndShrinksAtItsEnd() {
        List<String> changes = new ArrayList<>();
        rows.addListener((ListChangeListener<LiveRow<String>>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + " +" + change.getAddedSize() + " -" + change.getRemovedSize());
            }
        });
        total = 150;
        rows.show(this::read);
        answerAll();
        total = 120;
        rows.refresh();
        answerAll();
        total = 121;
        rows.refresh();
        answerAll();

        assertThat(changes).containsExactly("0 +150 -0", "120 +0 -30", "120 +1 -0");
    }

    @Test
    void anAnswerThatComesAfterAnotherListWasChosenIsPassedOver() {
        rows.show(this::read);
        CompletableFuture<Page<String>> late = open.removeFirst();
        total = 3;
        rows.show(this::read);
        late.complete(new Page<>(99, List.of("late")));
        assertThat(rows).isEmpty();
        assertThat(rows.stateProperty().get()).isEqualTo(PagedRows.State.LOADING);
        answerAll();
        assertThat(rows).extracting(LiveRow::value).containsExactly("0", "1", "2");
        assertThat(rows.stateProperty().get()).isEqualTo(PagedRows.State.READY);
    }

    @Test
    void whatCannotBeHadIsSaidAndAskedForAgainWithTheNextRefresh() {
        rows.show(this::read);
        open.removeFirst().completeExceptionally(new IllegalStateException("Redis is away"));
        assertThat(rows.stateProperty().get()).isEqualTo(PagedRows.State.FAILED);
        rows.refresh();
        answerAll();
        assertThat(rows.stateProperty().get()).isEqualTo(PagedRows.State.READY);
        assertThat(rows).hasSize(1_000_000);
    }

    private CompletableFuture<Page<String>> read(long offset, int count) {
        asked.add(offset);
        var answer = new CompletableFuture<Page<String>>();
        open.add(answer);
        return answer.thenApply(page -> page.values().isEmpty() ? pageAt(offset, count) : page);
    }

    private Page<String> pageAt(long offset, int count) {
        return new Page<>(
                total,
                LongStream.range(offset, Math.min(total, offset + count))
                        .mapToObj(i -> i + mark)
                        .toList());
    }

    private void answerAll() {
        while (!open.isEmpty()) {
            open.removeFirst().complete(new Page<>(0, List.of()));
        }
    }
}
