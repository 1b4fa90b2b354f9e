package org.windrow.desktop.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.log.WorkerLogs;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.fxkit.LogRow;

/** The logs: which one is shown, which of its lines, and what can be done with them. */
public final class LogsViewModel {

    private final Surroundings around;
    private final Consumer<Path> files;
    private final LogChoice everything;
    private final ObservableList<LogChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<LogChoice> choicesView = FXCollections.unmodifiableObservableList(choices);
    private final ObjectProperty<LogChoice> chosen;
    private final ObjectProperty<LogLevel> level = new SimpleObjectProperty<>(LogLevel.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper();
    private @Nullable LogScreen screen;
    private @Nullable LogFollower follower;
    private boolean inSight;

    /** @param files shows a file to the person in another program */
    public LogsViewModel(Surroundings around, Consumer<Path> files) {
        this.around = around;
        this.files = files;
        this.everything = new LogChoice(WorkerLogs.APPLICATION, around.texts().get("log.everything"));
        this.chosen = new SimpleObjectProperty<>(everything);
        choices.add(everything);
        chosen.subscribe(log -> summary.set(around.texts().format("log.summary", log.name())));
    }

    // *** What is shown ***

    /** Everything, then Redis and the workers of this process. */
    ObservableList<LogChoice> choices() {
        return choicesView;
    }

    /** The log that is shown. */
    ObjectProperty<LogChoice> chosenProperty() {
        return chosen;
    }

    /** Which of its lines are shown. */
    ObjectProperty<LogLevel> levelProperty() {
        return level;
    }

    /** What the lines that are shown have in them, in any case; empty for all. */
    StringProperty searchProperty() {
        return search;
    }

    /** What one sees, in a sentence. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Shows the lines there from now on. */
    void showIn(LogScreen target) {
        screen = target;
        var following = new LogFollower(around, target);
        follower = following;
        chosen.subscribe(log -> following.follow(log.id()));
        level.subscribe(_ -> target.filter(filter()));
        search.subscribe(_ -> target.filter(filter()));
    }

    /** Says whether a person sees the lines at the moment; only then are they taken. */
    public void setInSight(boolean visible) {
        inSight = visible;
        poll();
    }

    /** Takes what has come. */
    public void poll() {
        if (follower != null && inSight) {
            follower.poll();
        }
    }

    /** Brings the choices to the workers that there are. */
    public void update(EngineSnapshot picture) {
        List<LogChoice> now = new ArrayList<>(List.of(everything));
        picture.workers().stream()
                .filter(WorkerStatus::local)
                .map(worker -> new LogChoice(worker.id(), worker.name()))
                .forEach(now::add);
        if (!now.contains(chosen.get())) {
            chosen.set(everything);
        }
        // why one by one: a list that is set anew forgets what was chosen from it.
        choices.removeIf(choice -> !now.contains(choice));
        for (int i = 0; i < now.size(); i++) {
            if (i >= choices.size() || !choices.get(i).equals(now.get(i))) {
                choices.remove(now.get(i));
                choices.add(i, now.get(i));
            }
        }
    }

    // *** What can be done ***

    /** Shows the log of a worker, if it is one of this process. */
    public void choose(String workerId) {
        choices.stream()
                .filter(choice -> choice.id().equals(workerId))
                .findFirst()
                .ifPresent(chosen::set);
    }

    /** Empties the screen; new lines come as before. */
    public void clear() {
        withScreen(LogScreen::clear);
    }

    /** Copies lines to the clipboard. */
    public void copy() {
        withScreen(LogScreen::copy);
    }

    /** Lets the person type what to look for. */
    public void beginSearch() {
        withScreen(LogScreen::beginSearch);
    }

    /** Saves the lines that are shown in a file that the person is asked for. */
    public void save() {
        withScreen(target -> target.askWhereToSave(around.texts().get("log.file-name"))
                .ifPresent(file -> save(target.shownLines(), file)));
    }

    private void save(List<String> lines, Path file) {
        CompletableFuture<Void> saved = background(() -> Files.write(file, lines))
                .thenRunAsync(
                        () -> around.notices()
                                .tell(around.texts().format("log.saved", lines.size(), file.getFileName())),
                        around.fx());
        around.commands().watch(saved, around.texts().format("doing.save-log", file));
    }

    /** Opens the chosen log's file in another program. */
    public void openFile() {
        around.engine().logFile(chosen.get().id()).ifPresentOrElse(this::open, this::sayThereIsNoFile);
    }

    private void open(Path file) {
        var exists = CompletableFuture.supplyAsync(() -> Files.exists(file), Thread::startVirtualThread)
                .thenAcceptAsync(
                        there -> {
                            if (there) {
                                files.accept(file);
                            } else {
                                sayThereIsNoFile();
                            }
                        },
                        around.fx());
        around.commands().watch(exists, around.texts().format("doing.open-log", file));
    }

    private void sayThereIsNoFile() {
        around.notices().warn(around.texts().format("log.no-file", chosen.get().name()));
    }

    private Predicate<LogRow> filter() {
        LogLevel least = level.get();
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? least::shows
                : row ->
                        least.shows(row) && row.plain().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void withScreen(Consumer<LogScreen> task) {
        if (screen != null) {
            task.accept(screen);
        }
    }

    /** Something that writes to the disk. */
    @FunctionalInterface
    private interface DiskWork {
        void run() throws IOException;
    }

    private static CompletableFuture<Void> background(DiskWork work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e.toString(), e);
                    }
                },
                Thread::startVirtualThread);
    }
}
