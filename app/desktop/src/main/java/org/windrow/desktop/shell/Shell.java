package org.windrow.desktop.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.windrow.desktop.DeferredEngine;
import org.windrow.desktop.activity.ActivityView;
import org.windrow.desktop.activity.ActivityViewModel;
import org.windrow.desktop.checkup.AddressDrop;
import org.windrow.desktop.life.ResumeBanner;
import org.windrow.desktop.life.ResumeViewModel;
import org.windrow.desktop.logs.LogsView;
import org.windrow.desktop.logs.LogsViewModel;
import org.windrow.desktop.pane.Notices;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.desktop.preferences.PreferencesView;
import org.windrow.desktop.preferences.PreferencesViewModel;
import org.windrow.desktop.preferences.WindowChoices;
import org.windrow.desktop.queues.QueuesView;
import org.windrow.desktop.queues.QueuesViewModel;
import org.windrow.desktop.repository.RepositoryPlace;
import org.windrow.desktop.sources.SourcesView;
import org.windrow.desktop.sources.SourcesViewModel;
import org.windrow.desktop.workers.WorkersView;
import org.windrow.desktop.workers.WorkersViewModel;
import org.windrow.engine.source.Source;
import org.windrow.fxkit.Later;
import org.windrow.fxkit.SpareTime;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.Toasts;
import org.windrow.fxkit.action.Actions;

/** Puts the window together: view models, actions, views. */
public final class Shell {

    /** The size of a window that has none yet. */
    public static final double WIDTH = 1200;

    public static final double HEIGHT = 760;

    private static final String STYLESHEET = "/org/windrow/desktop/desktop.css";

    private final ShellViewModel model;
    private final SourcesViewModel sources;
    private final Scene scene;
    private final ResumeViewModel resume;
    private final Toasts toasts;
    private final Actions actions;
    private final RepositoryPlace repository;
    private final SpareTime spare = new SpareTime();

    /**
     * @param engine the engine, which need not be there yet
     * @param sample starts the sample repository, if there is one
     * @param folders shows a folder or a file to the person
     * @param addresses opens an address in the system's browser
     * @param indexes the folder of the search indexes
     * @param theme how the window looks
     * @param choices what a person has chosen for the window
     * @param fx runs on the JavaFX thread
     * @param quit ends the program
     */
    public Shell(
            DeferredEngine engine,
            Optional<Callable<Source>> sample,
            Consumer<Path> folders,
            Consumer<URI> addresses,
            Path indexes,
            Theme theme,
            WindowChoices choices,
            Texts texts,
            Clock clock,
            Executor fx,
            Runnable quit) {
        toasts = new Toasts(texts.get("toast.close"));
        var around = Surroundings.of(engine, texts, notices(toasts, texts), fx, clock);
        sources = new SourcesViewModel(around, sample, folders);
        var queues = new QueuesViewModel(around);
        var workers = new WorkersViewModel(around);
        var logs = new LogsViewModel(around, folders);
        var activity = new ActivityViewModel(around);
        model = new ShellViewModel(around, engine::start, sources, queues, workers, logs, activity);
        actions = ShellActions.of(texts, model, sources, queues, workers, logs, choices, toasts, quit);
        var help = new Help(texts, actions, spare);
        var preferences = new PreferencesViewModel(around, choices);
        model.paneProperty().subscribe(pane -> {
            if (pane == Pane.PREFERENCES) {
                preferences.open();
            }
        });
        repository = new RepositoryPlace(
                around, indexes, folders, addresses, model.paneProperty().map(pane -> pane == Pane.REPOSITORY));
        model.everySecond(repository::refresh);
        var panes = List.of(
                later(Pane.SOURCES, () -> new SourcesView(sources, texts, around.figures(), actions, spare)),
                later(Pane.QUEUES, () -> new QueuesView(queues, texts, around.figures(), actions, theme)),
                later(Pane.WORKERS, () -> new WorkersView(workers, texts, around.figures(), actions)),
                later(Pane.LOGS, () -> new LogsView(logs, texts, actions)),
                later(Pane.REPOSITORY, () -> repository),
                later(Pane.ACTIVITY, () -> new ActivityView(activity, texts, around.figures(), actions)),
                later(Pane.PREFERENCES, () -> new PreferencesView(preferences, texts)));
        resume = new ResumeViewModel(around);
        model.everySecond(resume::refresh);
        var offer = new Later(
                spare, resume.offerProperty().map(words -> !words.isEmpty()), () -> new ResumeBanner(resume, texts));
        var rail = new Rail(model, texts, actions, activity.unreadProperty(), spare);
        scene = new Scene(new ShellView(model, panes, rail, texts, actions, toasts, help, offer, spare), WIDTH, HEIGHT);
        theme.dress(scene);
        scene.getStylesheets().add(STYLESHEET);
        actions.installFurtherShortcuts(scene);
        AddressDrop.install(scene, this::take, this::take);
    }

    /** What to show in the window. */
    public Scene scene() {
        return scene;
    }

    /** The window as a whole. */
    public ShellViewModel model() {
        return model;
    }

    /** All that a person can do. */
    public Actions actions() {
        return actions;
    }

    /** The sources. */
    public SourcesViewModel sources() {
        return sources;
    }

    /** Looks at once whether something was under way when Windrow was closed. */
    void offerToResume() {
        resume.refresh();
    }

    /** Tells the person something in passing. */
    public void tell(String text) {
        toasts.tell(text);
    }

    /** The window is up: what it was shown without is made, little by little. */
    public void begin() {
        spare.begin();
    }

    /** Makes at once all that the window was shown without. */
    void complete() {
        spare.finish();
    }

    /** The program ends: lets go of what the repository browser has open. */
    public void end() {
        repository.close();
    }

    /** The window has gone: what could still have been undone is final. */
    public void close() {
        toasts.dismissAll();
    }

    /** An address was dropped on the window. */
    private void take(String address) {
        model.paneProperty().set(Pane.SOURCES);
        sources.newSource().openForm(address);
    }

    /** A file was dropped on the window. */
    private void take(Path file) {
        model.paneProperty().set(Pane.SOURCES);
        sources.newSource().closeForm();
        sources.exchange().open(file);
    }

    private Node later(Pane pane, Supplier<Node> maker) {
        return new Later(spare, model.paneProperty().isEqualTo(pane), maker);
    }

    private static Notices notices(Toasts toasts, Texts texts) {
        return new Notices() {
            @Override
            public void tell(String text) {
                toasts.tell(text);
            }

            @Override
            public void warn(String text) {
                toasts.warn(text);
            }

            @Override
            public void offerUndo(String text, Runnable onUndo, Runnable onFinal) {
                toasts.offer(text, texts.get("toast.undo"), onUndo, onFinal);
            }
        };
    }
}
