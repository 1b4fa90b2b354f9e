package org.windrow.desktop.workers;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.logs.LogFollower;
import org.windrow.desktop.logs.LogTarget;
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
    private final WorkRates rates = new WorkRates();
    private final ReadOnlyBooleanWrapper anyToStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper anyToStop = new ReadOnlyBooleanWrapper();
    private final Pool harvesters;
    private final Pool downloaders;
    private @Nullable LogFollower log;

    public WorkersViewModel(Surroundings around) {
        this.around = around;
        this.harvesters = new Pool(around, WorkerStatus.Kind.HARVESTER);
        this.downloaders = new Pool(around, WorkerStatus.Kind.DOWNLOADER);
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
        return chosenIs(WorkersViewModel::isDown);
    }

    /** Whether the chosen worker can be stopped from here; also one of which it is not known whether it has ended. */
    public ObservableValue<Boolean> canStop() {
        return chosenIs(WorkersViewModel::mayBeUp);
    }

    /** Whether the chosen worker can be stopped and started from here. */
    public ObservableValue<Boolean> canRestart() {
        return chosenIs(worker -> worker.local() && worker.state().isUp());
    }

    /** Whether the chosen worker can be asked to finish what it has and then to end. */
    public ObservableValue<Boolean> canQuiet() {
        return chosenIs(worker -> worker.local()
                && worker.kind() != WorkerStatus.Kind.REDIS
                && worker.state() == ServiceState.RUNNING
                && !worker.quiet());
    }

    /** Whether the chosen worker's log is in this process. */
    public ObservableValue<Boolean> hasLog() {
        return chosenIs(WorkerStatus::local);
    }

    /** Whether anything is down that can be started from here. */
    public ObservableValue<Boolean> canStartAll() {
        return anyToStart.getReadOnlyProperty();
    }

    /** Whether anything is up that can be stopped from here. */
    public ObservableValue<Boolean> canStopAll() {
        return anyToStop.getReadOnlyProperty();
    }

    /** How many harvesters this process has. */
    public Pool harvesters() {
        return harvesters;
    }

    /** How many downloaders this process has. */
    public Pool downloaders() {
        return downloaders;
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

    /** Stops the chosen worker and starts it again. */
    public void restart() {
        withChosen(worker -> around.commands()
                .watch(
                        around.engine().restartWorker(worker.id()),
                        around.texts().format("doing.restart-worker", worker.name())));
    }

    /** Lets the chosen worker finish what it has; then it ends. */
    public void quiet() {
        withChosen(worker -> around.commands()
                .watch(
                        around.engine().quietWorker(worker.id()),
                        around.texts().format("doing.quiet-worker", worker.name())));
    }

    /** Starts Redis and all workers of this process, in order. */
    public void startAll() {
        around.commands()
                .watch(around.engine().startAllWorkers(), around.texts().get("doing.start-all"));
    }

    /** Stops all workers of this process and Redis, in order. */
    public void stopAll() {
        around.commands().watch(around.engine().stopAllWorkers(), around.texts().get("doing.stop-all"));
    }

    /** Gives the chosen worker's id to who wants to show more of its log. */
    public void withChosenId(Consumer<String> task) {
        withChosen(worker -> task.accept(worker.id()));
    }

    /** Sends the chosen worker's log there from now on. */
    public void showLogIn(LogTarget target) {
        var follower = new LogFollower(around, target);
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
        anyToStart.set(fresh.workers().stream().anyMatch(WorkersViewModel::isDown));
        anyToStop.set(fresh.workers().stream().anyMatch(WorkersViewModel::mayBeUp));
        harvesters.update(fresh.workers());
        downloaders.update(fresh.workers());
        rates.keepOnly(fresh.workers().stream().map(WorkerStatus::id).toList());
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
        Instant now = around.clock().instant();
        rows.update(workers.stream()
                .map(worker -> new WorkerRow(worker, around.figures().since(worker.since()), rates.of(worker, now)))
                .toList());
        long running = workers.stream()
                .filter(worker -> worker.state() == ServiceState.RUNNING)
                .count();
        summary.set(workers.isEmpty() ? "" : around.texts().format("workers.summary", running, workers.size()));
    }

    private static boolean isDown(WorkerStatus worker) {
        return worker.local()
                && switch (worker.state()) {
                    case STOPPED, EXITED, FATAL -> true;
                    case STARTING, RUNNING, BACKOFF, STOPPING, UNKNOWN -> false;
                };
    }

    private static boolean mayBeUp(WorkerStatus worker) {
        return worker.local() && (worker.state().isUp() || worker.state() == ServiceState.UNKNOWN);
    }

    private ObservableValue<Boolean> chosenIs(Predicate<WorkerStatus> test) {
        return chosen.when(row -> test.test(row.status()));
    }

    private void withChosen(Consumer<WorkerStatus> task) {
        chosen.with(row -> task.accept(row.status()));
    }
}
