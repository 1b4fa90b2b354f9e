package org.windrow.oaipmh.harvest;

import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.windrow.oaipmh.page.Traffic;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.PageEnd;
import org.windrow.spi.RecordSink;

/** Holds the state of a running harvest, and hands it to the sink as a checkpoint. */
final class Ledger {

    private final Target target;
    private final RecordSink sink;
    private final Traffic traffic;
    private final Set<String> said = new HashSet<>();
    private CheckpointState state;
    private long expected = -1;

    Ledger(Target target, RecordSink sink, Traffic traffic, CheckpointState state) {
        this.target = target;
        this.sink = sink;
        this.traffic = traffic;
        this.state = state;
    }

    CheckpointState state() {
        return state;
    }

    /** Changes the state; nothing is kept yet. */
    void update(CheckpointState next) {
        state = next;
        if (next.position().expected() >= 0) {
            expected = next.position().expected();
        }
    }

    /** Takes the server's clock from the run's first response. */
    void sawServerTime(OaiResponse response) {
        if (state.started() == null) {
            response.serverTime().ifPresent(time -> state = state.startedAt(time));
        }
    }

    /** The same, with our own clock for a server that never tells its time. */
    void startedAtLatest(Instant now) {
        if (state.started() == null) {
            state = state.startedAt(now);
        }
    }

    /** Ends a page: the sink keeps the state once everything given before is durable. */
    void keep() throws InterruptedException {
        OptionalLong total = expected < 0 ? OptionalLong.empty() : OptionalLong.of(expected);
        sink.pageEnd(new PageEnd(CheckpointCodec.write(state), traffic.requests(), traffic.bytes(), total));
        traffic.reset();
    }

    void warn(String message) throws InterruptedException {
        sink.problem(new HarvestProblem(HarvestProblem.Kind.WARNING, target.key(), message));
    }

    /** Warns unless the same was said in this run. */
    void warnOnce(String message) throws InterruptedException {
        if (said.add(message)) {
            warn(message);
        }
    }

    void lost(String subject, String message) throws InterruptedException {
        sink.problem(new HarvestProblem(HarvestProblem.Kind.LOST, subject, message));
    }
}
