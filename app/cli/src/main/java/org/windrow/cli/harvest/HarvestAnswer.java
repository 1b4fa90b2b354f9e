package org.windrow.cli.harvest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunProgress.End;

/**
 * How a harvest ended, as the command tells it.
 *
 * @param end how
 * @param counts what it did
 * @param took how long this call took
 * @param resume the command that goes on; empty if nothing is left to do
 */
record HarvestAnswer(End end, RunCounts counts, Duration took, String resume) {

    /** The answer for a program; the keys are a contract. */
    Map<String, Object> json() {
        FileCounts files = counts.files();
        Map<String, Object> fileCounts = new LinkedHashMap<>();
        fileCounts.put("found", files.found());
        fileCounts.put("downloaded", files.downloaded());
        fileCounts.put("skipped", files.skipped());
        fileCounts.put("failed", files.failed());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", end.status().words());
        answer.put("reason", end.reason());
        answer.put("records", counts.records());
        answer.put("created", counts.created());
        answer.put("updated", counts.updated());
        answer.put("unchanged", counts.unchanged());
        answer.put("deleted", counts.deleted());
        answer.put("lost", counts.lost());
        answer.put("files", fileCounts);
        answer.put("repairs", counts.repairs());
        answer.put("requests", counts.requests());
        answer.put("bytes", counts.bytes());
        answer.put("seconds", took.toMillis() / 1000.0);
        answer.put("resume", resume.isEmpty() ? null : resume);
        return answer;
    }

    /** The answer for a person. */
    List<String> lines() {
        FileCounts files = counts.files();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d records (%,d new, %,d changed, %,d unchanged, %,d deleted) in %,.1f s",
                capital(end.status().words()),
                counts.records(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.deleted(),
                took.toMillis() / 1000.0));
        if (files.found() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%,d files: %,d downloaded, %,d there already, %,d could not be had",
                    files.found(),
                    files.downloaded(),
                    files.skipped(),
                    files.failed()));
        }
        if (counts.repairs() > 0) {
            lines.add(String.format(Locale.ROOT, "%,d repairs to what the server sent", counts.repairs()));
        }
        if (!end.reason().isEmpty()) {
            lines.add(end.reason());
        }
        if (!resume.isEmpty()) {
            lines.add("To go on: " + resume);
        }
        return lines;
    }

    int exitCode() {
        return switch (end.status()) {
            case COMPLETE, COMPLETE_WITH_REPAIRS -> ExitCode.DONE;
            case INCOMPLETE -> ExitCode.INCOMPLETE;
            case FAILED -> ExitCode.FAILED;
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
