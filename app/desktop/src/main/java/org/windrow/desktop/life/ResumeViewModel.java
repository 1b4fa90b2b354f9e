package org.windrow.desktop.life;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.HeldRun;

/** Offers to go on with what was under way when Windrow was closed. Needs no toolkit. */
public final class ResumeViewModel {

    private static final int NAMED = 3;

    private final Surroundings around;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private List<HeldRun> held = List.of();

    public ResumeViewModel(Surroundings around) {
        this.around = around;
    }

    /** What is offered, in a sentence; empty if nothing is. */
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Looks whether something waits. */
    public void refresh() {
        List<HeldRun> now = around.engine().heldRuns();
        if (!now.equals(held)) {
            held = now;
            offer.set(now.isEmpty() ? "" : around.texts().format("resume.offer", now.size(), names(now)));
        }
    }

    /** Goes on with all of it. */
    public void resume() {
        around.commands().watch(around.engine().resumeHeld(), around.texts().get("doing.resume"));
        answered();
    }

    /** Leaves it; each can be harvested later and goes on then. */
    public void leave() {
        around.commands().watch(around.engine().leaveHeld(), around.texts().get("doing.leave"));
        answered();
    }

    private void answered() {
        offer.set("");
    }

    private String names(List<HeldRun> runs) {
        String first = runs.stream().limit(NAMED).map(HeldRun::name).collect(Collectors.joining(", "));
        return runs.size() <= NAMED ? first : around.texts().format("resume.more", first, runs.size() - NAMED);
    }
}
