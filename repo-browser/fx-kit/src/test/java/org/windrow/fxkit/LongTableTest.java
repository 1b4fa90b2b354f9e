package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LongTableTest extends FxTest {

    private static final int MILLION = 1_000_000;
    private static final double ROW = 30;

    private final PagedRows<String> rows = new PagedRows<>("…", Platform::runLater);
    private TableView<LiveRow<String>> table;
    private int length;

    @BeforeEach
    void showTable() {
        table = onFx(this::made);
        show(() -> new StackPane(table), onFx(Theme::new), 420, 400);
        lengthen(MILLION);
    }

    @Test
    void aJumpLeadsToItsRowWhereverItIs() {
        for (int place : List.of(500_000, 999_000, 0, 730, 998_765, 123_456, 123_457, 123_000)) {
            jump(place);
            assertThat(inSight()).as("after a jump to %d", place).contains(place);
            assertThat(topOf(place)).isZero();
            assertThat(words(place)).isIn("…", "row " + place);
        }
        jump(MILLION - 1);
        assertThat(inSight().getLast()).isEqualTo(MILLION - 1);
        assertThat(bottomOf(MILLION - 1)).isEqualTo(bottomOfSight());
    }

    @Test
    void theKeysOfATableLeadThroughAllOfIt() {
        onFx(table::requestFocus);
        onFx(() -> table.getSelectionModel().select(0));
        press(KeyCode.END);
        assertThat(selected()).isEqualTo(MILLION - 1);
        assertThat(inSight()).contains(MILLION - 1);
        press(KeyCode.UP);
        assertThat(selected()).isEqualTo(MILLION - 2);
        press(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertThat(inSight()).contains(selected());
        press(KeyCode.HOME);
        assertThat(selected()).isZero();
        assertThat(inSight()).contains(0);
        assertThat(topOf(0)).isZero();

        int before = 0;
        for (int page = 0; page < 120; page++) {
            press(KeyCode.PAGE_DOWN);
            assertThat(selected()).as("page %d", page).isGreaterThan(before);
            assertThat(inSight()).contains(selected());
            before = selected();
        }
        assertThat(before).isGreaterThan(1_000);
        for (int row = 0; row < 30; row++) {
            press(KeyCode.DOWN);
            assertThat(selected()).isEqualTo(++before);
            assertThat(inSight()).contains(before);
        }
    }

    @Test
    void scrollingByAWheelNeitherSkipsNorRepeatsARow() {
        jump(400_000);
        double top = place();
        Node flow = table.lookup(".virtual-flow");
        for (int step = 0; step < 200; step++) {
            wheel(flow, -97);
            top += 97;
            assertThat(place()).isEqualTo(top);
        }
        for (int step = 0; step < 400; step++) {
            wheel(flow, 97);
            top -= 97;
            assertThat(place()).isEqualTo(top);
        }
        jump(0);
        wheel(flow, 97);
        assertThat(place()).isZero();
    }

    @Test
    void theBarIsThatOfTheWholeList() {
        ScrollBar bar = bar();
        onFx(() -> bar.setValue(0.5));
        settle();
        assertThat(inSight()).contains(500_000);
        onFx(() -> bar.adjustValue(0.9));
        settle();
        assertThat(inSight()).contains(500_015).doesNotContain(499_999);
        onFx(() -> {
            bar.adjustValue(0);
            bar.increment();
            bar.decrement();
        });
        wheel(bar, -ROW);
        assertThat(inSight()).contains(500_001);
        onFx(() -> bar.setValue(1));
        settle();
        assertThat(bottomOf(MILLION - 1)).isEqualTo(bottomOfSight());
        assertThat(onFx(bar::getValue)).isEqualTo(1);
        jump(250_000);
        assertThat(onFx(bar::getValue)).isBetween(0.2499, 0.2501);
        assertThat(onFx(() -> ((Region) bar.lookup(".thumb")).getHeight())).isBetween(20.0, 30.0);
        picture("long-table", 1);
    }

    @Test
    void theListGrowsAndShrinksUnderIt() {
        jump(600_000);
        lengthen(MILLION + 5_000);
        assertThat(inSight().getFirst()).isEqualTo(600_000);
        lengthen(300_000);
        assertThat(bottomOf(299_999)).isEqualTo(bottomOfSight());
        lengthen(3);
        assertThat(inSight()).containsExactly(0, 1, 2);
        lengthen(0);
        assertThat(onFx(() -> table.lookup(".placeholder").isVisible())).isTrue();
        lengthen(MILLION);
        jump(700_000);
        assertThat(inSight().getFirst()).isEqualTo(700_000);
    }

    @Test
    void whatIsAtTheTopStaysThereWhenRowsBecomeHigher() {
        jump(640_000);
        onFx(() -> table.setFixedCellSize(2 * ROW));
        settle();
        assertThat(inSight().getFirst()).isEqualTo(640_000);
        jump(MILLION - 1);
        assertThat(bottomOf(MILLION - 1)).isEqualTo(bottomOfSight());
    }

    @Test
    void theLastRowIsNotCoveredByABarThatComesBelow() {
        jump(MILLION - 1);
        onFx(() -> table.getColumns().getFirst().setPrefWidth(900));
        settle();
        assertThat(bottomOf(MILLION - 1)).isEqualTo(bottomOfSight());
    }

    @Test
    void aScreenReaderIsToldOfAllRows() {
        assertThat(onFx(() -> table.queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)))
                .isEqualTo(MILLION);
        jump(777_777);
        assertThat(onFx(() -> ((TableCell<?, ?>)
                                table.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 777_780, 0))
                        .getIndex()))
                .isEqualTo(777_780);
        assertThat(onFx(() -> table.queryAccessibleAttribute(AccessibleAttribute.VERTICAL_SCROLLBAR)))
                .isSameAs(bar());
    }

    /** In processor time of the JavaFX thread, which says more than a clock on a busy machine, and side by side. */
    @Test
    void aJumpIsNoMoreWorkAmongAMillionRowsThanAmongAThousand() {
        lengthen(MILLION);
        jumps(MILLION);
        lengthen(1_000);
        jumps(1_000);
        Duration amongFew = work(() -> jumps(1_000));
        lengthen(MILLION);
        Duration amongMany = work(() -> jumps(MILLION));

        assertThat(amongMany).isLessThan(amongFew.multipliedBy(3));
    }

    private void jumps(int among) {
        IntStream.range(0, 100).forEach(time -> jump((int) ((time * 37L + 1) % 100 * among / 100)));
    }

    private static Duration work(Runnable deed) {
        long thread = onFx(() -> Thread.currentThread().threadId());
        long before = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
        deed.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) - before);
    }

    private TableView<LiveRow<String>> made() {
        var made = new LongTable<LiveRow<String>>();
        made.setFixedCellSize(ROW);
        made.setPlaceholder(new StackPane());
        var words = new TableColumn<LiveRow<String>, String>("Words");
        words.setCellValueFactory(row -> row.getValue().valueProperty());
        words.setPrefWidth(300);
        made.getColumns().add(words);
        made.setItems(rows);
        return made;
    }

    private void lengthen(int total) {
        length = total;
        onFx(() -> {
            if (rows.isEmpty()) {
                rows.show((offset, count) -> CompletableFuture.completedFuture(page(offset, count)));
            } else {
                rows.refresh();
            }
        });
        settle();
        assertThat(onFx(rows::size)).isEqualTo(total);
    }

    private PagedRows.Page<String> page(long offset, int count) {
        return new PagedRows.Page<>(
                length,
                LongStream.range(offset, Math.min(length, offset + count))
                        .mapToObj(place -> "row " + place)
                        .toList());
    }

    private void jump(int place) {
        onFx(() -> {
            table.scrollTo(place);
            table.layout();
        });
    }

    private void wheel(Node over, double pixels) {
        onFx(() -> {
            Event.fireEvent(
                    over,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            0,
                            0,
                            0,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            pixels,
                            0,
                            pixels,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
            table.layout();
        });
    }

    /** The places of the rows of which something is seen. */
    private List<Integer> inSight() {
        return onFx(() -> seen().map(TableRow::getIndex).sorted().toList());
    }

    private Stream<TableRow<?>> seen() {
        double end = bottomOfSight();
        return table.lookupAll(".table-row-cell").stream()
                .<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && !row.isEmpty())
                .filter(row -> row.getLayoutY() < end && row.getLayoutY() + row.getHeight() > 0);
    }

    private TableRow<?> row(int place) {
        return seen().filter(row -> row.getIndex() == place).findFirst().orElseThrow();
    }

    /** How far down the list what is in sight begins, in pixels, by what is really seen. */
    private double place() {
        return onFx(() -> {
            TableRow<?> any = seen().findFirst().orElseThrow();
            return any.getIndex() * ROW - any.getLayoutY();
        });
    }

    private String words(int place) {
        return onFx(() -> ((LiveRow<?>) Objects.requireNonNull(row(place).getItem()))
                .value()
                .toString());
    }

    private double topOf(int place) {
        return onFx(() -> row(place).getLayoutY());
    }

    private double bottomOf(int place) {
        return onFx(() -> row(place).getLayoutY() + row(place).getHeight());
    }

    private double bottomOfSight() {
        return ((Region) table.lookup(".clipped-container")).getHeight();
    }

    private int selected() {
        return onFx(() -> table.getSelectionModel().getSelectedIndex());
    }

    private ScrollBar bar() {
        return onFx(() -> (ScrollBar) table.queryAccessibleAttribute(AccessibleAttribute.VERTICAL_SCROLLBAR));
    }
}
