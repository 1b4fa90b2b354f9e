package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LogRow;
import org.windrow.fxkit.LogTailView;

/** Logs and workers in the window over the real engine: real workers, a real Redis, real log files. */
class ToolsInTheWindowTest extends RealEngineTest {

    private static final Logger LOG = LoggerFactory.getLogger(ToolsInTheWindowTest.class);
    private static final int BURST = 200_000;

    /** why so long: other builds may run on this machine; a frozen window stands still for the whole burst */
    private static final Duration FROZEN = Duration.ofMillis(1_500);

    @BeforeEach
    void waitForTheWorkers() {
        patiently().until(() -> textOf("#status-connection").equals("Redis is connected"));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        patiently().until(() -> canBeDone("worker.stop-all") && !canBeDone("worker.start-all"));
    }

    @Test
    void aBurstOfLinesIsBoundedAndWhatWasDroppedIsTold() {
        click("#rail-logs");
        patiently().until(() -> !rows().isEmpty());
        var pulses = new PulseWatch();
        onFx(pulses::start);
        Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= BURST; i++) {
                LOG.info("line {} of the burst", i);
            }
        });
        patiently().until(() -> rows().stream().anyMatch(row -> row.text().contains("line " + BURST + " of")));
        onFx(pulses::stop);
        assertThat(pulses.longestGap()).as("longest time without a frame").isLessThan(FROZEN);
        assertThat(rows()).hasSizeLessThanOrEqualTo(LogTailView.ROWS);
        long dropped = Long.parseLong(textOf("#pane-logs #log-dropped").replaceAll("\\D", ""));
        assertThat(dropped + rows().size()).isGreaterThanOrEqualTo(BURST);
        assertThat(folder.resolve("logs").resolve("windrow.log"))
                .satisfies(file -> assertThat(Files.size(file)).isPositive());
    }

    @Test
    void linesAreFilteredAndClearedAndAWorkersLogIsChosen() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        patiently()
                .until(() -> sees("#pane-logs")
                        && find("#logs-search", TextField.class).isFocused());
        LOG.warn("The hay is wet");
        type("WET");
        patiently().until(() -> shown().size() == 1);
        assertThat(shown().getFirst().text()).isEqualTo("The hay is wet");
        click("#logs-clear");
        LOG.warn("The hay is wet again");
        patiently().until(() -> shown().size() == 1 && shown().getFirst().text().endsWith("again"));

        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        choose("harvester-1");
        press(KeyCode.CONTROL, KeyCode.L);
        patiently().until(() -> sees("#pane-logs"));
        onFx(() -> find("#logs-search", TextField.class).clear());
        patiently().until(() -> rows().stream().anyMatch(row -> row.text().contains("RUNNING")));
        assertThat(rows()).allMatch(row -> row.origin().isEmpty());
    }

    @Test
    void aWorkerIsStoppedAndStartedInTheWindow() {
        choose("harvester-1");
        click("#worker-stop");
        patiently().until(() -> !find("#worker-start", Node.class).isDisabled());
        click("#worker-start");
        patiently().until(() -> !find("#worker-stop", Node.class).isDisabled());
    }

    @Test
    void aWorkerThatIsLetFinishEndsByItself() {
        choose("downloader-1");
        click("#worker-quiet");
        patiently().until(() -> exists("Ended"));
    }

    @Test
    void allWorkersAreStoppedAndStartedInOrder() {
        click("#worker-stop-all");
        patiently().until(() -> !canBeDone("worker.stop-all"));
        click("#worker-start-all");
        patiently().until(() -> !canBeDone("worker.start-all") && canBeDone("worker.stop-all"));
        patiently().until(() -> textOf("#status-connection").equals("Redis is connected"));
    }

    @Test
    void aPoolGrowsAndShrinksWhileItRunsAndItsSizeIsKeptForTheNextStart() {
        int before = Integer.parseInt(textOf("#pool-size-downloaders"));
        click("#worker-more-downloaders");
        patiently().until(() -> textOf("#pool-size-downloaders").equals(String.valueOf(before + 1)));
        assertThat(workers()).anyMatch(worker -> worker.endsWith("/downloader-" + (before + 1)));
        patiently().until(() -> keptSettings().contains("\"downloaders\" : " + (before + 1)));
        click("#worker-fewer-downloaders");
        patiently().until(() -> textOf("#pool-size-downloaders").equals(String.valueOf(before)));
        patiently().until(() -> keptSettings().contains("\"downloaders\" : " + before));
    }

    private String keptSettings() throws IOException {
        Path file = folder.resolve("config").resolve("config.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private void choose(String worker) {
        patiently().until(() -> exists(worker));
        robot().clickOn(worker);
        patiently().until(() -> textOf("#log-title").equals("Log of " + worker));
    }

    private boolean canBeDone(String action) {
        return onFx(() -> shell().actions().get(action).enabled().getValue());
    }

    private boolean exists(String text) {
        return !robot().lookup(text).queryAll().isEmpty();
    }

    /** The keys of all workers in the table, also of those below its lower edge. */
    @SuppressWarnings("unchecked")
    private List<String> workers() {
        TableView<LiveRow<?>> table = find("#workers-table", TableView.class);
        return onFx(() -> table.getItems().stream().map(LiveRow::key).toList());
    }

    private List<LogRow> rows() {
        return onFx(() ->
                List.copyOf(find("#pane-logs .log-tail", LogTailView.class).rows()));
    }

    @SuppressWarnings("unchecked")
    private List<LogRow> shown() {
        return onFx(
                () -> List.copyOf(find("#pane-logs #log-lines", ListView.class).getItems()));
    }

    /** Measures the longest time between two frames. Used on the JavaFX thread. */
    private static final class PulseWatch extends AnimationTimer {

        private long last;
        private long longest;

        @Override
        public void handle(long now) {
            if (last != 0) {
                longest = Math.max(longest, now - last);
            }
            last = now;
        }

        private Duration longestGap() {
            return Duration.ofNanos(longest);
        }
    }
}
