package org.windrow.desktop.shell;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.detail.ProblemsModel;
import org.windrow.desktop.exchange.ExchangeViewModel;
import org.windrow.desktop.exchange.ExchangeViewModel.Form;
import org.windrow.desktop.sources.SourcesViewModel;

/** What a person can do with sources. */
final class SourceActions {

    private final ShellActions all;
    private final ShellViewModel shell;
    private final SourcesViewModel sources;

    /** @param all where the actions go */
    SourceActions(ShellActions all, ShellViewModel shell, SourcesViewModel sources) {
        this.all = all;
        this.shell = shell;
        this.sources = sources;
    }

    void forSources() {
        all.add(
                "source.new",
                "action.new",
                Feather.PLUS,
                ShellActions.ALWAYS,
                inSources(() -> sources.newSource().openForm("")),
                "Shortcut+N");
        all.add(
                "source.sample",
                "action.sample",
                Feather.GIFT,
                sources.sampleStartingProperty().map(starting -> !starting && sources.hasSample()),
                inSources(sources::trySample));
        all.add(
                "source.harvest",
                "action.harvest",
                Feather.DOWNLOAD_CLOUD,
                sources.canHarvest(),
                inSources(() -> sources.harvest(false)),
                "F5",
                "Shortcut+H");
        all.add(
                "source.harvest-all",
                "action.harvest-all",
                Feather.REFRESH_CW,
                sources.canHarvest(),
                inSources(() -> sources.harvest(true)),
                "Shortcut+Shift+H");
        all.add(
                "source.stop",
                "action.stop",
                Feather.SQUARE,
                sources.canStop(),
                inSources(sources::stop),
                "Shortcut+Period");
        all.add(
                "source.pause",
                "action.pause",
                Feather.PAUSE,
                sources.canPause(),
                inSources(sources::pause),
                "Shortcut+P");
        all.add(
                "source.resume",
                "action.resume",
                Feather.PLAY,
                sources.canResume(),
                inSources(sources::resume),
                "Shortcut+R");
        all.add(
                "source.change",
                "action.change",
                Feather.EDIT_2,
                sources.hasOneChosen(),
                inSources(sources::change),
                "Shortcut+E");
        all.add(
                "source.copy",
                "action.copy-source",
                Feather.COPY,
                sources.hasOneChosen(),
                inSources(sources::copy),
                "Shortcut+D");
        all.add(
                "source.open-folder",
                "action.open-folder",
                Feather.FOLDER,
                sources.hasOneChosen(),
                inSources(sources::openFolder),
                "Shortcut+O");
        all.add(
                "source.remove",
                "action.remove",
                Feather.TRASH_2,
                sources.hasChosen(),
                inSources(sources::remove),
                "Shortcut+Delete");
    }

    void forExchange() {
        ExchangeViewModel exchange = sources.exchange();
        all.add(
                "source.import",
                "action.import",
                Feather.LOG_IN,
                ShellActions.ALWAYS,
                inSources(exchange::open),
                "Shortcut+I");
        all.add("source.export", "action.export", Feather.SHARE, sources.hasChosen(), inSources(sources::exportChosen));
        all.add(
                "source.export-all",
                "action.export-all",
                Feather.SHARE_2,
                sources.hasSources(),
                inSources(() -> exchange.export(Form.JSON, List.of())));
        all.add(
                "source.export-list",
                "action.export-list",
                Feather.LIST,
                sources.hasSources(),
                inSources(() -> exchange.export(Form.LIST, List.of())));
    }

    void forProblems(ProblemsModel problems) {
        all.add(
                "source.retry",
                "action.retry-problem",
                Feather.ROTATE_CW,
                problems.canRetry(),
                inSources(problems::retry));
        all.add(
                "source.retry-all",
                "action.retry-all-problems",
                Feather.REFRESH_CW,
                problems.canRetryAll(),
                inSources(problems::retryAll));
    }

    private Runnable inSources(Runnable handler) {
        return ShellActions.in(shell, Pane.SOURCES, handler);
    }
}
