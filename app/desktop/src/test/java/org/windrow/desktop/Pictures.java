package org.windrow.desktop;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueId;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.Holdings;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.QueueStatus;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.supervisor.ServiceState;

/** Makes what an engine would show. */
public final class Pictures {

    private Pictures() {}

    public static SourceBuilder source(String id, String name) {
        return new SourceBuilder(id, name);
    }

    public static WorkerStatus worker(String name, WorkerStatus.Kind kind, ServiceState state, Instant since) {
        return new WorkerStatus("here/" + name, name, "this computer", kind, state, false, since, null, 0, null, true);
    }

    /** A queue of files that is neither paused nor moving. */
    public static QueueStatus queue(
            String name, long depth, long inFlight, long delayed, long failed, @Nullable Duration oldest) {
        return queue(name, depth, inFlight, delayed, failed, oldest, 0, 0);
    }

    /** A queue of files at work. */
    public static QueueStatus queue(
            String name,
            long depth,
            long inFlight,
            long delayed,
            long failed,
            @Nullable Duration oldest,
            double inPerSecond,
            double outPerSecond) {
        String source = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new QueueStatus(
                new QueueId(JobKind.DOWNLOAD, source),
                name,
                depth,
                inFlight,
                delayed,
                failed,
                oldest,
                false,
                inPerSecond,
                outPerSecond);
    }

    public static RunCounts records(long records) {
        return new RunCounts(records, records, 0, 0, 0, 0, 0, 0, 0, FileCounts.NONE);
    }

    /** The same source in another state. */
    public static SourceStatus with(SourceStatus source, SourceStatus.State state, RunCounts counts) {
        return new SourceStatus(
                source.id(),
                source.name(),
                source.address(),
                source.silo(),
                state,
                counts,
                source.holdings(),
                source.expected(),
                source.recordsPerSecond(),
                source.lastEnd(),
                source.lastRun(),
                source.message(),
                source.paused(),
                source.nextRun(),
                source.began());
    }

    /** A source, idle and never harvested unless said otherwise. */
    public static final class SourceBuilder {

        private final String id;
        private final String name;
        private String address = "https://repository.example.org/oai";
        private String silo;
        private SourceStatus.State state = SourceStatus.State.IDLE;
        private RunCounts counts = RunCounts.NONE;
        private OptionalLong expected = OptionalLong.empty();
        private double rate;
        private RunStatus lastEnd;
        private Instant lastRun;
        private String message;
        private boolean paused;
        private Instant nextRun;
        private Instant began;

        private SourceBuilder(String id, String name) {
            this.id = id;
            this.name = name;
            this.silo = id;
        }

        public SourceBuilder at(String value) {
            address = value;
            return this;
        }

        public SourceBuilder silo(String value) {
            silo = value;
            return this;
        }

        public SourceBuilder state(SourceStatus.State value) {
            state = value;
            return this;
        }

        public SourceBuilder counts(RunCounts value) {
            counts = value;
            return this;
        }

        public SourceBuilder expected(long value) {
            expected = OptionalLong.of(value);
            return this;
        }

        public SourceBuilder rate(double value) {
            rate = value;
            return this;
        }

        public SourceBuilder ended(RunStatus end, Instant at) {
            lastEnd = end;
            lastRun = at;
            return this;
        }

        public SourceBuilder message(String value) {
            message = value;
            return this;
        }

        public SourceBuilder paused() {
            paused = true;
            return this;
        }

        public SourceBuilder next(Instant at) {
            nextRun = at;
            return this;
        }

        public SourceBuilder began(Instant at) {
            began = at;
            return this;
        }

        public SourceStatus build() {
            return new SourceStatus(
                    id,
                    name,
                    URI.create(address),
                    silo,
                    state,
                    counts,
                    Holdings.NONE.with(counts),
                    expected,
                    rate,
                    lastEnd,
                    lastRun,
                    message,
                    paused,
                    nextRun,
                    began);
        }
    }
}
