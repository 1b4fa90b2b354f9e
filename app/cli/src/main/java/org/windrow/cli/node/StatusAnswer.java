package org.windrow.cli.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.windrow.engine.local.QueueReport;
import org.windrow.engine.queue.QueueDepths;
import org.windrow.engine.queue.WorkerBeat;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.worker.WorkerNote;

/** The state of a Redis as {@code windrow status} tells it. */
record StatusAnswer(RedisStatus redis, QueueReport report) {

    /** The answer for a person. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Redis: " + redis.detail());
        report.runs().forEach(run -> lines.add("Run of " + run.source().name() + ": "
                + run.phase().name().toLowerCase(Locale.ROOT) + ", " + run.counts().records() + " records"));
        report.harvests().forEach(depths -> lines.add(line("Harvests", depths)));
        report.downloads().forEach(depths -> lines.add(line("Downloads", depths)));
        workers().forEach(beat -> lines.add(line(beat)));
        return lines;
    }

    /** The answer for a program. */
    Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("redis", redis.detail());
        answer.put("runs", report.runs().stream().map(StatusAnswer::json).toList());
        answer.put("harvests", report.harvests().stream().map(StatusAnswer::json).toList());
        answer.put("downloads", report.downloads().stream().map(StatusAnswer::json).toList());
        answer.put("workers", workers().stream().map(StatusAnswer::json).toList());
        return answer;
    }

    private List<WorkerBeat> workers() {
        return report.workers().stream()
                .filter(beat -> !beat.worker().endsWith("/housekeeping"))
                .toList();
    }

    private static String line(String kind, QueueDepths depths) {
        return String.format(
                Locale.ROOT,
                "%s of %s: %,d waiting, %,d in flight, %,d delayed, %,d failed",
                kind,
                depths.source(),
                depths.waiting(),
                depths.inFlight(),
                depths.delayed(),
                depths.failed());
    }

    private static String line(WorkerBeat beat) {
        WorkerNote note = WorkerNote.parse(beat.info());
        return "Worker " + beat.worker() + ": " + (note.job() == null ? "idle" : note.job()) + ", " + note.done() + " done";
    }

    private static Map<String, Object> json(RunProgress run) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("source", run.source().id());
        answer.put("name", run.source().name());
        answer.put("phase", run.phase().name().toLowerCase(Locale.ROOT));
        answer.put("records", run.counts().records());
        answer.put("message", run.message());
        return answer;
    }

    private static Map<String, Object> json(QueueDepths depths) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("source", depths.source());
        answer.put("waiting", depths.waiting());
        answer.put("inFlight", depths.inFlight());
        answer.put("delayed", depths.delayed());
        answer.put("failed", depths.failed());
        answer.put("oldest", depths.oldest().map(Object::toString).orElse(null));
        return answer;
    }

    private static Map<String, Object> json(WorkerBeat beat) {
        WorkerNote note = WorkerNote.parse(beat.info());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("worker", beat.worker());
        answer.put("kind", note.kind().toLowerCase(Locale.ROOT));
        answer.put("job", note.job());
        answer.put("done", note.done());
        answer.put("inFlight", beat.inFlight());
        answer.put("lastBeat", beat.lastBeat().toString());
        answer.put("error", note.error());
        return answer;
    }
}
