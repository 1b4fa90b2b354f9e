package org.windrow.desktop.detail;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Columns;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.Mark;
import org.windrow.engine.run.RunCounts;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.Texts;

/** The runs of the chosen source in a table. */
final class RunsView extends StackPane {

    private static final double ROW_HEIGHT = 2.2;
    private static final Set<String> LESS_ASKED_FOR = Set.of("unchanged", "repairs", "bytes", "length", "requests");
    private static final Mark NOT_THERE_YET = new Mark(Feather.CIRCLE, Mark.Tone.QUIET, "…");

    private final Figures figures;

    RunsView(RunsModel model, Texts texts, Figures figures) {
        this.figures = figures;
        var columns = new Columns<RunRow>("runs-table", texts.get("detail.history"), ROW_HEIGHT)
                .time("began", texts.get("runs.began"), 116, RunRow::began)
                .mark("end", texts.get("runs.end"), 120, row -> markOf(row.mark()));
        count(columns, "created", texts.get("runs.created"), 76, texts.get("runs.created.hint"), RunCounts::created);
        count(columns, "updated", texts.get("runs.updated"), 68, texts.get("runs.updated.hint"), RunCounts::updated);
        count(
                columns,
                "unchanged",
                texts.get("runs.unchanged"),
                66,
                texts.get("runs.unchanged.hint"),
                RunCounts::unchanged);
        count(columns, "deleted", texts.get("runs.deleted"), 54, texts.get("runs.deleted.hint"), RunCounts::deleted);
        count(
                columns,
                "files",
                texts.get("runs.files"),
                74,
                texts.get("runs.files.hint"),
                counts -> counts.files().downloaded());
        count(columns, "failed", texts.get("runs.failed"), 60, texts.get("runs.failed.hint"), RunsView::failed);
        count(columns, "repairs", texts.get("runs.repairs"), 62, texts.get("runs.repairs.hint"), RunCounts::repairs);
        figure(
                columns,
                "bytes",
                texts.get("runs.bytes"),
                78,
                texts.get("runs.bytes.hint"),
                row -> row.counts().bytes() == 0
                        ? "–"
                        : figures.bytes(row.counts().bytes()));
        figure(columns, "length", texts.get("runs.length"), 76, texts.get("runs.length.hint"), RunRow::length);
        count(
                columns,
                "requests",
                texts.get("runs.requests"),
                66,
                texts.get("runs.requests.hint"),
                RunCounts::requests);
        TableView<LiveRow<RunRow>> table = columns.over(model.rows());
        table.getStyleClass().add("dense-table");
        table.setRowFactory(_ -> new Row());
        var note = new Label();
        note.setId("runs-note");
        note.getStyleClass().add("detail-hint");
        note.textProperty().bind(model.noteProperty());
        table.setPlaceholder(note);
        getChildren().add(table);
    }

    private void count(
            Columns<RunRow> columns,
            String id,
            String title,
            double width,
            String hint,
            ToLongFunction<RunCounts> count) {
        figure(columns, id, title, width, hint, row -> {
            long number = count.applyAsLong(row.counts());
            return number == 0 ? "–" : figures.count(number);
        });
    }

    private static void figure(
            Columns<RunRow> columns,
            String id,
            String title,
            double width,
            String hint,
            Function<RunRow, String> figure) {
        columns.number(id, title, width, Comparator.comparing(figure), figure).hint(hint);
        if (LESS_ASKED_FOR.contains(id)) {
            columns.givesWay();
        }
    }

    private static long failed(RunCounts counts) {
        return counts.lost() + counts.files().failed();
    }

    private static Mark markOf(@Nullable Mark mark) {
        return mark == null ? NOT_THERE_YET : mark;
    }

    /** A row that says on demand when exactly a run began, and why it is not complete. */
    private static final class Row extends TableRow<LiveRow<RunRow>> {

        Row() {
            HoverTip.over(this, this::words);
        }

        private String words() {
            LiveRow<RunRow> row = getItem();
            if (row == null) {
                return "";
            }
            RunRow run = row.value();
            String first = (run.exactly().isEmpty() ? run.began() : run.exactly())
                    + " · "
                    + markOf(run.mark()).word();
            return run.reason().isEmpty() ? first : first + "\n" + run.reason();
        }
    }
}
