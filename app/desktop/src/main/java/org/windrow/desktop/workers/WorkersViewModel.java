package org.windrow.desktop.workers;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Chosen;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LiveRows;

/** Redis and the workers, what can be done with the chosen one, and its log. */
public final class WorkersViewModel {

    private final Surroundings around;
    private final LiveRows<WorkerRow> rows = new LiveRows<>(row -> row.status().id());
    private final Chosen<WorkerRow> chosen = new Chosen<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private @Nullable EngineSnapshot picture;
    private @Nullable WorkerLog log;

    public WorkersViewModel(Surroundings around) {
        this.around = around;
    }

    // *** What is shown ***

    /** Redis first, then the workers by node and name. */
    ObservableList<LiveRow<WorkerRow>> rows() {
        return rows.rows();
    }

    /** The chosen worker. */
    Chosen<WorkerRow> chosen() {
        return chosen;
    }

    /** How things stand, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the chosen worker can be started from here. */
    public ObservableValue<Boolean> canStart() {
        return chosenIs(worker -> worker.local() && !worker.state().isUp() && worker.state() != ServiceState.STOPPING);
    }

    /** Whether the chosen worker can be stopped from here. */
    public ObservableValue<Boolean> canStop() {
        return chosenIs(worker -> worker.local() && worker.state().isUp());
    }

    // *** What can be done ***

    /** Starts the chosen worker. */
    public void start() {
        withChosen(worker -> around.commands()
                .watch(
                        around.engine().startWorker(worker.id()),
                        around.texts().format("doing.start-worker", worker.name())));
    }

    /** Stops the chosen worker; its jobs go back. */
    public void stop() {
        withChosen(worker -> around.commands()
                .watch(
                        around.engine().stopWorker(worker.id()),
                        around.texts().format("doing.stop-worker", worker.name())));
    }

    /** Sends the chosen worker's log there from now on. */
    public void showLogIn(LogTarget target) {
        var follower = new WorkerLog(around, target);
        log = follower;
        chosen.rowProperty().subscribe(row -> follower.follow(row == null ? null : row.key()));
    }

    /** Takes what has come to the log. */
    public void pollLog() {
        if (log != null) {
            log.poll();
        }
    }

    /** Shows a new picture; the first worker is chosen until a person chooses another. */
    public void update(EngineSnapshot fresh) {
        picture = fresh;
        refresh();
        LiveRow<WorkerRow> row = chosen.rowProperty().get();
        if (row == null || rows.find(row.key()).isEmpty()) {
            chosen.rowProperty().set(rows.rows().isEmpty() ? null : rows.rows().getFirst());
        }
    }

    /** Shows the last picture again: time has gone on. */
    public void refresh() {
        if (picture == null) {
            return;
        }
        List<WorkerStatus> workers = picture.workers();
        rows.update(workers.stream()
                .map(worker -> new WorkerRow(worker, around.figures().since(worker.since())))
                .toList());
        long running = workers.stream()
                .filter(worker -> worker.state() == ServiceState.RUNNING)
                .count();
        summary.set(workers.isEmpty() ? "" : around.texts().format("workers.summary", running, workers.size()));
    }

    private ObservableValue<Boolean> chosenIs(Predicate<WorkerStatus> test) {
        return chosen.when(row -> test.test(row.status()));
    }

    private void withChosen(Consumer<WorkerStatus> task) {
        chosen.with(row -> task.accept(row.status()));
    }
}
