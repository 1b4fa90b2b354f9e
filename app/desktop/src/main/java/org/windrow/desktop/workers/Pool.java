package org.windrow.desktop.workers;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.WorkerStatus;

/** The workers of one kind in this process: how many there are, and one more or one less. */
public final class Pool {

    private final Surroundings around;
    private final WorkerStatus.Kind kind;
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();

    Pool(Surroundings around, WorkerStatus.Kind kind) {
        this.around = around;
        this.kind = kind;
    }

    /** How many there are. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Whether one more can be had. */
    public ObservableValue<Boolean> canGrow() {
        return size.map(now -> now.intValue() > 0 && now.intValue() < WorkerStatus.LARGEST_POOL);
    }

    /** Whether one can be spared; the last one is stopped, not removed. */
    public ObservableValue<Boolean> canShrink() {
        return size.map(now -> now.intValue() > 1);
    }

    /** Makes one more, and starts it. */
    public void grow() {
        resize(1, "doing.grow-pool");
    }

    /** Stops the one with the highest number, and removes it. */
    public void shrink() {
        resize(-1, "doing.shrink-pool");
    }

    void update(List<WorkerStatus> workers) {
        size.set((int) workers.stream()
                .filter(worker -> worker.local() && worker.kind() == kind)
                .count());
    }

    private void resize(int step, String what) {
        around.commands()
                .watch(
                        around.engine().resizePool(kind, size.get() + step),
                        around.texts().get(what));
    }
}
