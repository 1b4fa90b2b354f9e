package org.windrow.engine.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BasketTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Basket<Integer> basket = new Basket<>();

    @Test
    void allThatIsThereComesOutInTheOrderInWhichItCame() throws Exception {
        basket.put(3);
        basket.put(1);
        basket.put(2);

        assertThat(basket.take(LONG, 2, LONG)).containsExactly(3, 1, 2);
        assertThat(basket.drain()).isEmpty();
    }

    @Test
    void whoeverTakesWaitsForEnough() throws Exception {
        CompletableFuture<List<Integer>> taken = takes(3);
        basket.put(1);
        basket.put(2);
        assertThat(taken).isNotDone();

        basket.put(3);

        assertThat(taken.get()).containsExactly(1, 2, 3);
    }

    @Test
    void afterAWhileHeTakesFewer() throws Exception {
        basket.put(1);

        assertThat(basket.take(LONG, 2, Duration.ofMillis(20))).containsExactly(1);
        assertThat(basket.take(Duration.ofMillis(20), 2, LONG)).isEmpty();
    }

    @Test
    void whoeverIsHurriedTakesWhatIsThereBeItNothing() throws Exception {
        CompletableFuture<List<Integer>> taken = takes(3);
        basket.hurry();
        assertThat(taken.get()).isEmpty();

        basket.put(1);
        basket.hurry();
        assertThat(basket.take(LONG, 3, LONG)).containsExactly(1);
        assertThat(basket.take(Duration.ofMillis(20), 1, LONG)).isEmpty();
    }

    @Test
    void nothingIsLostOrTakenTwiceWhenManyPut() throws Exception {
        int threads = 8;
        int each = 2_000;
        for (int n = 0; n < threads; n++) {
            int first = n * each;
            Thread.ofVirtual().start(() -> IntStream.range(first, first + each).forEach(basket::put));
        }

        List<Integer> all = new ArrayList<>();
        while (all.size() < threads * each) {
            all.addAll(basket.take(LONG, 100, Duration.ofMillis(1)));
        }

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, threads * each).boxed().toList());
    }

    @Test
    void anInterruptEndsTheWaitAndLeavesWhatIsThere() throws Exception {
        CompletableFuture<List<Integer>> taken = new CompletableFuture<>();
        Thread taker = Thread.ofVirtual().start(() -> complete(taken, 2));
        basket.put(1);
        taker.interrupt();

        assertThatThrownBy(taken::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(basket.drain()).containsExactly(1);
    }

    private CompletableFuture<List<Integer>> takes(int enough) {
        CompletableFuture<List<Integer>> taken = new CompletableFuture<>();
        Thread taker = Thread.ofVirtual().start(() -> complete(taken, enough));
        await().until(() -> taker.getState() == Thread.State.TIMED_WAITING);
        return taken;
    }

    private void complete(CompletableFuture<List<Integer>> taken, int enough) {
        try {
            taken.complete(basket.take(LONG, enough, LONG));
        } catch (InterruptedException stopped) {
            taken.completeExceptionally(stopped);
        }
    }
}
