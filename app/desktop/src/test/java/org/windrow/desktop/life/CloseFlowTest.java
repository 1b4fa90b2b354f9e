package org.windrow.desktop.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.life.CloseFlow.Answer;
import org.windrow.desktop.preferences.OnClose;
import org.windrow.desktop.preferences.WindowChoices;

class CloseFlowTest {

    private final WindowChoices choices = new WindowChoices();
    private final List<String> done = new ArrayList<>();
    private final List<Consumer<Answer>> questions = new ArrayList<>();
    private Unfinished unfinished = new Unfinished(true, 0);
    private final CloseFlow flow = new CloseFlow(
            choices,
            () -> unfinished,
            (_, reply) -> questions.add(reply),
            () -> done.add("keep running"),
            () -> done.add("quit"));

    @Test
    void nobodyIsAskedWhileNothingRuns() {
        unfinished = new Unfinished(false, 0);
        flow.close();
        assertThat(questions).isEmpty();
        assertThat(done).containsExactly("quit");
    }

    @Test
    void aScheduleThatWouldBeMissedIsAskedAbout() {
        unfinished = new Unfinished(false, 2);
        flow.close();
        assertThat(questions).hasSize(1);
        assertThat(done).isEmpty();
    }

    @Test
    void onceAskedThePersonDecides() {
        flow.close();
        flow.close();
        assertThat(questions).hasSize(1);
        questions.getFirst().accept(Answer.CANCEL);
        assertThat(done).isEmpty();
        flow.close();
        questions.getLast().accept(new Answer(OnClose.QUIT, false));
        assertThat(done).containsExactly("quit");
        assertThat(choices.onCloseProperty().get()).isEqualTo(OnClose.ASK);
    }

    @Test
    void whatIsRememberedIsNotAskedAgain() {
        flow.close();
        questions.getFirst().accept(new Answer(OnClose.KEEP_RUNNING, true));
        flow.close();
        assertThat(questions).hasSize(1);
        assertThat(done).containsExactly("keep running", "keep running");
    }

    @Test
    void cancellingIsNeverRemembered() {
        flow.close();
        questions.getFirst().accept(new Answer(OnClose.ASK, true));
        flow.close();
        assertThat(questions).hasSize(2);
    }
}
