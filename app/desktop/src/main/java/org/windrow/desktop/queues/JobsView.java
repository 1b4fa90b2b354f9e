package org.windrow.desktop.queues;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Columns;
import org.windrow.desktop.pane.Figures;
import org.windrow.engine.queue.JobState;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.action.Actions;

/** The jobs of the chosen queue in one state, and at length the one that is selected. */
final class JobsView extends StackPane {

    /** Where a divider is that nobody has moved yet. */
    private static final double NEW_DIVIDER = 0.5;

    private static final double ROW_HEIGHT = 2.2;

    /** Above so many, selecting all of them takes longer than a person waits; there are buttons for that. */
    private static final int MOST_SELECTED = 1_000;

    private static final KeyCombination SELECT_ALL = KeyCombination.valueOf("Shortcut+A");

    private final JobsViewModel model;
    private final Texts texts;
    private final Figures figures;
    private boolean telling;

    JobsView(JobsViewModel model, Texts texts, Figures figures, Actions actions, Theme theme) {
        this.model = model;
        this.texts = texts;
        this.figures = figures;
        var table = table(actions);
        var split = new SplitPane(table);
        split.setId("jobs-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        var detail = new JobDetail(model, texts);
        model.detailProperty().subscribe(job -> {
            if (job == null) {
                split.getItems().remove(detail);
            } else if (!split.getItems().contains(detail)) {
                split.getItems().add(detail);
                if (split.getDividerPositions()[0] == NEW_DIVIDER) {
                    split.setDividerPositions(0.62);
                }
            }
        });
        // why above: messages come up over the lower corner
        getChildren().add(new VBox(new JobBar(model, texts, actions), split));
        new QuestionDialog(this, texts, theme).askFor(model.questionProperty());
    }

    private TableView<LiveRow<JobRow>> table(Actions actions) {
        var jobs = new Columns<JobRow>("jobs-table", texts.get("jobs.table"), ROW_HEIGHT)
                .text("job", texts.get("jobs.job"), 330, JobRow::text)
                .time("when", texts.get("jobs.queued"), 104, JobRow::when)
                .number(
                        "attempts",
                        texts.get("column.attempts"),
                        80,
                        Comparator.comparingInt(JobRow::attempts),
                        row -> row.attempts() == 0 ? "–" : figures.count(row.attempts()))
                .text("worker", texts.get("column.held-by"), 140, JobRow::worker)
                .text("error", texts.get("column.error"), 300, JobRow::error)
                .over(model.rows());
        column(jobs, "when").textProperty().bind(model.stateProperty().map(this::whenTitle));
        showIn(column(jobs, "worker"), EnumSet.of(JobState.IN_FLIGHT));
        showIn(column(jobs, "error"), EnumSet.of(JobState.FAILED, JobState.DELAYED));
        var note = new Label();
        note.setId("jobs-note");
        note.getStyleClass().add("detail-hint");
        note.textProperty().bind(model.noteProperty());
        jobs.setPlaceholder(note);
        ContextMenu menu = actions.contextMenu("job.retry", "job.delete");
        jobs.setContextMenu(menu);
        tellSelection(jobs);
        return jobs;
    }

    private String whenTitle(@Nullable JobState state) {
        if (state == JobState.DELAYED) {
            return texts.get("jobs.next-try");
        }
        return texts.get(state == JobState.FAILED ? "jobs.given-up" : "jobs.queued");
    }

    private void showIn(TableColumn<?, ?> column, Set<JobState> states) {
        column.visibleProperty()
                .bind(model.stateProperty()
                        .map(state -> state != null && states.contains(state))
                        .orElse(false));
    }

    private static TableColumn<?, ?> column(TableView<?> table, String id) {
        return table.getColumns().stream()
                .filter(column -> (table.getId() + "-" + id).equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void tellSelection(TableView<LiveRow<JobRow>> jobs) {
        var selection = jobs.getSelectionModel();
        selection.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> tell(jobs));
        // why: a row can be selected before its job has come
        selection.selectedItemProperty().flatMap(LiveRow::valueProperty).subscribe(_ -> tell(jobs));
        model.selected().addListener((ListChangeListener<JobRow>) change -> {
            if (!telling && change.getList().isEmpty() && !selection.isEmpty()) {
                selection.clearSelection();
            }
        });
        jobs.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean tooMany = SELECT_ALL.match(event) && model.rows().size() > MOST_SELECTED;
            if (event.getCode() == KeyCode.ESCAPE) {
                selection.clearSelection();
            }
            if (tooMany) {
                event.consume();
            }
        });
    }

    private void tell(TableView<LiveRow<JobRow>> jobs) {
        // why: the table is in the midst of its change, and must not be told to change again
        telling = true;
        model.select(rowsAt(jobs));
        telling = false;
    }

    private static List<JobRow> rowsAt(TableView<LiveRow<JobRow>> jobs) {
        return jobs.getSelectionModel().getSelectedIndices().stream()
                .filter(index -> index >= 0 && index < jobs.getItems().size())
                .limit(MOST_SELECTED)
                .map(index -> jobs.getItems().get(index).value())
                .toList();
    }
}
