package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogTailViewTest extends FxTest {

    private LogTailView view;

    @BeforeEach
    void showTheView() {
        view = onFx(() -> new LogTailView(new LogTailView.Words(
                "Log", "Nothing yet", "Nothing matches", "Jump to newest", n -> n + " lines dropped")));
        show(() -> view, onFx(Theme::new), 600, 300);
    }

    @Test
    void theNewestLineStaysInSight() {
        view.append(lines(1, 500), 0);
        await().until(() -> lastVisible() == 499);
        view.append(lines(501, 700), 0);
        await().until(() -> lastVisible() == 699);
        assertThat(view.followingProperty().get()).isTrue();
        assertThat(sees("#log-jump")).isFalse();
    }

    @Test
    void scrollingUpLetsGoAndTheReaderStaysWhereTheyAre() {
        view.append(lines(1, 500), 0);
        await().until(() -> lastVisible() == 499);
        focusList();
        press(KeyCode.HOME);
        await().until(() -> !view.followingProperty().get());
        view.append(lines(501, 900), 0);
        await().until(() -> onFx(() -> view.rows().size()) == 900);
        assertThat(lastVisible()).isLessThan(100);
        assertThat(sees("#log-jump")).isTrue();
    }

    @Test
    void reachingTheNewestLineFollowsAgain() {
        view.append(lines(1, 500), 0);
        await().until(() -> lastVisible() == 499);
        focusList();
        press(KeyCode.HOME);
        await().until(() -> !view.followingProperty().get());
        press(KeyCode.END);
        await().until(() -> view.followingProperty().get());
    }

    @Test
    void theButtonJumpsToTheNewestLine() {
        view.append(lines(1, 500), 0);
        await().until(() -> lastVisible() == 499);
        focusList();
        press(KeyCode.HOME);
        await().until(() -> sees("#log-jump"));
        click("#log-jump");
        await().until(() -> lastVisible() == 499);
        assertThat(view.followingProperty().get()).isTrue();
    }

    @Test
    void aBurstOf200000LinesLeavesTheLastOnesSaysHowManyWereDroppedAndNeverFreezes() {
        List<Long> gaps = new ArrayList<>();
        AnimationTimer watch = onFx(() -> gapWatch(gaps));
        for (int from = 1; from <= 200_000; from += 1_000) {
            view.append(lines(from, from + 999), 0);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> onFx(() -> lastText().equals("line 200000")));
        onFx(watch::stop);
        assertThat(view.rows()).hasSizeLessThanOrEqualTo(LogTailView.ROWS);
        assertThat(find("#log-dropped", Label.class).getText()).endsWith("lines dropped");
        assertThat(sees("#log-dropped")).isTrue();
        assertThat(gaps).allMatch(gap -> gap < Duration.ofSeconds(1).toNanos());
    }

    @Test
    void everyLineIsEitherThereOrCountedAsDropped() {
        for (int from = 1; from <= 200_000; from += 1_000) {
            view.append(lines(from, from + 999), 0);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> onFx(() -> lastText().equals("line 200000")));
        await().until(() -> sees("#log-dropped"));
        assertThat(find("#log-dropped", Label.class).getText())
                .isEqualTo((200_000 - view.rows().size()) + " lines dropped");
    }

    @Test
    void theFilterHoldsForLinesThatAreThereAndForThoseToCome() {
        view.append(lines(1, 500), 0);
        await().until(() -> lastVisible() == 499);
        onFx(() -> view.setFilter(row -> row.text().endsWith("7")));
        assertThat(onFx(view::shownLines)).hasSize(50).last().asString().endsWith("line 497");
        view.append(lines(501, 510), 0);
        await().until(() -> onFx(view::shownLines).size() == 51);
        onFx(() -> view.setFilter(_ -> true));
        await().until(() -> lastVisible() == 509);
    }

    @Test
    void copyTakesWhatIsChosenOrElseAllThatIsShown() {
        view.append(lines(1, 3), 0);
        await().until(() -> lastVisible() == 2);
        onFx(view::copy);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString().lines()))
                .hasSize(3);
        onFx(() -> find("#log-lines", ListView.class).getSelectionModel().select(1));
        onFx(view::copy);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("12:00:00  INFO  line 2");
    }

    @Test
    void linesLostBeforeTheyCameAreSaid() {
        view.append(lines(1, 3), 42);
        await().until(() -> sees("#log-dropped"));
        assertThat(find("#log-dropped", Label.class).getText()).isEqualTo("42 lines dropped");
    }

    @Test
    void anotherLogStartsEmptyAndFollows() {
        view.append(lines(1, 500), 42);
        await().until(() -> lastVisible() == 499);
        onFx(view::clear);
        assertThat(view.rows()).isEmpty();
        assertThat(sees("#log-dropped")).isFalse();
        assertThat(view.followingProperty().get()).isTrue();
    }

    private void focusList() {
        onFx(() -> find("#log-lines", ListView.class).requestFocus());
    }

    private String lastText() {
        return view.rows().isEmpty() ? "" : view.rows().getLast().text();
    }

    private int lastVisible() {
        return onFx(() -> {
            VirtualFlow<?> flow = (VirtualFlow<?>) view.lookup(".virtual-flow");
            return flow.getLastVisibleCell() == null
                    ? -1
                    : flow.getLastVisibleCell().getIndex();
        });
    }

    private static AnimationTimer gapWatch(List<Long> gaps) {
        var timer = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (last != 0) {
                    gaps.add(now - last);
                }
                last = now;
            }
        };
        timer.start();
        return timer;
    }

    private static List<LogRow> lines(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> new LogRow("12:00:00", "", "INFO", LogRow.Severity.NORMAL, "line " + i))
                .toList();
    }
}
