package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.RecordingQueues;
import org.windrow.desktop.life.CloseFlow.Answer;
import org.windrow.desktop.life.CloseQuestion;
import org.windrow.desktop.life.ErrorWords;
import org.windrow.desktop.life.Unfinished;
import org.windrow.desktop.preferences.OnClose;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.fxkit.ErrorDialog;

/** Dialogs and what lies over the window with the keyboard alone: Tab goes round, Enter does what is proposed, Escape nothing. */
class DialogKeyboardTest extends KeyboardWalk {

    @TempDir
    Path folder;

    @Test
    void theQuestionWhatBecomesOfTheWork() {
        List<Answer> answers = new CopyOnWriteArrayList<>();
        onFx(() -> new CloseQuestion(texts(), theme()).ask(stage(), new Unfinished(true, 2), answers::add));
        walk(dialog("#close-question"), "close");
        press(KeyCode.ESCAPE);
        await().until(() -> answers.equals(List.of(Answer.CANCEL)));

        onFx(() -> new CloseQuestion(texts(), theme()).ask(stage(), new Unfinished(true, 2), answers::add));
        dialog("#close-question");
        press(KeyCode.ENTER);
        await().until(() -> answers.getLast().equals(new Answer(OnClose.KEEP_RUNNING, false)));
    }

    @Test
    void whatCannotBeUndoneIsNotDoneByEnterOrEscape() {
        work();
        engine().queues()
                .hold(
                        JobState.FAILED,
                        List.of(RecordingQueues.job("https://e.org/hay.pdf", "HTTP 404", 3, clock().instant())));
        go(Pane.QUEUES);
        click("#queues-table .table-row-cell");
        click("#tab-failed");
        await().until(() ->
                onFx(() -> shell().actions().get("job.delete-all").enabled().getValue()));
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            onFx(() -> shell().actions().get("job.delete-all").run());
            walk(dialog("#question"), "question");
            onFx(() -> robot().lookup("#question-no").query().requestFocus());
            press(key);
            await().until(() -> Window.getWindows().size() == 1);
        }
        assertThat(engine().commands()).noneMatch(command -> command.startsWith("delete"));

        onFx(() -> shell().actions().get("job.delete-all").run());
        dialog("#question");
        onFx(() -> robot().lookup("#question-yes").query().requestFocus());
        press(KeyCode.SPACE);
        await().until(() -> engine().commands().stream().anyMatch(command -> command.startsWith("delete all")));
    }

    @Test
    void anErrorIsReadCopiedAndClosed() {
        var dialog = onFx(() -> new ErrorDialog(ErrorWords.of(texts()), theme()));
        onFx(() -> dialog.show(stage(), new IllegalStateException("straw")));
        walk(dialog("#error-dialog"), "error");
        press(KeyCode.ESCAPE);
        await().until(() -> Window.getWindows().size() == 1);
    }

    @Test
    void thePaletteGivesTheFocusBack() {
        onFx(() -> find("#first-address", Node.class).requestFocus());
        press(KeyCode.CONTROL, KeyCode.K);
        await().until(() -> sees("#palette"));
        press(KeyCode.ESCAPE);
        assertThat(sees("#palette")).isFalse();
        assertThat(onFx(() -> find("#first-address", Node.class).isFocused())).isTrue();
    }

    @Test
    void theSheetOfShortcutsIsReadToItsEnd() {
        onFx(() -> {
            stage().setHeight(420);
            choices().textSizeProperty().set(130);
        });
        press(KeyCode.F1);
        await().until(() -> sees("#shortcut-sheet"));
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.END);
        assertThat(onFx(() ->
                        find("#shortcut-sheet .scroll-pane", ScrollPane.class).getVvalue()))
                .isEqualTo(1);
        press(KeyCode.ENTER);
        assertThat(sees("#shortcut-sheet")).isFalse();
    }

    @Test
    void aFileOfSourcesIsTakenByEnterAndLeftByEscape() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "https://e.org/oai\nask Maria\n");
        onFx(() -> shell().sources().exchange().open(list));
        await().until(() -> sees("#import-lines"));
        walk(stage().getScene(), "import");
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#import"));
        assertThat(engine().sources()).isEmpty();

        onFx(() -> shell().sources().exchange().open(list));
        await().until(() -> sees("#import-lines"));
        press(KeyCode.ENTER);
        await().until(() -> engine().sources().size() == 1);
    }

    @Test
    void theFormOfASourceIsLeftByEscape() {
        onFx(() -> shell().sources().newSource().openForm("https://e.org/oai"));
        await().until(() -> sees("#new-check"));
        walk(stage().getScene(), "new source");
        press(KeyCode.ESCAPE);
        await().until(() -> !sees("#new-source"));
    }

    @Test
    void aRemovalIsUndoneByTheKeyboard() {
        work();
        engine().hold(new HeldRun("zenodo", "Zenodo"));
        onFx(() -> shell().offerToResume());
        await().until(() -> sees(".source-name"));
        click(".source-name");
        press(KeyCode.CONTROL, KeyCode.DELETE);
        await().until(() -> sees("#toast-undo"));
        walk(stage().getScene(), "with an offer and a message");
        press(KeyCode.CONTROL, KeyCode.Z);
        await().until(() -> !sees("#toast-undo"));
        assertThat(engine().commands()).noneMatch(command -> command.startsWith("remove"));
    }

    /** The scene of a dialog that has come up and has the focus. */
    private Scene dialog(String selector) {
        await().until(() -> robot().lookup(selector).tryQuery().isPresent());
        Scene scene = robot().lookup(selector).query().getScene();
        await().until(() -> scene.getWindow().isFocused());
        onFx(() -> spareThePaint((Stage) scene.getWindow()));
        settle();
        return scene;
    }
}
