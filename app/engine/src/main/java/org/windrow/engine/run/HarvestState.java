package org.windrow.engine.run;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.Checkpoint;

/**
 * What a silo remembers of one selection of one source: where the next harvest goes on, the run that is open, and the runs
 * that ended. It lies in the silo itself, so that Redis may be lost at any time.
 *
 * @param plugin the plugin's id
 * @param address the source's address
 * @param options the plugin's settings that make this selection
 * @param checkpoint where the plugin goes on; null before the first page was durable
 * @param openRun the run that has begun and not ended; null if there is none
 * @param filesOutstanding files that the last run could not get or had not got; the next run looks for them
 * @param history the ended runs, newest first, at most {@value #KEPT_RUNS}
 * @param earlier what all runs before the newest of the history have brought
 */
public record HarvestState(
        String plugin,
        URI address,
        Map<String, String> options,
        @Nullable String checkpoint,
        @Nullable OpenRun openRun,
        long filesOutstanding,
        List<RunRecord> history,
        Holdings earlier) {

    /** How many ended runs are kept. */
    public static final int KEPT_RUNS = 100;

    public HarvestState {
        options = Map.copyOf(options);
        history = List.copyOf(history);
        // why: a state of an earlier version does not have it
        earlier = earlier == null ? reckoned(history) : earlier;
    }

    private static Holdings reckoned(List<RunRecord> history) {
        Holdings brought = Holdings.NONE;
        for (RunRecord run : history.stream().skip(1).toList().reversed()) {
            brought = brought.with(run.counts());
        }
        return brought;
    }

    /** The state before the first harvest. */
    public static HarvestState fresh(String plugin, URI address, Map<String, String> options) {
        return new HarvestState(plugin, address, options, null, null, 0, List.of(), Holdings.NONE);
    }

    /** The checkpoint in the plugin's form. */
    public Optional<Checkpoint> lastCheckpoint() {
        return Optional.ofNullable(checkpoint).map(Checkpoint::new);
    }

    /** The last run that ended. */
    public Optional<RunRecord> lastRun() {
        return history.stream().findFirst();
    }

    /** The last run that ended, and what all before it brought. */
    public EndedRuns ended() {
        return new EndedRuns(earlier, history.isEmpty() ? null : history.getFirst());
    }

    /** The state once a run has begun; with a run that is open already, that run goes on. */
    public HarvestState begin(String run, Instant now, boolean everything) {
        if (everything) {
            return new HarvestState(
                    plugin,
                    address,
                    options,
                    null,
                    new OpenRun(run, now, RunCounts.NONE),
                    filesOutstanding,
                    history,
                    earlier);
        }
        OpenRun open = openRun == null ? new OpenRun(run, now, RunCounts.NONE) : openRun;
        return new HarvestState(plugin, address, options, checkpoint, open, filesOutstanding, history, earlier);
    }

    /** The state after a page became durable. */
    public HarvestState reached(Checkpoint reached, RunCounts counts) {
        OpenRun open = openRun == null ? null : new OpenRun(openRun.run(), openRun.started(), counts);
        return new HarvestState(plugin, address, options, reached.state(), open, filesOutstanding, history, earlier);
    }

    /**
     * The state after a run ended. A run that did not read its list to the end stays open, so that the next harvest resumes
     * it and its counts go on from its last checkpoint: what was stored after that comes again, and is counted then.
     */
    public HarvestState ended(RunRecord record, boolean listComplete) {
        List<RunRecord> runs = new ArrayList<>(history);
        runs.removeIf(earlier -> earlier.run().equals(record.run()));
        runs.addFirst(record);
        OpenRun open = listComplete || openRun == null
                ? null
                : openRun.withFiles(record.counts().files());
        long outstanding =
                record.counts().files().pending() + record.counts().files().failed();
        return new HarvestState(
                plugin,
                address,
                options,
                checkpoint,
                open,
                outstanding,
                runs.subList(0, Math.min(runs.size(), KEPT_RUNS)),
                ended().without(record.run()));
    }
}
