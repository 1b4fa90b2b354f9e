package org.windrow.desktop.queues;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Chosen;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.LiveRows;
import org.windrow.fxkit.TimeSeries;

/** The queues, and how many jobs waited over the last minutes: of the chosen queue, or of all. */
public final class QueuesViewModel {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int POINTS = 600;

    private final Surroundings around;
    private final LiveRows<QueueRow> rows = new LiveRows<>(QueueRow::key);
    private final Chosen<QueueRow> chosen = new Chosen<>();
    private final TimeSeries total = newSeries();
    private final Map<String, TimeSeries> depths = new HashMap<>();
    private final ReadOnlyObjectWrapper<double[]> chart = new ReadOnlyObjectWrapper<>(total.values());
    private final ReadOnlyStringWrapper chartTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chartWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final JobsViewModel jobs;
    private boolean visible;
    private List<QueueStatus> queues = List.of();

    public QueuesViewModel(Surroundings around) {
        this.around = around;
        this.jobs = new JobsViewModel(around, chosen);
        jobs.stateProperty().subscribe(this::chooseOne);
        chosen.rowProperty().subscribe(this::drawChart);
    }

    /** The queues, as the engine orders them. */
    ObservableList<LiveRow<QueueRow>> rows() {
        return rows.rows();
    }

    /** The chosen queue; if none is, the chart is of all. */
    Chosen<QueueRow> chosen() {
        return chosen;
    }

    /** The jobs of the chosen queue. */
    public JobsViewModel jobs() {
        return jobs;
    }

    /** Tells whether the queues can be seen: only then jobs are asked for again. */
    public void setVisible(boolean seen) {
        visible = seen;
    }

    /** Whether a queue is chosen that can be paused. */
    public BooleanBinding canPause() {
        return chosen.when(row -> !row.status().paused());
    }

    /** Whether a queue is chosen that is paused. */
    public BooleanBinding canResume() {
        return chosen.when(row -> row.status().paused());
    }

    /** Lets no more jobs of the chosen queue's source start. */
    public void pause() {
        pause("doing.pause-queue", true);
    }

    /** Lets the jobs of the chosen queue's source start again. */
    public void resume() {
        pause("doing.resume-queue", false);
    }

    /** How things stand, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How many jobs waited, one point a second, oldest first, {@code NaN} where nobody looked. */
    public ReadOnlyObjectProperty<double[]> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** Whose jobs the chart shows. */
    public ReadOnlyStringProperty chartTitleProperty() {
        return chartTitle.getReadOnlyProperty();
    }

    /** What the chart shows, in words. */
    public ReadOnlyStringProperty chartWordsProperty() {
        return chartWords.getReadOnlyProperty();
    }

    /** Shows a new picture. */
    public void update(EngineSnapshot picture) {
        queues = picture.queues();
        rows.update(queues.stream().map(this::row).toList());
        long waiting = sum(QueueStatus::depth);
        summary.set(
                queues.isEmpty()
                        ? ""
                        : around.texts()
                                .format(
                                        "queues.summary",
                                        waiting,
                                        sum(QueueStatus::inFlight),
                                        sum(QueueStatus::failed)));
    }

    /** Measures the queues; to be called at least once a second. */
    public void measure() {
        var now = around.clock().instant();
        total.add(now, (double) sum(QueueStatus::depth));
        for (QueueStatus queue : queues) {
            depths.computeIfAbsent(QueueRow.keyOf(queue.queue()), _ -> newSeries())
                    .add(now, (double) queue.depth());
        }
        depths.keySet()
                .retainAll(queues.stream()
                        .map(queue -> QueueRow.keyOf(queue.queue()))
                        .collect(Collectors.toSet()));
        drawChart();
        if (visible) {
            jobs.lookAgain();
        }
    }

    private void drawChart() {
        LiveRow<QueueRow> row = chosen.rowProperty().get();
        TimeSeries series = row == null ? total : depths.getOrDefault(row.key(), total);
        chart.set(series.values());
        chartTitle.set(
                row == null
                        ? around.texts().get("queues.chart.all")
                        : row.value().status().name());
        double latest = Double.isNaN(series.latest()) ? 0 : series.latest();
        chartWords.set(around.texts()
                .format(
                        "queues.chart.words",
                        (long) latest,
                        (long) series.peak(),
                        around.figures().rate(rate(row, QueueStatus::inPerSecond)),
                        around.figures().rate(rate(row, QueueStatus::outPerSecond))));
    }

    private double rate(@Nullable LiveRow<QueueRow> row, ToDoubleFunction<QueueStatus> rate) {
        return row == null
                ? queues.stream().mapToDouble(rate).sum()
                : rate.applyAsDouble(row.value().status());
    }

    /** Who wants to see jobs wants to see some. */
    private void chooseOne(@Nullable JobState state) {
        if (state != null && chosen.rowProperty().get() == null && !rows().isEmpty()) {
            chosen.rowProperty().set(rows().getFirst());
        }
    }

    private void pause(String doing, boolean paused) {
        chosen.with(row -> around.commands()
                .watch(
                        around.engine().queues().pause(row.status().queue().source(), paused),
                        around.texts().format(doing, row.status().name())));
    }

    private QueueRow row(QueueStatus queue) {
        return new QueueRow(
                queue, queue.oldest() == null ? "" : around.figures().age(queue.oldest()));
    }

    private long sum(ToLongFunction<QueueStatus> count) {
        return queues.stream().mapToLong(count).sum();
    }

    private static TimeSeries newSeries() {
        return new TimeSeries(POINTS, STEP);
    }
}
