package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.life.CloseFlow.Answer;
import org.windrow.desktop.life.CloseQuestion;
import org.windrow.desktop.life.ErrorWords;
import org.windrow.desktop.life.Unfinished;
import org.windrow.desktop.preferences.OnClose;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.fxkit.ErrorCode;
import org.windrow.fxkit.ErrorDialog;

class LifeOfTheWindowTest extends WindowTest {

    @Test
    void whatWasUnderWayIsOfferedAndResumed() {
        engine().hold(new HeldRun("zenodo", "Zenodo"), new HeldRun("arxiv", "arXiv"));
        // why: the window looks once a second, and its clock stands still in this test
        onFx(() -> shell().offerToResume());
        await().until(() -> sees("#resume"));
        picture("resume", 1);
        click("#resume-yes");
        assertThat(engine().commands()).contains("resume held");
        assertThat(sees("#resume")).isFalse();
    }

    @Test
    void theQuestionTellsWhatTheAnswerWas() {
        List<Answer> answers = new ArrayList<>();
        onFx(() -> new CloseQuestion(texts(), theme()).ask(stage(), new Unfinished(true, 2), answers::add));
        settle();
        assertThat(labelOf("#close-words")).contains("2 sources are scheduled");
        robot().clickOn("#close-remember");
        dialogPicture("#close-question", "close");
        robot().clickOn("#close-quit");
        await().until(() -> answers.equals(List.of(new Answer(OnClose.QUIT, true))));
    }

    @Test
    void aStormOfErrorsShowsOneDialogThatCounts() {
        var dialog = onFx(() -> new ErrorDialog(ErrorWords.of(texts()), theme()));
        var error = new IllegalStateException("straw");
        onFx(() -> {
            for (int i = 0; i < 1_000; i++) {
                dialog.show(stage(), error);
            }
            dialog.show(stage(), new IllegalArgumentException("hay"));
        });
        settle();
        assertThat(Window.getWindows()).hasSize(2);
        assertThat(labelOf("#error-code")).isEqualTo("Code to search for: " + ErrorCode.of(error));
        assertThat(labelOf("#error-count")).contains("1,000 times").contains("another error");
        dialogPicture("#error-dialog", "error");
        onFx(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage()))
                .forEach(Window::hide));
    }

    private String labelOf(String selector) {
        return onFx(() -> robot().lookup(selector).queryLabeled().getText());
    }

    private void dialogPicture(String selector, String name) {
        Node pane = robot().lookup(selector).query();
        picture(pane.getScene(), name, 1);
    }
}
