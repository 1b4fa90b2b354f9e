package org.windrow.desktop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.windrow.engine.SourceDesk;
import org.windrow.engine.problem.Affected;
import org.windrow.engine.problem.AffectedPage;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.run.RunHistory;
import org.windrow.engine.run.RunPage;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.source.SettingsInEffect;

/** Tells of sources what a test gave, and keeps what it was told to do. */
public final class RecordingSources implements SourceDesk {

    private final Map<String, List<RunRecord>> runs = new ConcurrentHashMap<>();
    private final Map<String, List<ProblemGroup>> problems = new ConcurrentHashMap<>();
    private final Map<ProblemCause, List<Affected>> affected = new ConcurrentHashMap<>();
    private final Map<String, SettingsInEffect> settings = new ConcurrentHashMap<>();
    private final AtomicInteger looksAtProblems = new AtomicInteger();
    private final Function<String, CompletableFuture<Long>> record;

    RecordingSources(Function<String, CompletableFuture<Long>> record) {
        this.record = record;
    }

    /** The ended runs of a source, newest first. */
    public void ran(String source, List<RunRecord> ended) {
        runs.put(source, List.copyOf(ended));
    }

    public void trouble(String source, ProblemGroup... groups) {
        problems.put(source, List.of(groups));
    }

    public void affect(ProblemCause cause, List<Affected> those) {
        affected.put(cause, List.copyOf(those));
    }

    public void settle(SettingsInEffect effective) {
        settings.put(effective.source().id(), effective);
    }

    /** How often the problems were looked through. */
    public int looksAtProblems() {
        return looksAtProblems.get();
    }

    @Override
    public CompletableFuture<RunPage> runs(String sourceId, long offset, int count) {
        return CompletableFuture.completedFuture(
                RunHistory.pageOf(runs.getOrDefault(sourceId, List.of()), offset, count));
    }

    @Override
    public CompletableFuture<List<ProblemGroup>> problems(String sourceId) {
        looksAtProblems.incrementAndGet();
        return CompletableFuture.completedFuture(problems.getOrDefault(sourceId, List.of()));
    }

    @Override
    public CompletableFuture<AffectedPage> affected(String sourceId, ProblemCause cause, long offset, int count) {
        List<Affected> all = affected.getOrDefault(cause, List.of());
        return CompletableFuture.completedFuture(new AffectedPage(
                all.size(), all.stream().skip(offset).limit(count).toList()));
    }

    @Override
    public CompletableFuture<Long> retry(String sourceId, ProblemCause cause) {
        return record.apply("retry " + cause + " of " + sourceId).thenApply(_ -> count(sourceId, cause));
    }

    @Override
    public CompletableFuture<Long> retryAll(String sourceId) {
        return record.apply("retry everything of " + sourceId)
                .thenApply(_ -> problems.getOrDefault(sourceId, List.of()).stream()
                        .filter(ProblemGroup::canRetry)
                        .mapToLong(ProblemGroup::count)
                        .sum());
    }

    @Override
    public CompletableFuture<Long> downloadAgain(String sourceId, Collection<String> identifiers) {
        return CompletableFuture.completedFuture((long) identifiers.size());
    }

    @Override
    public CompletableFuture<SettingsInEffect> settings(String sourceId) {
        SettingsInEffect found = settings.get(sourceId);
        return found == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(found);
    }

    private long count(String source, ProblemCause cause) {
        return problems.getOrDefault(source, List.of()).stream()
                .filter(group -> group.cause() == cause)
                .mapToLong(ProblemGroup::count)
                .sum();
    }
}
