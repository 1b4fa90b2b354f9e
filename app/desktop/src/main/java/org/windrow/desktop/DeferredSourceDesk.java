package org.windrow.desktop;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.windrow.engine.Engine;
import org.windrow.engine.SourceDesk;
import org.windrow.engine.problem.AffectedPage;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.run.RunPage;
import org.windrow.engine.source.SettingsInEffect;

/**
 * The sources of an engine that is still being made: what is asked is answered once it is there.
 *
 * @param engine the engine, at the moment
 */
record DeferredSourceDesk(Supplier<CompletableFuture<Engine>> engine) implements SourceDesk {

    @Override
    public CompletableFuture<RunPage> runs(String sourceId, long offset, int count) {
        return later(desk -> desk.runs(sourceId, offset, count));
    }

    @Override
    public CompletableFuture<List<ProblemGroup>> problems(String sourceId) {
        return later(desk -> desk.problems(sourceId));
    }

    @Override
    public CompletableFuture<AffectedPage> affected(String sourceId, ProblemCause cause, long offset, int count) {
        return later(desk -> desk.affected(sourceId, cause, offset, count));
    }

    @Override
    public CompletableFuture<Long> retry(String sourceId, ProblemCause cause) {
        return later(desk -> desk.retry(sourceId, cause));
    }

    @Override
    public CompletableFuture<Long> retryAll(String sourceId) {
        return later(desk -> desk.retryAll(sourceId));
    }

    @Override
    public CompletableFuture<Long> downloadAgain(String sourceId, Collection<String> identifiers) {
        return later(desk -> desk.downloadAgain(sourceId, identifiers));
    }

    @Override
    public CompletableFuture<SettingsInEffect> settings(String sourceId) {
        return later(desk -> desk.settings(sourceId));
    }

    private <T> CompletableFuture<T> later(Function<SourceDesk, CompletableFuture<T>> question) {
        return engine.get().thenCompose(made -> question.apply(made.sourceDesk()));
    }
}
