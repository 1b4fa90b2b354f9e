package org.windrow.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.DeferredEngine;
import org.windrow.desktop.activity.ActivityViewModel;
import org.windrow.desktop.logs.LogsViewModel;
import org.windrow.desktop.pane.Commands;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.desktop.queues.QueuesViewModel;
import org.windrow.desktop.sources.SourcesViewModel;
import org.windrow.desktop.workers.WorkersViewModel;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.SnapshotPoller;

/** The window as a whole: the chosen pane, how the engine and Redis are, totals; and the beat that keeps all panes fresh. */
public final class ShellViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ShellViewModel.class);
    private static final Duration CLOCK_BEAT = Duration.ofSeconds(1);

    /** So long Redis may take to come up before its absence is said aloud. */
    private static final Duration START_GRACE = Duration.ofSeconds(10);

    private final Surroundings around;
    private final Supplier<CompletableFuture<?>> engineStart;
    private final SourcesViewModel sources;
    private final QueuesViewModel queues;
    private final WorkersViewModel workers;
    private final LogsViewModel logs;
    private final ActivityViewModel activity;
    private final SnapshotPoller<EngineSnapshot> poller;
    private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.SOURCES);
    private final ReadOnlyObjectWrapper<Banner> banner = new ReadOnlyObjectWrapper<>(Banner.NONE);
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper connectionDetail = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("");
    private final List<Runnable> secondly = new ArrayList<>();
    private @Nullable String engineFailure;
    private RedisStatus redis = new RedisStatus(RedisStatus.State.STARTING, "");
    private Instant lastClockBeat = Instant.MIN;
    private final Instant opened;
    private boolean connectedOnce;

    /** @param engineStart begins to make the engine; the future ends when it is there */
    public ShellViewModel(
            Surroundings around,
            Supplier<CompletableFuture<?>> engineStart,
            SourcesViewModel sources,
            QueuesViewModel queues,
            WorkersViewModel workers,
            LogsViewModel logs,
            ActivityViewModel activity) {
        this.around = around;
        this.opened = around.clock().instant();
        this.engineStart = engineStart;
        this.sources = sources;
        this.queues = queues;
        this.workers = workers;
        this.logs = logs;
        this.activity = activity;
        this.poller = new SnapshotPoller<>(around.engine()::snapshot, EngineSnapshot::version, this::update);
        pane.subscribe(shown -> {
            queues.setVisible(shown == Pane.QUEUES);
            logs.setInSight(shown == Pane.LOGS);
            activity.setInSight(shown == Pane.ACTIVITY);
        });
    }

    /** Lets others look every second, too. */
    public void everySecond(Runnable follower) {
        secondly.add(follower);
    }

    /** The pane that is shown. */
    public ObjectProperty<Pane> paneProperty() {
        return pane;
    }

    /** What is wrong with the whole, if anything. */
    public ReadOnlyObjectProperty<Banner> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /** The totals of all sources. */
    public ReadOnlyStringProperty totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** How the connection to Redis is, in words. */
    public ReadOnlyStringProperty connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Where Redis is and which, or what is wrong with it. */
    public ReadOnlyStringProperty connectionDetailProperty() {
        return connectionDetail.getReadOnlyProperty();
    }

    /** Starts the engine, at first or again after it could not be started. */
    public void startEngine() {
        engineFailure = null;
        showHealth();
        var _ = engineStart
                .get()
                .whenCompleteAsync(
                        (_, error) -> {
                            if (error != null) {
                                LOG.error("The engine could not be started", error);
                                engineFailure = Commands.reason(around.texts(), error);
                                showHealth();
                            }
                        },
                        around.fx());
    }

    /** One beat: looks what is new. To be called several times a second on the JavaFX thread. */
    public void beat() {
        poller.run();
        activity.poll();
        workers.pollLog();
        logs.poll();
        Instant now = around.clock().instant();
        if (lastClockBeat.isBefore(now.minus(CLOCK_BEAT))) {
            lastClockBeat = now;
            sources.refresh();
            workers.refresh();
            activity.refresh();
            secondly.forEach(Runnable::run);
            showHealth();
        }
        queues.measure();
    }

    private void update(EngineSnapshot picture) {
        redis = picture.redis();
        connectedOnce |= redis.state() == RedisStatus.State.CONNECTED;
        sources.update(picture);
        queues.update(picture);
        workers.update(picture);
        logs.update(picture);
        totals.set(picture.version() == DeferredEngine.NOT_YET ? "" : totalsOf(picture));
        showHealth();
    }

    private String totalsOf(EngineSnapshot picture) {
        double rate = picture.sources().stream()
                .mapToDouble(SourceStatus::recordsPerSecond)
                .sum();
        long waiting = picture.queues().stream()
                .filter(QueueStatus::isOfFiles)
                .mapToLong(QueueStatus::depth)
                .sum();
        long failed = picture.queues().stream().mapToLong(QueueStatus::failed).sum();
        String words = around.texts().format("status.totals", picture.sources().size(), waiting, failed);
        return rate > 0 ? words + " · " + around.texts().format("status.rate", Math.round(rate)) : words;
    }

    private void showHealth() {
        String detail = Sentences.in(around.texts(), redis.detail());
        connectionDetail.set(detail);
        connection.set(
                switch (redis.state()) {
                    case STARTING -> around.texts().get("redis.starting");
                    case CONNECTED -> around.texts().get("redis.connected");
                    case DISCONNECTED -> around.texts().get(isStartingUp() ? "redis.starting" : "redis.disconnected");
                    case STOPPED -> around.texts().get("redis.stopped");
                });
        if (engineFailure != null) {
            connection.set(around.texts().get("engine.failed"));
            banner.set(new Banner(around.texts().format("banner.engine", engineFailure), true));
        } else if (redis.state() == RedisStatus.State.DISCONNECTED && !isStartingUp()) {
            banner.set(new Banner(around.texts().format("banner.redis", detail), false));
        } else {
            banner.set(Banner.NONE);
        }
    }

    /** Whether nobody could yet expect a connection; a banner that comes and goes at each start would only frighten. */
    private boolean isStartingUp() {
        return !connectedOnce && around.clock().instant().isBefore(opened.plus(START_GRACE));
    }
}
