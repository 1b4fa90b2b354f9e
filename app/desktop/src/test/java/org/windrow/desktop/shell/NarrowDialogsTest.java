package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.RecordingQueues;
import org.windrow.desktop.checkup.NewSourceViewModel;
import org.windrow.desktop.life.CloseQuestion;
import org.windrow.desktop.life.ErrorWords;
import org.windrow.desktop.life.Unfinished;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.fxkit.ErrorDialog;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.fault.WireFaults;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Response;

/** Dialogs, forms and what lies over the window, as narrow as it may be and with larger text: all of it is within and can be read. */
class NarrowDialogsTest extends WorkingDayTest {

    @TempDir
    Path folder;

    private final List<String> wrong = new ArrayList<>();

    @Override
    double width() {
        return 980;
    }

    /** The beginning of the pictures' names. */
    String language() {
        return "narrow";
    }

    @BeforeEach
    void enlargeTheText() {
        onFx(() -> choices().textSizeProperty().set(130));
    }

    @Test
    void everyStepOfANewSource() {
        await().until(() -> sees("#sources-empty"));
        look("empty");
        var form = shell().sources().newSource();
        onFx(() -> form.openForm(""));
        look("new-source-begin");
        try (SampleRepository repository =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            repository.faults().when(RequestMatch.verb("Identify")).give(HttpFaults.replacing(">persistent<", ">no<"));
            check(form, repository.baseUrl().toString());
            await().until(() -> sees("#found"));
            look("new-source-found");
            fillInWrongly(form);
            look("new-source-wrong");
            repository.faults().when(RequestMatch.any()).give(WireFaults.stall());
            check(form, repository.frontPage().toString());
            await().until(() -> !textOf("#trying").isEmpty());
            look("new-source-checking");
            onFx(form::cancelCheck);
        }
        check(form, nobodyListens());
        await().until(() -> sees("#not-found"));
        onFx(() -> find("#tried", TitledPane.class).setExpanded(true));
        look("new-source-nothing");
        assertThat(wrong).isEmpty();
    }

    @Test
    void theFormOfASourceThatIsThere() {
        onFx(() -> shell().sources().newSource().openChange(chosenHay()));
        await().until(() -> sees("#new-harvest"));
        unfold();
        look("change-source");
        onFx(() -> shell().sources().newSource().closeForm());
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFileOfSources() throws IOException {
        Path list = Files.writeString(folder.resolve("repositories-seen-at-the-conference-in-spring.txt"), """
                https://zenodo.org/oai2d\tuser-hay
                https://a-repository-with-a-very-long-name.library.example.org/index.php/journal-of-hay/oai?with=more#and
                ask Maria for the address of hers, she has promised to send it before the end of the month at the latest
                """);
        onFx(() -> shell().sources().exchange().open(list));
        await().until(() -> sees("#import-lines"));
        look("import");
        onFx(() -> shell().sources().exchange().close());
        onFx(() -> shell().sources().exchange().open(folder));
        await().until(() -> !textOf("#import-summary").isEmpty() && !sees("#import-lines"));
        look("import-refused");
        assertThat(wrong).isEmpty();
    }

    @Test
    void preferencesThatAreWrong() {
        go(Pane.PREFERENCES);
        await().until(() ->
                onFx(() -> find("#prefs-harvesters", TextField.class).getText().equals("4")));
        engine().settingsDesk()
                .answer(new RedisStatus(
                        RedisStatus.State.DISCONNECTED,
                        "Redis at redis.example.org:6379 refuses the user or the password. Check both in its address;"
                                + " leave them out if it has none."));
        onFx(() -> {
            find("#prefs-redis-external", RadioButton.class).fire();
            find("#prefs-redis", TextField.class).setText("redis://redis.example.org:6379");
            find("#prefs-redis-test", Button.class).fire();
            for (String field : new String[] {"#prefs-harvesters", "#prefs-contact", "#prefs-gap", "#prefs-proxy"}) {
                find(field, TextField.class).setText("?");
            }
            find("#prefs-save", Button.class).fire();
        });
        await().until(() ->
                onFx(() -> find("#prefs-redis-result", Label.class).getText().contains("redis.example.org")));
        for (double place : new double[] {0, 0.5, 1}) {
            onFx(() -> find("#prefs-scroll", ScrollPane.class).setVvalue(place));
            look("preferences-" + place);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void questionsAndErrors() {
        work();
        onFx(() -> new CloseQuestion(texts(), theme()).ask(stage(), new Unfinished(true, 2), _ -> {}));
        lookAtDialog("#close-question", "close-question");
        onFx(() -> new CloseQuestion(texts(), theme()).ask(stage(), new Unfinished(false, 1), _ -> {}));
        lookAtDialog("#close-question", "close-question-of-schedules");
        var dialog = onFx(() -> new ErrorDialog(ErrorWords.of(texts()), theme()));
        onFx(() -> {
            var error = new IllegalStateException("straw");
            dialog.show(stage(), error);
            dialog.show(stage(), error);
            dialog.show(stage(), new IllegalArgumentException("hay"));
        });
        lookAtDialog("#error-dialog", "error");
        engine().queues()
                .hold(
                        JobState.FAILED,
                        List.of(RecordingQueues.job("https://e.org/hay.pdf", "HTTP 404", 3, clock().instant())));
        go(Pane.QUEUES);
        click("#queues-table .table-row-cell");
        click("#tab-failed");
        await().until(() ->
                onFx(() -> shell().actions().get("job.delete-all").enabled().getValue()));
        onFx(() -> shell().actions().get("job.delete-all").run());
        lookAtDialog("#question", "question");
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatLiesOverTheWindow() {
        work();
        await().until(() -> sees(".source-name"));
        engine().hold(new HeldRun("zenodo", "Zenodo"), new HeldRun("pub", "Publikationen der Universität Bielefeld"));
        onFx(() -> shell().offerToResume());
        click(".source-name");
        onFx(() -> shell().actions().get("source.remove").run());
        await().until(() -> sees("#toast-undo"));
        look("undo");
        onFx(() -> shell().actions().get("app.undo").run());
        onFx(() -> shell().actions().get("help.palette").run());
        look("palette");
        press(KeyCode.ESCAPE);
        onFx(() -> shell().actions().get("help.shortcuts").run());
        look("shortcuts");
        assertThat(wrong).isEmpty();
    }

    private void fillInWrongly(NewSourceViewModel form) {
        unfold();
        onFx(() -> {
            form.choices().silo().text().set("My silo");
            form.choices().until().text().set("soon");
            find("#new-gap", TextField.class).setText("?");
            find("#new-sets-open", Button.class).fire();
        });
        await().until(() -> !sees("#new-sets-cancel"));
        onFx(() -> find("#new-harvest", Button.class).fire());
    }

    /** The address of a port that was just closed. */
    private static String nobodyListens() {
        try (LoopbackServer server = new LoopbackServer(0, _ -> Response.of(200, "text/html", new byte[0]))) {
            return "http://127.0.0.1:" + server.port() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(NewSourceViewModel form, String address) {
        onFx(() -> {
            form.openForm(address);
            form.beginCheck();
        });
        settle();
    }

    /** Opens all that is folded away. */
    private void unfold() {
        settle();
        onFx(() -> stage().getScene().getRoot().lookupAll(".titled-pane").stream()
                .map(TitledPane.class::cast)
                .forEach(pane -> pane.setExpanded(true)));
        settle();
    }

    private void look(String screen) {
        picture(language() + "-" + screen, 1);
        note(screen, stage().getScene());
    }

    private void lookAtDialog(String selector, String name) {
        await().until(() -> robot().lookup(selector).tryQuery().isPresent());
        Scene scene = robot().lookup(selector).query().getScene();
        picture(scene, language() + "-" + name, 1);
        note(name, scene);
        onFx(() -> scene.getWindow().hide());
        settle();
    }

    private void note(String screen, Scene scene) {
        onFx(() -> Fit.faults(scene).forEach(control -> wrong.add(screen + ": " + control)));
    }
}
