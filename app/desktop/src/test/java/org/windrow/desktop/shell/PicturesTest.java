package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.desktop.RecordingQueues;
import org.windrow.desktop.detail.DetailTab;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueuedJob;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.fxkit.Theme.Appearance;

/** Makes a picture of every screen, for a person to look at. */
class PicturesTest extends WorkingDayTest {

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void everyScreenWhileNothingIsThereYet(Appearance appearance) {
        await().until(() -> sees("#sources-empty"));
        onFx(() -> choices().appearanceProperty().set(appearance));
        for (Pane pane : Pane.values()) {
            go(pane);
            take(pane, "empty", appearance);
        }
        go(Pane.SOURCES);
        onFx(() -> shell().sources().newSource().openForm("https://zenodo.org"));
        settle();
        picture("new-source-" + nameOf(appearance), 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void everyScreenInTheMiddleOfItsWork(Appearance appearance) {
        onFx(() -> choices().appearanceProperty().set(appearance));
        work();
        await().until(() -> sees(".source-name"));
        click(".source-name");
        for (Pane pane : Pane.values()) {
            go(pane);
            take(pane, "full", appearance);
        }
        onFx(() -> shell().actions().get("help.palette").run());
        settle();
        picture("palette-" + nameOf(appearance), 1);
        press(KeyCode.ESCAPE);
        onFx(() -> shell().actions().get("help.shortcuts").run());
        settle();
        picture("shortcuts-" + nameOf(appearance), 1);
        press(KeyCode.ESCAPE);
        jobs(appearance);
        go(Pane.SOURCES);
        detail(appearance);
        onFx(() -> {
            shell().sources().remove();
        });
        engine().show(new RedisStatus(RedisStatus.State.DISCONNECTED, "Connection refused by 127.0.0.1:41207."));
        await().until(() -> sees("#banner"));
        picture("trouble-" + nameOf(appearance), 1);
    }

    @Test
    void thePicturesAreThere() {
        picture("window", 1);
        assertThat(Files.exists(Path.of(System.getProperty("windrow.pictures", "target/pictures"), "window.png")))
                .isTrue();
    }

    private void detail(Appearance appearance) {
        engine().sourceDesk().ran("zenodo", SourceDetails.runs(NOW));
        engine().sourceDesk().trouble("zenodo", SourceDetails.problems());
        engine().sourceDesk().affect(ProblemCause.NOT_FOUND, SourceDetails.affected(NOW));
        engine().sourceDesk().settle(SourceDetails.settings());
        robot().clickOn("Edinburgh Research Archive");
        robot().clickOn("Zenodo");
        for (DetailTab tab : DetailTab.values()) {
            click("#detail-tab-" + tab.name().toLowerCase(Locale.ROOT));
            look();
            picture("sources-" + tab.name().toLowerCase(Locale.ROOT) + "-" + nameOf(appearance), 1);
        }
        click("#detail-tab-problems");
        robot().clickOn("Not found");
        look();
        picture("sources-affected-" + nameOf(appearance), 2);
        // why: as narrow as a window may be
        onFx(() -> stage().setWidth(980));
        settle();
        click("#detail-tab-history");
        look();
        picture("sources-narrow-" + nameOf(appearance), 1);
        go(Pane.QUEUES);
        picture("queues-narrow-" + nameOf(appearance), 1);
        onFx(() -> choices().textSizeProperty().set(130));
        picture("queues-large-text-" + nameOf(appearance), 1);
        go(Pane.SOURCES);
        picture("sources-large-text-" + nameOf(appearance), 1);
        onFx(() -> choices().textSizeProperty().set(100));
        onFx(() -> stage().setWidth(width()));
        click("#detail-tab-run");
    }

    private void look() {
        clock().forward(Duration.ofSeconds(5));
        onFx(() -> {
            shell().model().beat();
            shell().sources().refresh();
        });
        settle();
    }

    private void jobs(Appearance appearance) {
        go(Pane.QUEUES);
        engine().queues().hold(JobState.WAITING, waiting());
        engine().queues().hold(JobState.FAILED, failed());
        click("#tab-waiting");
        picture("queues-waiting-" + nameOf(appearance), 1);
        click("#tab-in-flight");
        picture("queues-in-flight-" + nameOf(appearance), 1);
        click("#tab-failed");
        picture("queues-failed-" + nameOf(appearance), 1);
        robot().clickOn("https://zenodo.org/records/10043/files/measurements.csv");
        picture("queues-job-" + nameOf(appearance), 1);
        click("#job-delete-all");
        settle();
        onFx(() -> find("#tab-chart", ToggleButton.class).fire());
        robot().clickOn("#question-no");
    }

    private List<QueuedJob> waiting() {
        return IntStream.range(0, 1_900)
                .mapToObj(i -> RecordingQueues.job(
                        "https://zenodo.org/records/" + (10_100 + i) + "/files/dataset-" + i + ".zip",
                        "",
                        0,
                        clock().instant().minusSeconds(84 - i / 30)))
                .toList();
    }

    private List<QueuedJob> failed() {
        return List.of(
                RecordingQueues.job(
                        "https://zenodo.org/records/10043/files/measurements.csv",
                        "The server says 404 Not Found: the file has gone, or its address in the record is wrong.",
                        1,
                        clock().instant().minusSeconds(20)),
                RecordingQueues.job(
                        "https://zenodo.org/records/9917/files/thesis%20with%20a%20long%20name%20and%20its%20appendix.pdf",
                        "The server answered with a page in HTML where a PDF was announced.",
                        5,
                        clock().instant().minusSeconds(312)),
                RecordingQueues.job(
                        "https://zenodo.org/records/8714/files/video.mp4",
                        "The connection broke 5 times, last after 1.2 GB of 4.0 GB.",
                        5,
                        clock().instant().minusSeconds(4_000)));
    }

    private void take(Pane pane, String state, Appearance appearance) {
        String name = pane.name().toLowerCase(Locale.ROOT) + "-" + state + "-" + nameOf(appearance);
        picture(name, 1);
        picture(name + "@2x", 2);
    }

    private static String nameOf(Appearance appearance) {
        return appearance.name().toLowerCase(Locale.ROOT);
    }
}
