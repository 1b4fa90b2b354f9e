package org.windrow.view.search;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.windrow.fxkit.LiveRow;

/**
 * The columns of the list, where the title takes the room first: dates have no column if no row in sight has one, and in a narrow
 * window the size yields, then the date. What yields is in the table, and with the object.
 */
final class ListColumns {

    /** Widths in em, so that they grow with the text. */
    private static final double MARK = 1.9;

    private static final double DATE = 6.9;
    private static final double SIZE = 5;
    private static final double SCROLL_BAR = 1;

    /** What the title has before it leaves room to others; room for a line of some length. */
    private static final double TITLE = 17;

    private final TableColumn<LiveRow<HitRow>, HitRow> mark;
    private final TableColumn<LiveRow<HitRow>, HitRow> title;
    private final TableColumn<LiveRow<HitRow>, HitRow> date;
    private final TableColumn<LiveRow<HitRow>, HitRow> size;

    ListColumns(
            TableColumn<LiveRow<HitRow>, HitRow> mark,
            TableColumn<LiveRow<HitRow>, HitRow> title,
            TableColumn<LiveRow<HitRow>, HitRow> date,
            TableColumn<LiveRow<HitRow>, HitRow> size) {
        this.mark = mark;
        this.title = title;
        this.date = date;
        this.size = size;
    }

    List<TableColumn<LiveRow<HitRow>, HitRow>> all() {
        return List.of(mark, title, date, size);
    }

    /**
     * Shares out the room.
     *
     * @param width of all columns together
     * @param em how many pixels an em has
     * @param dated whether a row in sight has a date
     */
    void fit(double width, double em, boolean dated) {
        double room = width / em - MARK - SCROLL_BAR - TITLE;
        fix(mark, MARK * em);
        fix(date, DATE * em);
        fix(size, SIZE * em);
        date.setVisible(dated && room >= DATE);
        room -= date.isVisible() ? DATE : 0;
        size.setVisible(room >= SIZE);
    }

    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }
}
