package org.windrow.desktop.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.run.RunPage;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.PagedRows;

/** The runs of the chosen source, newest first and the present one on top, and the last of them as bars. */
final class RunsModel {

    /** How many of the last runs the chart shows. */
    static final int BARS = 24;

    private final Surroundings around;
    private final RunWords words;
    private final PagedRows<RunRow> rows;
    private final Map<Long, CompletableFuture<RunPage>> pages = new HashMap<>();
    private final ReadOnlyObjectWrapper<double[]> bars = new ReadOnlyObjectWrapper<>(new double[0]);
    private final ReadOnlyStringWrapper chartWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private @Nullable SourceStatus source;
    private boolean listed;

    RunsModel(Surroundings around) {
        this.around = around;
        this.words = new RunWords(around);
        this.rows = new PagedRows<>(RunRow.LOADING, around.fx());
        rows.stateProperty().subscribe(_ -> describe());
    }

    /** The runs, of which only those in sight are there. */
    PagedRows<RunRow> rows() {
        return rows;
    }

    /** How many records each of the last runs received, the oldest first. */
    ReadOnlyObjectProperty<double[]> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /** What the bars say, in words. */
    ReadOnlyStringProperty chartWordsProperty() {
        return chartWords.getReadOnlyProperty();
    }

    /** What stands in the place of the runs while there are none to see. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Tells of another source, or of none. Its runs are not listed before somebody looks. */
    void show(@Nullable ChosenSource chosen) {
        source = chosen == null ? null : chosen.status();
        pages.clear();
        bars.set(new double[0]);
        chartWords.set("");
        listed = false;
        rows.show(null);
        chart();
        describe();
    }

    /** Somebody looks at the list of runs: from now on it is there, until another source is told of. */
    void list() {
        if (source != null && !listed) {
            listed = true;
            rows.show(this::read);
        }
    }

    /** Takes what has changed of the source. */
    void update(ChosenSource chosen, boolean inSight) {
        SourceStatus before = source;
        source = chosen.status();
        boolean moved = before == null
                || !Objects.equals(before.lastRun(), source.lastRun())
                || before.state().isActive() != source.state().isActive();
        if (moved) {
            pages.clear();
            chart();
        }
        if (listed && (moved || (inSight && source.state().isActive()))) {
            rows.refresh();
        }
    }

    private CompletableFuture<PagedRows.Page<RunRow>> read(long offset, int count) {
        SourceStatus present = source;
        if (present == null) {
            return CompletableFuture.completedFuture(new PagedRows.Page<>(0, List.of()));
        }
        int live = present.state().isActive() ? 1 : 0;
        return page(present.id(), Math.max(0, offset - live), count).thenApply(page -> {
            List<RunRow> values = new ArrayList<>();
            if (live == 1 && offset == 0) {
                values.add(words.present(present));
            }
            page.runs().stream().limit(count - values.size()).map(words::ended).forEach(values::add);
            return new PagedRows.Page<>(page.total() + live, values);
        });
    }

    /** Past runs stay as they are until another ends, so that the present one can change without reading them again. */
    private CompletableFuture<RunPage> page(String id, long offset, int count) {
        CompletableFuture<RunPage> known = pages.get(offset);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<RunPage> asked = around.engine().sourceDesk().runs(id, offset, count);
        pages.put(offset, asked);
        return asked;
    }

    private void chart() {
        SourceStatus of = source;
        if (of == null) {
            return;
        }
        var _ = page(of.id(), 0, PagedRows.PAGE)
                .thenAcceptAsync(
                        page -> {
                            if (source != null && source.id().equals(of.id())) {
                                draw(page);
                            }
                        },
                        around.fx());
    }

    private void draw(RunPage page) {
        List<RunRecord> last = page.runs().stream().limit(BARS).toList().reversed();
        bars.set(last.stream().mapToDouble(run -> run.counts().records()).toArray());
        chartWords.set(words.chart(last));
    }

    private void describe() {
        note.set(
                switch (rows.stateProperty().get()) {
                    case LOADING -> around.texts().get("runs.loading");
                    case FAILED -> around.texts().get("runs.unreadable");
                    case READY -> around.texts().get("runs.none");
                });
    }
}
