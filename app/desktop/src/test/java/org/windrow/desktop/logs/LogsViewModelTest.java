package org.windrow.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.WorkerStatus.Kind;
import org.windrow.engine.supervisor.ServiceState;
import org.windrow.fxkit.LogRow;

class LogsViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingEngine engine = new RecordingEngine();
    private final RecordingNotices notices = new RecordingNotices();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final LogsViewModel model = new LogsViewModel(
            Surroundings.of(engine, TestTexts.english(), notices, Runnable::run, new MovableClock(NOW)), opened::add);
    private final Sheet sheet = new Sheet();

    @TempDir
    Path folder;

    @BeforeEach
    void look() {
        model.showIn(sheet);
        model.setInSight(true);
        engine.showWorkers(
                Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW),
                Pictures.worker("harvester-1", Kind.HARVESTER, ServiceState.RUNNING, NOW));
        model.update(engine.snapshot());
    }

    @Test
    void everythingIsShownWithWhoSaidItUntilAWorkerIsChosen() {
        engine.log("here/redis", NOW, "INFO", "Ready");
        engine.log("here/harvester-1", NOW, "WARN", "Asking again");
        model.poll();
        assertThat(sheet.shownLines())
                .containsExactly("12:00:00  INFO  redis  Ready", "12:00:00  WARN  harvester-1  Asking again");
        model.choose("here/harvester-1");
        assertThat(sheet.shownLines()).containsExactly("12:00:00  WARN  Asking again");
        assertThat(model.summaryProperty().get()).contains("harvester-1");
    }

    @Test
    void linesAreChosenByLevelAndByWhatIsInThem() {
        engine.log("here/redis", NOW, "INFO", "Ready");
        engine.log("here/harvester-1", NOW, "WARN", "Asking Zenodo again");
        engine.log("here/harvester-1", NOW, "ERROR", "Broke down");
        model.poll();
        model.levelProperty().set(LogLevel.WARNINGS);
        assertThat(sheet.shownLines()).hasSize(2);
        model.searchProperty().set(" zenodo ");
        assertThat(sheet.shownLines()).singleElement().asString().endsWith("Asking Zenodo again");
        model.levelProperty().set(LogLevel.ERRORS);
        assertThat(sheet.shownLines()).isEmpty();
    }

    @Test
    void nothingIsTakenWhileNobodyLooksAndAllOfItAfterwards() {
        model.setInSight(false);
        engine.log("here/redis", NOW, "INFO", "Ready");
        model.poll();
        assertThat(sheet.shownLines()).isEmpty();
        model.setInSight(true);
        assertThat(sheet.shownLines()).hasSize(1);
    }

    @Test
    void whatIsClearedDoesNotComeBack() {
        engine.log("here/redis", NOW, "INFO", "Ready");
        model.poll();
        model.clear();
        engine.log("here/redis", NOW, "INFO", "Saved");
        model.poll();
        assertThat(sheet.shownLines()).singleElement().asString().endsWith("Saved");
    }

    @Test
    void onePollTakesNoMoreThanAFrameCanBear() {
        for (int i = 0; i < LogFollower.AT_ONCE + 10; i++) {
            engine.log("here/redis", NOW, "INFO", "line " + i);
        }
        model.poll();
        assertThat(sheet.shownLines()).hasSize(LogFollower.AT_ONCE);
        model.poll();
        assertThat(sheet.shownLines()).hasSize(LogFollower.AT_ONCE + 10);
    }

    @Test
    void theLinesThatAreShownAreSaved() {
        engine.log("here/redis", NOW, "INFO", "Ready");
        engine.log("here/redis", NOW, "WARN", "Memory is short");
        model.poll();
        model.levelProperty().set(LogLevel.WARNINGS);
        Path file = folder.resolve("lines.txt");
        sheet.answer = Optional.of(file);
        model.save();
        await().until(() -> notices.said().contains("Saved 1 line to lines.txt"));
        assertThat(file).hasContent("12:00:00  WARN  redis  Memory is short");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        sheet.answer = Optional.of(folder.resolve("missing").resolve("lines.txt"));
        model.save();
        await().until(() -> notices.said().size() == 1);
        assertThat(notices.said().getFirst()).contains("did not work").contains("lines.txt");
    }

    @Test
    void theFileOfALogIsOpenedIfThereIsOne() throws Exception {
        model.openFile();
        assertThat(notices.said()).containsExactly("There is no log file of Everything yet.");
        Path file = Files.createFile(folder.resolve("redis.log"));
        engine.giveLogFile("here/redis", file);
        model.choose("here/redis");
        model.openFile();
        await().until(() -> opened.contains(file));
    }

    @Test
    void aLogWhoseWorkerHasGoneGivesWayToEverything() {
        model.choose("here/harvester-1");
        engine.showWorkers(Pictures.worker("redis", Kind.REDIS, ServiceState.RUNNING, NOW));
        model.update(engine.snapshot());
        assertThat(model.chosenProperty().get().name()).isEqualTo("Everything");
        assertThat(model.choices()).extracting(LogChoice::name).containsExactly("Everything", "redis");
    }

    /** Shows lines as the real screen does, without a toolkit. */
    private static final class Sheet implements LogScreen {

        private final List<LogRow> rows = new ArrayList<>();
        private Predicate<LogRow> passes = _ -> true;
        private Optional<Path> answer = Optional.empty();

        @Override
        public void clear() {
            rows.clear();
        }

        @Override
        public void append(List<LogRow> lines, long lost) {
            rows.addAll(lines);
        }

        @Override
        public void filter(Predicate<LogRow> filter) {
            passes = filter;
        }

        @Override
        public List<String> shownLines() {
            return rows.stream().filter(passes).map(LogRow::plain).toList();
        }

        @Override
        public void copy() {}

        @Override
        public Optional<Path> askWhereToSave(String suggestedName) {
            return answer;
        }

        @Override
        public void beginSearch() {}
    }
}
