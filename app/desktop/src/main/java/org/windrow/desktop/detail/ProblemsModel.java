package org.windrow.desktop.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Chosen;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LiveRows;
import org.windrow.fxkit.PagedRows;

/**
 * What went wrong with the chosen source, by its causes, and whom it affects. Looking through many failed jobs takes a moment,
 * so that is done again only when their number has changed, not more than once in a few seconds, and never twice at a time.
 */
public final class ProblemsModel {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Surroundings around;
    private final CauseWords words;
    private final LiveRows<ProblemRow> groups = new LiveRows<>(ProblemRow::key);
    private final Chosen<ProblemRow> chosen = new Chosen<>();
    private final PagedRows<AffectedRow> affected;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private @Nullable String source;
    private @Nullable ProblemCause shownCause;
    private @Nullable CompletableFuture<?> underWay;
    private @Nullable Seen seen;
    private Instant lastLook = Instant.MIN;

    /** What the groups were made of when they were looked at last. */
    private record Seen(
            long failed, long repairs, long lost, @Nullable Instant lastRun) {}

    ProblemsModel(Surroundings around) {
        this.around = around;
        this.words = new CauseWords(around.texts());
        this.affected = new PagedRows<>(AffectedRow.LOADING, around.fx());
        chosen.valueProperty().subscribe(this::showAffected);
    }

    /** The groups: those of files first, the largest on top. */
    ObservableList<LiveRow<ProblemRow>> groups() {
        return groups.rows();
    }

    /** The group whose members are shown. */
    Chosen<ProblemRow> chosen() {
        return chosen;
    }

    /** Those that the chosen group is made of; only those in sight are there. */
    PagedRows<AffectedRow> affected() {
        return affected;
    }

    /** How it stands, in a sentence. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What stands in the place of the groups while there are none. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the chosen group can be tried again. */
    public BooleanBinding canRetry() {
        return chosen.when(row -> row.group().canRetry());
    }

    /** Whether anything can be tried again. */
    public BooleanBinding canRetryAll() {
        return Bindings.createBooleanBinding(
                () -> groups.rows().stream().anyMatch(row -> row.value().group().canRetry()), groups.rows());
    }

    /** Lets the files of the chosen group be tried again. */
    public void retry() {
        String of = source;
        chosen.with(row -> {
            if (of != null && row.group().canRetry()) {
                tell(around.engine().sourceDesk().retry(of, row.group().cause()), row.words());
            }
        });
    }

    /** Lets all failed files of the source be tried again. */
    public void retryAll() {
        String of = source;
        if (of != null) {
            tell(around.engine().sourceDesk().retryAll(of), around.texts().get("problems.all"));
        }
    }

    /** Tells of another source, or of none. */
    void show(@Nullable String id) {
        source = id;
        seen = null;
        underWay = null;
        lastLook = Instant.MIN;
        groups.update(List.of());
        chosen.rowProperty().set(null);
        summary.set("");
        note.set(around.texts().get("problems.looking"));
    }

    /** Looks again if something has changed. */
    void lookAgain(long failed, SourceStatus status, boolean inSight) {
        Instant now = around.clock().instant();
        Seen present =
                new Seen(failed, status.counts().repairs(), status.counts().lost(), status.lastRun());
        boolean busy = underWay != null && !underWay.isDone();
        if (inSight && !busy && !present.equals(seen) && !now.isBefore(lastLook.plus(LOOK_AGAIN))) {
            lastLook = now;
            seen = present;
            look();
        }
    }

    private void look() {
        String of = source;
        if (of == null) {
            return;
        }
        CompletableFuture<List<ProblemGroup>> asked =
                around.engine().sourceDesk().problems(of);
        underWay = asked;
        var _ = asked.whenCompleteAsync(
                (found, error) -> {
                    if (Objects.equals(of, source)) {
                        take(error == null ? found : List.of(), error != null);
                    }
                },
                around.fx());
    }

    private void take(List<ProblemGroup> found, boolean failed) {
        groups.update(found.stream().map(words::row).toList());
        note.set(around.texts().get(failed ? "problems.unreadable" : "problems.none"));
        long files = found.stream()
                .filter(ProblemGroup::canRetry)
                .mapToLong(ProblemGroup::count)
                .sum();
        long others = found.stream().mapToLong(ProblemGroup::count).sum() - files;
        summary.set(found.isEmpty() ? "" : around.texts().format("problems.summary", files, others));
        if (failed) {
            // why: it is to be tried again, although nothing has changed
            seen = null;
        }
        if (chosen.rowProperty().get() != null
                && groups.find(Objects.requireNonNull(chosen.rowProperty().get())
                                .key())
                        .isEmpty()) {
            chosen.rowProperty().set(null);
        }
        affected.refresh();
    }

    private void showAffected(@Nullable ProblemRow row) {
        ProblemCause cause = row == null ? null : row.group().cause();
        if (cause == shownCause) {
            return;
        }
        shownCause = cause;
        String of = source;
        affected.show(
                cause == null || of == null
                        ? null
                        : (offset, count) -> around.engine()
                                .sourceDesk()
                                .affected(of, cause, offset, count)
                                .thenApply(page -> new PagedRows.Page<>(
                                        page.total(),
                                        page.affected().stream()
                                                .map(one -> new AffectedRow(
                                                        one,
                                                        Sentences.in(around.texts(), one.message()),
                                                        around.figures().ago(one.at())))
                                                .toList())));
    }

    private void tell(CompletableFuture<Long> command, String what) {
        around.commands().watch(command, around.texts().format("doing.retry-problem", what));
        var _ = command.thenAcceptAsync(
                count -> {
                    around.notices().tell(around.texts().format("problems.retried", count));
                    look();
                },
                around.fx());
    }
}
