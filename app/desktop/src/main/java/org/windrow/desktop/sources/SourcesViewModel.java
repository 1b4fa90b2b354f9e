package org.windrow.desktop.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.DeferredEngine;
import org.windrow.desktop.checkup.NewSourceViewModel;
import org.windrow.desktop.detail.ChosenSource;
import org.windrow.desktop.detail.SourceDetailModel;
import org.windrow.desktop.exchange.ExchangeViewModel;
import org.windrow.desktop.exchange.ExchangeViewModel.Form;
import org.windrow.desktop.pane.Chosen;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.HeldRun;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.source.Source;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LiveRows;

/** The sources and what can be done with those that are chosen. */
public final class SourcesViewModel {

    private final Surroundings around;
    private final Optional<Callable<Source>> sample;
    private final Consumer<Path> folders;
    private final NewSourceViewModel newSource;
    private final ExchangeViewModel exchange;
    private final LiveRows<SourceRow> rows = new LiveRows<>(row -> row.status().id());
    private final Map<String, ProgressWatch> watches = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Chosen<SourceRow> chosen = new Chosen<>();
    private final SourceMarks marks;
    private final SourceDetailModel detail;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sampleStarting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private @Nullable EngineSnapshot picture;
    private @Nullable String toChoose;

    /**
     * @param sample starts the sample repository, if there is one
     * @param folders shows a folder to the person, in whatever shows folders here
     */
    public SourcesViewModel(Surroundings around, Optional<Callable<Source>> sample, Consumer<Path> folders) {
        this.around = around;
        this.sample = sample;
        this.folders = folders;
        this.newSource = new NewSourceViewModel(around, this::known);
        this.exchange = new ExchangeViewModel(around);
        this.marks = new SourceMarks(around.texts());
        this.detail = new SourceDetailModel(around, chosen.valueProperty().map(this::atLength));
    }

    private @Nullable ChosenSource atLength(@Nullable SourceRow row) {
        return row == null
                ? null
                : new ChosenSource(row.status(), marks.of(row), row.progress().text(), row.lastRun(), row.held());
    }

    // *** What is shown ***

    /** The sources, as the engine orders them. */
    ObservableList<LiveRow<SourceRow>> rows() {
        return rows.rows();
    }

    /** The chosen sources. */
    Chosen<SourceRow> chosen() {
        return chosen;
    }

    /** The chosen source at length. */
    public SourceDetailModel detail() {
        return detail;
    }

    /** How things stand, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the engine is there, so that an empty list means that there are no sources. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** The source that is about to be added. */
    public NewSourceViewModel newSource() {
        return newSource;
    }

    /** Sources that are read from a file or written to one. */
    public ExchangeViewModel exchange() {
        return exchange;
    }

    public boolean hasSample() {
        return sample.isPresent();
    }

    /** Whether the sample repository is being started. */
    public ReadOnlyBooleanProperty sampleStartingProperty() {
        return sampleStarting.getReadOnlyProperty();
    }

    /** Whether a harvest of a chosen source can be started. */
    public ObservableValue<Boolean> canHarvest() {
        return chosen.whenAny(SourceRow::canHarvest);
    }

    /** Whether a harvest of a chosen source can be stopped. */
    public ObservableValue<Boolean> canStop() {
        return chosen.whenAny(SourceRow::canStop);
    }

    /** Whether a chosen source can be put to rest: it is at work, or it would begin by itself. */
    public ObservableValue<Boolean> canPause() {
        return chosen.whenAny(SourceRow::canPause);
    }

    /** Whether a chosen source is at rest and can go on. */
    public ObservableValue<Boolean> canResume() {
        return chosen.whenAny(SourceRow::canResume);
    }

    /** Whether any source is chosen. */
    public ObservableValue<Boolean> hasChosen() {
        return chosen.whenAny(_ -> true);
    }

    /** Whether exactly one source is chosen. */
    public ObservableValue<Boolean> hasOneChosen() {
        return chosen.whenOne();
    }

    /** Whether a run of any source is under way. */
    public boolean isAtWork() {
        return rows.rows().stream().anyMatch(row -> row.value().isAtWork());
    }

    /** How many sources are to be harvested by themselves. */
    public int scheduled() {
        return (int) rows.rows().stream()
                .filter(row -> row.value().status().nextRun() != null)
                .count();
    }

    /** Whether there is any source. */
    public ObservableValue<Boolean> hasSources() {
        return Bindings.isNotEmpty(rows.rows());
    }

    // *** What can be done ***

    /** Harvests the chosen sources: what is new since the last time, or everything again. */
    public void harvest(boolean everything) {
        withEach(
                SourceRow::canHarvest,
                source -> around.commands()
                        .watch(
                                around.engine().harvest(source.id(), everything),
                                around.texts().format("doing.harvest", source.name())));
    }

    /** Stops the harvests of the chosen sources. */
    public void stop() {
        withEach(
                SourceRow::canStop,
                source -> around.commands()
                        .watch(
                                around.engine().stopHarvest(source.id()),
                                around.texts().format("doing.stop", source.name())));
    }

    /** Stops the harvests of the chosen sources, and keeps their schedules from starting them again. */
    public void pause() {
        withEach(
                SourceRow::canPause,
                source -> around.commands()
                        .watch(
                                around.engine().pauseSource(source.id()),
                                around.texts().format("doing.pause", source.name())));
    }

    /** Lets the chosen sources go on where they were. */
    public void resume() {
        withEach(
                SourceRow::canResume,
                source -> around.commands()
                        .watch(
                                around.engine().resumeSource(source.id()),
                                around.texts().format("doing.resume", source.name())));
    }

    /** Shows the choices of the chosen source, to be changed. */
    public void change() {
        withChosen(source -> configured(source.id()).ifPresent(newSource::openChange));
    }

    /** Shows the choices of the chosen source, for another one like it. */
    public void copy() {
        withChosen(source -> configured(source.id()).ifPresent(newSource::openCopy));
    }

    /** Writes the chosen sources to a file. */
    public void exportChosen() {
        List<String> ids = chosen.all().stream().map(row -> row.status().id()).toList();
        if (!ids.isEmpty()) {
            exchange.export(Form.JSON, ids);
        }
    }

    /** Takes the chosen sources out of sight, and removes them for good once nobody has taken that back. */
    public void remove() {
        List<SourceStatus> sources =
                chosen.all().stream().map(SourceRow::status).toList();
        if (sources.isEmpty()) {
            return;
        }
        sources.forEach(source -> removed.add(source.id()));
        chosen.rowProperty().set(null);
        refresh();
        String words = sources.size() == 1
                ? around.texts().format("source.removed", sources.getFirst().name())
                : around.texts().format("source.removed-several", sources.size());
        around.notices().offerUndo(words, () -> restore(sources), () -> sources.forEach(this::removeForGood));
    }

    /** Shows the folder of the chosen source's silo. */
    public void openFolder() {
        withChosen(source -> around.engine()
                .siloFolder(source.id())
                .ifPresentOrElse(
                        folders,
                        () -> around.notices().tell(around.texts().format("source.no-folder", source.name()))));
    }

    /** Saves the source that was filled in, if it is valid, and harvests it if wished. */
    public void add(boolean harvestAtOnce) {
        newSource.complete().ifPresent(draft -> {
            newSource.closeForm();
            CompletableFuture<Source> source = around.engine().settings().thenApply(draft::with);
            save(draft.id(), draft.name(), source, harvestAtOnce);
        });
    }

    /** Starts the sample repository, adds it as a source and harvests it. */
    public void trySample() {
        sample.filter(_ -> !sampleStarting.get()).ifPresent(starter -> {
            sampleStarting.set(true);
            CompletableFuture<Source> started = new CompletableFuture<>();
            Thread.ofVirtual().name("sample-start").start(() -> {
                try {
                    started.complete(starter.call());
                } catch (Exception e) {
                    started.completeExceptionally(new CompletionException(e));
                }
            });
            around.commands()
                    .watch(
                            started.thenAcceptAsync(
                                            source -> save(source.id(), source.name(), started, true), around.fx())
                                    .whenCompleteAsync((_, _) -> sampleStarting.set(false), around.fx()),
                            around.texts().get("doing.sample"));
        });
    }

    /** Shows a new picture. */
    public void update(EngineSnapshot fresh) {
        picture = fresh;
        ready.set(fresh.version() != DeferredEngine.NOT_YET);
        refresh();
    }

    /** Shows the last picture again: time has gone on. */
    public void refresh() {
        if (picture == null) {
            return;
        }
        Set<String> held =
                around.engine().heldRuns().stream().map(HeldRun::sourceId).collect(Collectors.toSet());
        List<SourceRow> fresh = new ArrayList<>();
        for (SourceStatus source : picture.sources()) {
            if (!removed.contains(source.id())) {
                fresh.add(row(source, held.contains(source.id())));
            }
        }
        rows.update(fresh);
        watches.keySet().retainAll(ids());
        summary.set(summarise(fresh));
        chooseWhatWasAdded();
        detail.lookAgain(picture.queues());
    }

    private SourceRow row(SourceStatus source, boolean held) {
        ProgressWatch watch =
                watches.computeIfAbsent(source.id(), _ -> new ProgressWatch(around.texts(), around.figures()));
        String lastRun = source.lastRun() == null
                ? around.texts().get("source.never")
                : around.figures().ago(source.lastRun());
        Progress progress = held
                ? Progress.inWords(around.texts().get("progress.held"))
                : watch.look(source, around.clock().instant());
        return new SourceRow(source, progress, lastRun, nextRun(source), held);
    }

    private String nextRun(SourceStatus source) {
        return source.nextRun() == null
                ? around.texts().get("source.never")
                : around.figures().ahead(source.nextRun());
    }

    private Optional<Source> configured(String id) {
        return around.engine().sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst();
    }

    private String summarise(List<SourceRow> fresh) {
        if (fresh.isEmpty()) {
            return "";
        }
        long active = fresh.stream().filter(SourceRow::isAtWork).count();
        return around.texts().format("sources.summary", fresh.size(), active);
    }

    private void save(String id, String name, CompletableFuture<Source> source, boolean harvestAtOnce) {
        toChoose = id;
        CompletableFuture<Void> saved = source.thenCompose(around.engine()::saveSource);
        around.commands()
                .watch(
                        harvestAtOnce ? saved.thenCompose(_ -> around.engine().harvest(id, false)) : saved,
                        around.texts().format("doing.save", name));
    }

    private void chooseWhatWasAdded() {
        if (toChoose != null) {
            rows.find(toChoose).ifPresent(row -> {
                toChoose = null;
                chosen.rowProperty().set(row);
            });
        }
    }

    private void restore(List<SourceStatus> sources) {
        sources.forEach(source -> removed.remove(source.id()));
        toChoose = sources.getFirst().id();
        refresh();
    }

    private void removeForGood(SourceStatus source) {
        CompletableFuture<Void> done = around.engine().removeSource(source.id());
        around.commands().watch(done, around.texts().format("doing.remove", source.name()));
        var _ = done.whenCompleteAsync((_, _) -> removed.remove(source.id()), around.fx());
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        known().forEach(source -> ids.add(source.id()));
        return ids;
    }

    private List<SourceStatus> known() {
        return picture == null ? List.of() : picture.sources();
    }

    private void withEach(Predicate<SourceRow> can, Consumer<SourceStatus> task) {
        chosen.all().stream().filter(can).map(SourceRow::status).forEach(task);
    }

    private void withChosen(Consumer<SourceStatus> task) {
        chosen.with(row -> task.accept(row.status()));
    }
}
