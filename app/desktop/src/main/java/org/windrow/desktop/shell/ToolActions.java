package org.windrow.desktop.shell;

import static org.windrow.desktop.shell.ShellActions.ALWAYS;

import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.logs.LogsViewModel;
import org.windrow.desktop.workers.Pool;
import org.windrow.desktop.workers.WorkersViewModel;

/** What a person can do with workers and logs. */
final class ToolActions {

    private final ShellActions all;
    private final ShellViewModel shell;

    /** @param all where the actions go */
    ToolActions(ShellActions all, ShellViewModel shell) {
        this.all = all;
        this.shell = shell;
    }

    void forWorkers(WorkersViewModel workers, LogsViewModel logs) {
        all.add(
                "worker.start",
                "action.start-worker",
                Feather.PLAY,
                workers.canStart(),
                inWorkers(workers::start),
                "Shortcut+Shift+S");
        all.add(
                "worker.stop",
                "action.stop-worker",
                Feather.SQUARE,
                workers.canStop(),
                inWorkers(workers::stop),
                "Shortcut+Shift+X");
        all.add(
                "worker.restart",
                "action.restart-worker",
                Feather.ROTATE_CW,
                workers.canRestart(),
                inWorkers(workers::restart),
                "Shortcut+Shift+R");
        all.add("worker.quiet", "action.quiet-worker", Feather.MOON, workers.canQuiet(), inWorkers(workers::quiet));
        all.add(
                "worker.show-log",
                "action.show-log",
                Feather.FILE_TEXT,
                workers.hasLog(),
                ShellActions.in(shell, Pane.LOGS, () -> workers.withChosenId(logs::choose)),
                "Shortcut+L");
        all.add(
                "worker.start-all",
                "action.start-all",
                Feather.PLAY_CIRCLE,
                workers.canStartAll(),
                inWorkers(workers::startAll));
        all.add(
                "worker.stop-all",
                "action.stop-all",
                Feather.STOP_CIRCLE,
                workers.canStopAll(),
                inWorkers(workers::stopAll));
        forHarvesters(workers.harvesters());
        forDownloaders(workers.downloaders());
    }

    private void forHarvesters(Pool pool) {
        all.add(
                "worker.more-harvesters",
                "action.more-harvesters",
                Feather.PLUS,
                pool.canGrow(),
                inWorkers(pool::grow));
        all.add(
                "worker.fewer-harvesters",
                "action.fewer-harvesters",
                Feather.MINUS,
                pool.canShrink(),
                inWorkers(pool::shrink));
    }

    private void forDownloaders(Pool pool) {
        all.add(
                "worker.more-downloaders",
                "action.more-downloaders",
                Feather.PLUS,
                pool.canGrow(),
                inWorkers(pool::grow));
        all.add(
                "worker.fewer-downloaders",
                "action.fewer-downloaders",
                Feather.MINUS,
                pool.canShrink(),
                inWorkers(pool::shrink));
    }

    void forLogs(LogsViewModel logs) {
        all.add(
                "logs.search",
                "action.search-logs",
                Feather.SEARCH,
                ALWAYS,
                inLogs(logs::beginSearch),
                "Shortcut+Shift+F");
        all.add("logs.copy", "action.copy-log", Feather.COPY, ALWAYS, inLogs(logs::copy));
        all.add("logs.save", "action.save-log", Feather.SAVE, ALWAYS, inLogs(logs::save));
        all.add("logs.clear", "action.clear-log", Feather.SLASH, ALWAYS, inLogs(logs::clear));
        all.add("logs.open-file", "action.open-log", Feather.EXTERNAL_LINK, ALWAYS, inLogs(logs::openFile));
    }

    private Runnable inWorkers(Runnable handler) {
        return ShellActions.in(shell, Pane.WORKERS, handler);
    }

    private Runnable inLogs(Runnable handler) {
        return ShellActions.in(shell, Pane.LOGS, handler);
    }
}
