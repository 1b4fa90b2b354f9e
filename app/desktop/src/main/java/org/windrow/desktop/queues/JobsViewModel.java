package org.windrow.desktop.queues;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Chosen;
import org.windrow.desktop.pane.Reasons;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueId;
import org.windrow.engine.queue.QueuedJob;
import org.windrow.fxkit.PagedRows;

/**
 * The jobs of the chosen queue in one state: what is in sight of them, and what can be done to them. While jobs are selected
 * the list stands still, so that nobody hits another job than the one meant.
 */
public final class JobsViewModel {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Surroundings around;
    private final Chosen<QueueRow> queue;
    private final JobWords words;
    private final PagedRows<JobRow> rows;
    private final ObjectProperty<@Nullable JobState> state = new SimpleObjectProperty<>();
    private final ObservableList<JobRow> selected = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable JobRow> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private @Nullable QueueId shown;
    private @Nullable JobState shownState;
    private Instant lastLook = Instant.MIN;

    JobsViewModel(Surroundings around, Chosen<QueueRow> queue) {
        this.around = around;
        this.queue = queue;
        this.words = new JobWords(around);
        this.rows = new PagedRows<>(JobRow.LOADING, around.fx());
        queue.valueProperty().subscribe(_ -> showChosen());
        state.subscribe(_ -> showChosen());
        rows.stateProperty().subscribe(_ -> describe());
    }

    /** Which jobs are shown; null if none are and the chart is. */
    public ObjectProperty<@Nullable JobState> stateProperty() {
        return state;
    }

    /** The jobs, of which only those in sight are there. */
    PagedRows<JobRow> rows() {
        return rows;
    }

    /** The job to be told of at length, the only one that is selected; null if there is none. */
    ReadOnlyObjectProperty<@Nullable JobRow> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** When a job was queued first, and how often it was tried. */
    String historyOf(JobRow row) {
        return words.history(row);
    }

    /** What stands in the place of the jobs while there are none to see. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** What the person must be asked; null if nothing. */
    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** The jobs that the person has selected; empty again once something was done to them. */
    ObservableList<JobRow> selected() {
        return selected;
    }

    /** Takes note of what the person has selected. */
    void select(List<JobRow> jobs) {
        selected.setAll(jobs.stream().filter(row -> row.job() != null).toList());
        detail.set(selected.size() == 1 ? selected.getFirst() : null);
    }

    /** Looks again at what is in sight, once a second and unless jobs are selected. To be called often while it can be seen. */
    void lookAgain() {
        Instant now = around.clock().instant();
        if (shown != null && shownState != null && selected.isEmpty() && !now.isBefore(lastLook.plus(LOOK_AGAIN))) {
            lastLook = now;
            rows.refresh();
        }
    }

    /** Whether selected jobs can be tried again. */
    public BooleanBinding canRetry() {
        return when(() -> isTried() && !selected.isEmpty());
    }

    /** Whether all jobs of this state can be tried again. */
    public BooleanBinding canRetryAll() {
        return when(() -> isTried() && count() > 0);
    }

    /** Whether selected jobs can be deleted. */
    public BooleanBinding canDelete() {
        return when(() -> isDeletable() && !selected.isEmpty());
    }

    /** Whether all jobs of this state can be deleted. */
    public BooleanBinding canDeleteAll() {
        return when(() -> isDeletable() && count() > 0);
    }

    /** Tries the selected jobs again. */
    public void retry() {
        List<String> ids = selectedIds();
        withShown((id, at) -> tell(
                around.engine().queues().retry(id, at, ids),
                words.retrying(name()),
                done -> words.retried(done, ids.size())));
    }

    /** Tries all jobs of this state again. */
    public void retryAll() {
        long before = count();
        withShown((id, at) -> tell(
                around.engine().queues().retryAll(id, at),
                words.retrying(name()),
                done -> words.retried(done, before)));
    }

    /** Deletes the selected jobs, once the person has said yes. */
    public void delete() {
        List<String> ids = selectedIds();
        withShown((id, at) -> question.set(words.deletes(
                at,
                ids.size(),
                name(),
                () -> tell(around.engine().queues().delete(id, at, ids), words.deleting(name()), words::deleted))));
    }

    /** Deletes all jobs of this state, once the person has said yes. */
    public void deleteAll() {
        withShown((id, at) -> question.set(words.deletesAll(
                at,
                count(),
                name(),
                () -> tell(around.engine().queues().deleteAll(id, at), words.deleting(name()), words::deleted))));
    }

    private void showChosen() {
        QueueRow row = queue.valueProperty().get();
        QueueId id = row == null ? null : row.status().queue();
        JobState at = state.get();
        if (at == shownState && Objects.equals(id, shown)) {
            return;
        }
        shown = id;
        shownState = at;
        select(List.of());
        lastLook = around.clock().instant();
        rows.show(id == null || at == null ? null : (offset, count) -> read(id, at, offset, count));
        describe();
    }

    private CompletableFuture<PagedRows.Page<JobRow>> read(QueueId id, JobState at, long offset, int count) {
        return around.engine()
                .queues()
                .jobs(id, at, offset, count)
                .thenApply(page -> new PagedRows.Page<>(
                        page.total(),
                        page.jobs().stream().map(job -> row(job, at)).toList()));
    }

    private JobRow row(QueuedJob job, JobState at) {
        return new JobRow(job, words.when(job, at), Reasons.ofFailure(around.texts(), job.error()));
    }

    private void describe() {
        JobState at = state.get();
        if (at == null) {
            note.set("");
        } else if (shown == null) {
            note.set(around.texts().get("jobs.choose"));
        } else {
            note.set(
                    switch (rows.stateProperty().get()) {
                        case LOADING -> around.texts().get("jobs.loading");
                        case FAILED -> around.texts().get("jobs.unreachable");
                        case READY -> words.none(at);
                    });
        }
    }

    private void tell(CompletableFuture<Long> command, String what, LongFunction<String> done) {
        select(List.of());
        around.commands().watch(command, what);
        var _ = command.thenAcceptAsync(
                count -> {
                    around.notices().tell(done.apply(count));
                    rows.refresh();
                },
                around.fx());
    }

    private void withShown(BiConsumer<QueueId, JobState> task) {
        QueueId id = shown;
        JobState at = state.get();
        if (id != null && at != null) {
            task.accept(id, at);
        }
    }

    private BooleanBinding when(BooleanSupplier test) {
        return Bindings.createBooleanBinding(test::getAsBoolean, state, selected, queue.valueProperty());
    }

    private boolean isTried() {
        return state.get() == JobState.FAILED || state.get() == JobState.DELAYED;
    }

    private boolean isDeletable() {
        return state.get() != null && state.get() != JobState.IN_FLIGHT;
    }

    private long count() {
        QueueRow row = queue.valueProperty().get();
        JobState at = state.get();
        return row == null || at == null ? 0 : row.count(at);
    }

    private String name() {
        QueueRow row = queue.valueProperty().get();
        return row == null ? "" : row.status().name();
    }

    private List<String> selectedIds() {
        return selected.stream().map(JobRow::id).toList();
    }
}
