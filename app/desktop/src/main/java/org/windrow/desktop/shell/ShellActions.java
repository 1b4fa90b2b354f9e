package org.windrow.desktop.shell;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.logs.LogsViewModel;
import org.windrow.desktop.preferences.WindowChoices;
import org.windrow.desktop.queues.JobsViewModel;
import org.windrow.desktop.queues.QueuesViewModel;
import org.windrow.desktop.sources.SourcesViewModel;
import org.windrow.desktop.workers.WorkersViewModel;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.fxkit.Toasts;
import org.windrow.fxkit.action.Action;
import org.windrow.fxkit.action.Actions;

/** All that a person can do in this window, in one place. */
final class ShellActions {

    /** Can be done at any time. */
    static final ObservableValue<Boolean> ALWAYS = new SimpleBooleanProperty(true);

    private final Actions actions = new Actions();
    private final Texts texts;

    private ShellActions(Texts texts) {
        this.texts = texts;
    }

    static Actions of(
            Texts texts,
            ShellViewModel shell,
            SourcesViewModel sources,
            QueuesViewModel queues,
            WorkersViewModel workers,
            LogsViewModel logs,
            WindowChoices choices,
            Toasts toasts,
            Runnable quit) {
        var all = new ShellActions(texts);
        var ofSources = new SourceActions(all, shell, sources);
        ofSources.forSources();
        ofSources.forExchange();
        ofSources.forProblems(sources.detail().problems());
        var tools = new ToolActions(all, shell);
        tools.forWorkers(workers, logs);
        tools.forLogs(logs);
        all.forQueues(shell, queues);
        all.forPanes(shell);
        all.add("theme.system", "action.theme-system", Feather.MONITOR, ALWAYS, () -> show(choices, Appearance.SYSTEM));
        all.add("theme.light", "action.theme-light", Feather.SUN, ALWAYS, () -> show(choices, Appearance.LIGHT));
        all.add("theme.dark", "action.theme-dark", Feather.MOON, ALWAYS, () -> show(choices, Appearance.DARK));
        all.add(
                "text.larger",
                "action.text-larger",
                Feather.ZOOM_IN,
                ALWAYS,
                choices::enlarge,
                "Shortcut+Plus",
                "Shortcut+Equals");
        all.add("text.smaller", "action.text-smaller", Feather.ZOOM_OUT, ALWAYS, choices::shrink, "Shortcut+Minus");
        all.add(
                "app.undo",
                "action.undo",
                Feather.CORNER_UP_LEFT,
                toasts.undoableProperty(),
                toasts::undo,
                "Shortcut+Z");
        all.add("app.quit", "action.quit", Feather.LOG_OUT, ALWAYS, quit, "Shortcut+Q");
        return all.actions;
    }

    private void forQueues(ShellViewModel shell, QueuesViewModel queues) {
        JobsViewModel jobs = queues.jobs();
        add(
                "queue.pause",
                "action.pause-queue",
                Feather.PAUSE,
                queues.canPause(),
                in(shell, Pane.QUEUES, queues::pause));
        add(
                "queue.resume",
                "action.resume-queue",
                Feather.PLAY,
                queues.canResume(),
                in(shell, Pane.QUEUES, queues::resume));
        add("job.retry", "action.retry-jobs", Feather.ROTATE_CW, jobs.canRetry(), in(shell, Pane.QUEUES, jobs::retry));
        add(
                "job.retry-all",
                "action.retry-all-jobs",
                Feather.REFRESH_CW,
                jobs.canRetryAll(),
                in(shell, Pane.QUEUES, jobs::retryAll));
        add("job.delete", "action.delete-jobs", Feather.TRASH, jobs.canDelete(), in(shell, Pane.QUEUES, jobs::delete));
        add(
                "job.delete-all",
                "action.delete-all-jobs",
                Feather.TRASH_2,
                jobs.canDeleteAll(),
                in(shell, Pane.QUEUES, jobs::deleteAll));
    }

    private void forPanes(ShellViewModel shell) {
        add("go.sources", "action.go-sources", Feather.DATABASE, ALWAYS, go(shell, Pane.SOURCES), "Shortcut+1");
        add("go.queues", "action.go-queues", Feather.LAYERS, ALWAYS, go(shell, Pane.QUEUES), "Shortcut+2");
        add("go.workers", "action.go-workers", Feather.CPU, ALWAYS, go(shell, Pane.WORKERS), "Shortcut+3");
        add("go.logs", "action.go-logs", Feather.FILE_TEXT, ALWAYS, go(shell, Pane.LOGS), "Shortcut+4");
        add("go.repository", "action.go-repository", Feather.ARCHIVE, ALWAYS, go(shell, Pane.REPOSITORY), "Shortcut+5");
        add("go.activity", "action.go-activity", Feather.BELL, ALWAYS, go(shell, Pane.ACTIVITY), "Shortcut+6");
        add(
                "go.preferences",
                "action.go-preferences",
                Feather.SETTINGS,
                ALWAYS,
                go(shell, Pane.PREFERENCES),
                "Shortcut+Comma");
    }

    /**
     * Adds an action.
     *
     * @param textKey the key of its text
     * @param keys its shortcuts, as {@link KeyCombination#valueOf} reads them, the one to show first
     */
    void add(String id, String textKey, Ikon icon, ObservableValue<Boolean> enabled, Runnable handler, String... keys) {
        add(actions, texts, id, textKey, icon, enabled, handler, keys);
    }

    /** Adds an action to a registry that is complete but for it. */
    static void add(
            Actions actions,
            Texts texts,
            String id,
            String textKey,
            Ikon icon,
            ObservableValue<Boolean> enabled,
            Runnable handler,
            String... keys) {
        List<KeyCombination> shortcuts =
                Arrays.stream(keys).map(KeyCombination::valueOf).toList();
        actions.add(new Action(id, texts.get(textKey), icon, shortcuts, enabled, handler));
    }

    private static Runnable go(ShellViewModel shell, Pane pane) {
        return () -> shell.paneProperty().set(pane);
    }

    /** Shows the pane first: what one does is to be seen. */
    static Runnable in(ShellViewModel shell, Pane pane, Runnable handler) {
        return () -> {
            shell.paneProperty().set(pane);
            handler.run();
        };
    }

    private static void show(WindowChoices choices, Appearance appearance) {
        choices.appearanceProperty().set(appearance);
    }
}
