package org.windrow.engine.worker;

import java.time.Instant;
import java.util.Locale;
import org.windrow.engine.event.Fact;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress.End;
import org.windrow.engine.run.RunReason;
import org.windrow.engine.run.RunStatus;

/** How a run as a whole ended: judged by its counts, never by its last step alone (field notes, case 67). */
final class RunVerdict {

    private RunVerdict() {}

    /**
     * The end of a run.
     *
     * @param listing how its listing ended
     * @param counts what it did, files included
     * @param now when
     */
    static End of(End listing, RunCounts counts, Instant now) {
        if (listing.status() == RunStatus.FAILED) {
            return new End(RunStatus.FAILED, listing.reason(), listing.listComplete(), now);
        }
        String missing = RunReason.of(listing.reason(), counts).sentence();
        if (listing.status() == RunStatus.INCOMPLETE || !missing.isEmpty()) {
            return new End(RunStatus.INCOMPLETE, missing, listing.listComplete(), now);
        }
        RunStatus status = counts.repairs() > 0 ? RunStatus.COMPLETE_WITH_REPAIRS : RunStatus.COMPLETE;
        return new End(status, "", listing.listComplete(), now);
    }

    /** The end in a sentence for the event log. */
    static String sentence(End end, RunCounts counts) {
        String result = String.format(
                Locale.ROOT,
                "Harvest %s: %s, %,d new, %,d changed, %,d deleted",
                end.status().words(),
                count(counts.records(), "record"),
                counts.created(),
                counts.updated(),
                counts.deleted());
        FileCounts files = counts.files();
        String withFiles = files.found() == 0
                ? result
                : result
                        + String.format(
                                Locale.ROOT,
                                "; %,d of %s downloaded",
                                files.downloaded(),
                                count(files.found(), "file"));
        return end.reason().isEmpty() ? withFiles : withFiles + ". " + end.reason();
    }

    /** The end as a code for the event log. */
    static Fact fact(End end, RunCounts counts) {
        Fact.Code code = switch (end.status()) {
            case COMPLETE -> Fact.Code.RUN_COMPLETE;
            case COMPLETE_WITH_REPAIRS -> Fact.Code.RUN_REPAIRED;
            case INCOMPLETE -> Fact.Code.RUN_INCOMPLETE;
            case FAILED -> Fact.Code.RUN_FAILED;
        };
        return Fact.of(
                code,
                counts.records(),
                counts.created(),
                counts.updated(),
                counts.deleted(),
                counts.files().found(),
                counts.files().downloaded(),
                end.reason());
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
