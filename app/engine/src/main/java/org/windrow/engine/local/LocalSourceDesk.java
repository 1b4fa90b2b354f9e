package org.windrow.engine.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.windrow.engine.SourceDesk;
import org.windrow.engine.problem.Affected;
import org.windrow.engine.problem.AffectedPage;
import org.windrow.engine.problem.FailedJobGroups;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.problem.RunProblems;
import org.windrow.engine.problem.RunProblemsFile;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.run.RunHistory;
import org.windrow.engine.run.RunPage;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.SettingsInEffect;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceRegistry;
import org.windrow.engine.worker.LostFiles;
import org.windrow.engine.worker.Politeness;

/**
 * Tells of sources on threads that may wait.
 *
 * @param sources the sources
 * @param silos where their silos are
 * @param failed their failed jobs
 * @param lost queues what their silos lack
 * @param settings what is decided for all, at the moment
 * @param threads where waiting is allowed
 */
record LocalSourceDesk(
        SourceRegistry sources,
        SiloCatalog silos,
        FailedJobGroups failed,
        LostFiles lost,
        Supplier<Configuration> settings,
        Executor threads)
        implements SourceDesk {

    @Override
    public CompletableFuture<RunPage> runs(String sourceId, long offset, int count) {
        return later(() -> {
            Source source = find(sourceId);
            Optional<Path> control = controlFolder(source);
            if (control.isEmpty()) {
                return RunPage.EMPTY;
            }
            Optional<RunPage> page = RunHistory.of(control.get(), source).page(offset, count);
            // why: an earlier version kept the last runs with the state
            return page.isPresent()
                    ? page.get()
                    : RunHistory.pageOf(
                            HarvestStateFile.of(control.get(), source).load().history(), offset, count);
        });
    }

    @Override
    public CompletableFuture<List<ProblemGroup>> problems(String sourceId) {
        return later(() -> {
            List<ProblemGroup> groups = new ArrayList<>(failed.of(sourceId));
            for (RunProblems.Group group : ofRecords(sourceId)) {
                Affected first =
                        group.affected().isEmpty() ? null : group.affected().getFirst();
                groups.add(new ProblemGroup(
                        group.cause(),
                        group.count(),
                        first == null ? "" : first.subject(),
                        first == null ? "" : first.message()));
            }
            return List.copyOf(groups);
        });
    }

    @Override
    public CompletableFuture<AffectedPage> affected(String sourceId, ProblemCause cause, long offset, int count) {
        return later(() -> {
            if (cause.isOfFiles()) {
                return failed.affected(sourceId, cause, offset, count);
            }
            List<Affected> all = ofRecords(sourceId).stream()
                    .filter(group -> group.cause() == cause)
                    .flatMap(group -> group.affected().stream())
                    .toList();
            return new AffectedPage(
                    all.size(), all.stream().skip(offset).limit(count).toList());
        });
    }

    @Override
    public CompletableFuture<Long> retry(String sourceId, ProblemCause cause) {
        return later(() -> failed.retry(sourceId, other -> other == cause));
    }

    @Override
    public CompletableFuture<Long> retryAll(String sourceId) {
        return later(() -> failed.retry(sourceId, any -> true));
    }

    @Override
    public CompletableFuture<Long> downloadAgain(String sourceId, Collection<String> identifiers) {
        return later(() -> lost.queue(find(sourceId), identifiers));
    }

    @Override
    public CompletableFuture<SettingsInEffect> settings(String sourceId) {
        return later(() -> {
            Source source = find(sourceId);
            LanePolicy usual = Politeness.towards(source.address(), settings.get());
            return new SettingsInEffect(
                    source,
                    settings.get(),
                    usual.gap(),
                    usual.connections(),
                    silos.folder(source.silo()).orElse(null));
        });
    }

    private List<RunProblems.Group> ofRecords(String sourceId) throws IOException {
        Optional<Source> source = sources.find(sourceId);
        Optional<Path> control = source.flatMap(this::controlFolder);
        return control.isEmpty()
                ? List.of()
                : RunProblemsFile.of(control.get(), source.get()).load().groups();
    }

    private Source find(String sourceId) throws IOException {
        return sources.find(sourceId)
                .orElseThrow(() -> new IOException("There is no source " + sourceId + " any more"));
    }

    private Optional<Path> controlFolder(Source source) {
        return silos.folder(source.silo())
                .map(folder -> folder.resolve(".windrow"))
                .filter(Files::isDirectory);
    }

    private <T> CompletableFuture<T> later(Callable<T> task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception failure) {
                        throw new CompletionException(failure.getMessage(), failure);
                    }
                },
                threads);
    }
}
