package org.windrow.desktop.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.windrow.engine.problem.Affected;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.SettingsInEffect;
import org.windrow.engine.source.Source;

/** What a source that has been harvested for weeks has to tell. */
final class SourceDetails {

    private SourceDetails() {}

    /** Three weeks of daily runs, newest first. */
    static List<RunRecord> runs(Instant now) {
        return IntStream.range(0, 22).mapToObj(day -> run(now, day)).toList();
    }

    private static RunRecord run(Instant now, int day) {
        RunStatus status = day == 3
                ? RunStatus.FAILED
                : day == 8 ? RunStatus.INCOMPLETE : day == 1 ? RunStatus.COMPLETE_WITH_REPAIRS : RunStatus.COMPLETE;
        long first = day == 21 ? 61_400 : 0;
        long records = status == RunStatus.FAILED ? 0 : first + 900 + (day * 577) % 1_900;
        long updated = first > 0 ? 0 : records / 7;
        long files = records * 3 / 4;
        Instant began = now.minus(Duration.ofDays(day + 1L));
        return new RunRecord(
                "run-" + day,
                began,
                began.plusSeconds(records == 0 ? 14 : 60 + records / 4),
                status,
                status == RunStatus.FAILED ? "zenodo.org:443 did not answer within 120 s" : "",
                new RunCounts(
                        records,
                        records - updated - records / 90,
                        updated,
                        0,
                        records / 90,
                        0,
                        day == 1 ? 2 : 0,
                        records / 100 + 1,
                        records * 4_190,
                        new FileCounts(files, files - (day == 8 ? 12 : 0), 0, day == 8 ? 12 : 0)));
    }

    static ProblemGroup[] problems() {
        return new ProblemGroup[] {
            new ProblemGroup(
                    ProblemCause.NOT_FOUND,
                    12,
                    "https://zenodo.org/records/10043/files/measurements.csv",
                    "zenodo.org/records/10043/files/measurements.csv does not exist (HTTP 404)"),
            new ProblemGroup(
                    ProblemCause.PAGE_INSTEAD_OF_FILE,
                    4,
                    "https://zenodo.org/records/9917/files/thesis.pdf",
                    "An HTML page came instead of a PDF; the site may ask for a login"),
            new ProblemGroup(
                    ProblemCause.TIMED_OUT,
                    1,
                    "https://zenodo.org/records/8714/files/video.mp4",
                    "zenodo.org:443 sent fewer than 100 bytes a second over 60 s. Tried 6 times"),
            new ProblemGroup(
                    ProblemCause.REPAIRED_XML,
                    2,
                    "oai:zenodo.org:77120",
                    "The record was no XML: a control character was cut out."),
        };
    }

    static List<Affected> affected(Instant now) {
        return IntStream.range(0, 12)
                .mapToObj(i -> new Affected(
                        "https://zenodo.org/records/" + (10_043 + i) + "/files/measurements-" + i + ".csv",
                        "oai:zenodo.org:" + (10_043 + i),
                        "The file does not exist (HTTP 404)",
                        now.minusSeconds(900 - i * 60L)))
                .toList();
    }

    static SettingsInEffect settings() {
        return new SettingsInEffect(
                new Source(
                        "zenodo",
                        "Zenodo",
                        "oai-pmh",
                        URI.create("https://zenodo.org/oai2d"),
                        Map.of("metadataPrefix", "oai_datacite", "set", "user-ecology", "from", "2026-02-22"),
                        "zenodo",
                        true,
                        Duration.ofMillis(1_500),
                        2),
                Configuration.DEFAULTS,
                Duration.ofSeconds(1),
                2,
                Path.of("/home/ada/.local/share/windrow/silos/zenodo"));
    }
}
