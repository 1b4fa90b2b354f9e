package org.windrow.desktop.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.HeldRun;

class ResumeViewModelTest {

    private final RecordingEngine engine = new RecordingEngine();
    private final ResumeViewModel model = new ResumeViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), Runnable::run, Clock.systemUTC()));

    @Test
    void nothingIsOfferedIfNothingWasUnderWay() {
        model.refresh();
        assertThat(model.offerProperty().get()).isEmpty();
    }

    @Test
    void whatWasUnderWayIsNamed() {
        engine.hold(run("Zenodo"), run("arXiv"), run("MIT"), run("Bielefeld"), run("HAL"));
        model.refresh();
        assertThat(model.offerProperty().get())
                .isEqualTo("5 harvests were under way when Windrow was closed: Zenodo, arXiv, MIT and 2 more.");
    }

    @Test
    void anAnswerIsDoneAndTheOfferGoes() {
        engine.hold(run("Zenodo"));
        model.refresh();
        model.resume();
        model.refresh();
        assertThat(model.offerProperty().get()).isEmpty();
        engine.hold(run("arXiv"));
        model.refresh();
        model.leave();
        assertThat(engine.commands()).containsExactly("resume held", "leave held");
    }

    private static HeldRun run(String name) {
        return new HeldRun(name, name);
    }
}
