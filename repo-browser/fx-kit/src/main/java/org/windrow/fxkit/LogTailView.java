package org.windrow.fxkit;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The end of a log, live. It follows the newest line until someone scrolls up, and follows again once the newest is in
 * sight. Holds the last {@value #ROWS} lines, shows those that pass its filter, and says how many older ones were dropped.
 * However many lines come at once, each frame takes only {@value #LINES_PER_PULSE} of them, so that the window never freezes.
 */
public final class LogTailView extends StackPane {

    /** The most lines that can be scrolled through. */
    public static final int ROWS = 10_000;

    /** The most lines that one frame takes. */
    public static final int LINES_PER_PULSE = 2_000;

    private static final double ROW_HEIGHT_EM = 1.75;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /**
     * What the view says.
     *
     * @param list the list's name for a screen reader
     * @param empty what to say while there is no line
     * @param filtered what to say while there are lines, and none of them passes the filter
     * @param jump the button that goes to the newest line
     * @param dropped says how many lines were dropped
     */
    public record Words(String list, String empty, String filtered, String jump, LongFunction<String> dropped) {}

    private final Words words;
    private final LogTail tail = new LogTail(ROWS);
    private final AtomicBoolean draining = new AtomicBoolean();
    private final RecentRows rows = new RecentRows(ROWS);
    private final ObservableList<LogRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final FilteredList<LogRow> shown = new FilteredList<>(rows);
    private final ListView<LogRow> list = new ListView<>(shown);
    private final Label droppedNote = new Label();
    private final Button jump = new Button();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private long trimmed;
    private boolean movedByPerson;
    private final AnimationTimer drainTimer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            drain();
        }
    };

    public LogTailView(Words words) {
        this.words = words;
        getStyleClass().add("log-tail");
        list.setId("log-lines");
        list.setAccessibleText(words.list());
        list.getStyleClass().addAll("log-list", Styles.DENSE);
        list.setFixedCellSize(Math.rint(Font.getDefault().getSize() * ROW_HEIGHT_EM));
        list.setCellFactory(_ -> new LogCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var nothing = new Label();
        nothing.textProperty().bind(Bindings.isEmpty(rows).map(none -> none ? words.empty() : words.filtered()));
        nothing.getStyleClass().add("log-nothing");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);

        droppedNote.setId("log-dropped");
        droppedNote.getStyleClass().add("log-dropped");
        droppedNote.setMaxWidth(Double.MAX_VALUE);
        showWhen(droppedNote, false);
        jump.setId("log-jump");
        jump.setText(words.jump());
        jump.setGraphic(new FontIcon(Feather.ARROW_DOWN));
        jump.getStyleClass().addAll(Styles.ACCENT, Styles.ROUNDED, "log-jump");
        jump.setOnAction(_ -> jumpToNewest());
        jump.visibleProperty().bind(following.not());
        StackPane.setAlignment(jump, Pos.BOTTOM_CENTER);

        var column = new VBox(droppedNote, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(column, jump);
        watchThePerson();
    }

    /**
     * Adds lines; on any thread, never waiting.
     *
     * @param lines oldest first
     * @param lost how many lines before these were lost on the way here
     */
    public void append(List<LogRow> lines, long lost) {
        if (lines.isEmpty() && lost == 0) {
            return;
        }
        tail.add(lines, lost);
        if (draining.compareAndSet(false, true)) {
            Platform.runLater(drainTimer::start);
        }
    }

    /** Forgets all lines and follows again: for the log of something else. */
    public void clear() {
        tail.clear();
        rows.dropAll();
        trimmed = 0;
        following.set(true);
        showWhen(droppedNote, false);
    }

    /** Goes to the newest line and follows from there. */
    public void jumpToNewest() {
        following.set(true);
        scrollToNewest();
    }

    /** Shows only the lines that pass a test, those to come as well, and goes to the newest of them. */
    public void setFilter(Predicate<LogRow> passes) {
        shown.setPredicate(passes);
        jumpToNewest();
    }

    /** The lines that pass the filter, oldest first, as they are copied. */
    public List<String> shownLines() {
        return shown.stream().map(LogRow::plain).toList();
    }

    /** Copies the chosen lines to the clipboard, or all that pass the filter if none is chosen. */
    public void copy() {
        List<LogRow> chosen = list.getSelectionModel().getSelectedItems();
        String text =
                (chosen.isEmpty() ? shown : chosen).stream().map(LogRow::plain).collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /** Whether the newest line is kept in sight. */
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** The lines that can be scrolled through, oldest first. */
    public ObservableList<LogRow> rows() {
        return rowsView;
    }

    private void drain() {
        List<LogRow> lines = tail.take(LINES_PER_PULSE);
        if (lines.isEmpty()) {
            drainTimer.stop();
            draining.set(false);
        } else {
            show(lines);
        }
        long dropped = tail.dropped() + trimmed;
        droppedNote.setText(words.dropped().apply(dropped));
        showWhen(droppedNote, dropped > 0);
    }

    private void show(List<LogRow> lines) {
        int top = firstVisible();
        int before = shown.size();
        int surplus = Math.max(0, rows.size() + lines.size() - ROWS);
        rows.dropOldest(surplus);
        trimmed += surplus;
        int gone = before - shown.size();
        rows.append(lines);
        if (following.get() && !movedByPerson) {
            scrollToNewest();
        } else if (gone > 0) {
            // why: who reads an old line wants it to stay where it is while the list is cut at its head.
            list.scrollTo(Math.max(0, top - gone));
        }
    }

    private void scrollToNewest() {
        // why: one past the last means the very end; of the last itself, a list that is already near its end shows a
        // part.
        list.scrollTo(shown.size());
    }

    /**
     * Only a person changes whether the view follows. why: the newest line is also out of sight when lines come faster than
     * frames, and that must not look like scrolling up.
     */
    private void watchThePerson() {
        list.addEventFilter(ScrollEvent.SCROLL, _ -> lookAfterMove());
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> lookAfterMove());
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> lookAfterMove());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            } else {
                lookAfterMove();
            }
        });
    }

    private void lookAfterMove() {
        movedByPerson = true;
        Platform.runLater(() -> {
            list.layout();
            movedByPerson = false;
            following.set(newestIsVisible());
        });
    }

    private boolean newestIsVisible() {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getLastVisibleCell() == null) {
            return true;
        }
        return flow.getLastVisibleCell().getIndex() >= shown.size() - 1;
    }

    private int firstVisible() {
        VirtualFlow<?> flow = flow();
        return flow == null || flow.getFirstVisibleCell() == null
                ? 0
                : flow.getFirstVisibleCell().getIndex();
    }

    private @Nullable VirtualFlow<?> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    private static void showWhen(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
