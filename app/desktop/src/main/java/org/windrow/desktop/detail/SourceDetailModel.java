package org.windrow.desktop.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.SourceStatus;

/** The chosen source at length. What is not in sight is not asked for. Needs no toolkit. */
public final class SourceDetailModel {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Surroundings around;
    private final ReadOnlyObjectWrapper<@Nullable ChosenSource> source = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<DetailTab> tab = new SimpleObjectProperty<>(DetailTab.RUN);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final RunsModel runs;
    private final ProblemsModel problems;
    private final SettingsModel settings;
    private @Nullable String shown;
    private List<QueueStatus> queues = List.of();
    private Instant lastLook = Instant.MIN;

    /** @param chosen the source to tell of; null if none is chosen */
    public SourceDetailModel(Surroundings around, ObservableValue<@Nullable ChosenSource> chosen) {
        this.around = around;
        this.runs = new RunsModel(around);
        this.problems = new ProblemsModel(around);
        this.settings = new SettingsModel(around);
        chosen.subscribe(this::show);
        tab.subscribe(_ -> showTab());
    }

    /** The source that is told of; null if none is chosen. */
    public ReadOnlyObjectProperty<@Nullable ChosenSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What is told of it. */
    public ObjectProperty<DetailTab> tabProperty() {
        return tab;
    }

    /** What its run does at present, in words; empty when nothing is under way. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Its runs. */
    RunsModel runs() {
        return runs;
    }

    /** Its problems. */
    public ProblemsModel problems() {
        return problems;
    }

    /** Its settings. */
    SettingsModel settings() {
        return settings;
    }

    /** Looks again at what may have changed, once a second at the most. To be called often while it can be seen. */
    public void lookAgain(List<QueueStatus> present) {
        queues = present;
        describe();
        Instant now = around.clock().instant();
        if (source.get() != null && !now.isBefore(lastLook.plus(LOOK_AGAIN))) {
            lastLook = now;
            ChosenSource of = Objects.requireNonNull(source.get());
            runs.update(of, tab.get() == DetailTab.HISTORY);
            problems.lookAgain(failed(of.status().id()), of.status(), tab.get() == DetailTab.PROBLEMS);
        }
    }

    private void show(@Nullable ChosenSource fresh) {
        source.set(fresh);
        String id = fresh == null ? null : fresh.status().id();
        if (!Objects.equals(id, shown)) {
            shown = id;
            lastLook = Instant.MIN;
            runs.show(fresh);
            problems.show(id);
            settings.show(null);
            showTab();
        }
        describe();
    }

    private void showTab() {
        lastLook = Instant.MIN;
        if (tab.get() == DetailTab.HISTORY) {
            runs.list();
        }
        settings.show(tab.get() == DetailTab.SETTINGS ? shown : null);
    }

    private long failed(String id) {
        return queues.stream()
                .filter(queue -> queue.queue().source().equals(id))
                .mapToLong(QueueStatus::failed)
                .sum();
    }

    private void describe() {
        ChosenSource of = source.get();
        doing.set(
                of == null || of.held()
                        ? ""
                        : words(of.status()) + since(of.status().began()));
    }

    private String since(@Nullable Instant began) {
        return began == null
                ? ""
                : around.texts()
                        .format(
                                "doing.since",
                                around.figures().exact(began),
                                around.figures().since(began));
    }

    private String words(SourceStatus status) {
        String waiting = status.message();
        long fetching = queues.stream()
                .filter(queue -> queue.isOfFiles() && queue.queue().source().equals(status.id()))
                .mapToLong(QueueStatus::inFlight)
                .sum();
        return switch (status.state()) {
            case IDLE -> "";
            case QUEUED -> around.texts().get("progress.queued");
            case STOPPING -> around.texts().get("doing.now-stopping");
            case PARKED -> around.texts().get("doing.now-parked");
            case HARVESTING ->
                waiting != null
                        ? around.texts().format("doing.now-waiting", Sentences.in(around.texts(), waiting), fetching)
                        : around.texts().format("doing.now-listing", fetching);
            case DOWNLOADING ->
                fetching > 0
                        ? around.texts().format("doing.now-downloading", fetching)
                        : around.texts().get("doing.now-files-wait");
        };
    }
}
