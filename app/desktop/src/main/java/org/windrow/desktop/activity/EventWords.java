package org.windrow.desktop.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.Reasons;
import org.windrow.desktop.pane.Sentences;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.fxkit.Texts;

/** What happened, in the language of the person; as the engine says it where it has no code. */
final class EventWords {

    /** Which of a run's values says why it is not complete. */
    private static final int WHY = 6;

    private final Texts texts;
    private final Figures figures;

    EventWords(Texts texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    String of(Event event) {
        Fact fact = event.fact();
        if (fact == null) {
            return Sentences.in(texts, event.message());
        }
        try {
            return of(fact);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException changed) {
            // why: it was read from a file that anybody may have changed
            return event.message();
        }
    }

    private String of(Fact fact) {
        List<String> values = fact.values();
        return switch (fact.code()) {
            case RUN_COMPLETE -> run("event.run-complete", values);
            case RUN_REPAIRED -> run("event.run-repaired", values);
            case RUN_INCOMPLETE -> run("event.run-incomplete", values);
            case RUN_FAILED -> run("event.run-failed", values);
            case RUN_SCHEDULED -> texts.get("event.run-scheduled");
            case RECORD_PROBLEM ->
                texts.format("event.record-problem", values.get(0), Sentences.in(texts, values.get(1)));
            case FILES_LEFT_OUT -> texts.format("event.left-out", Long.parseLong(values.get(0)), reasons(values));
            case ASKED_TO_WAIT ->
                texts.format(
                        "event.asked-to-wait",
                        figures.timeOfDay(Instant.parse(values.get(0))),
                        Reasons.ofFailure(texts, values.get(1)));
            case WORKER_GONE -> texts.format("event.worker-gone", Long.parseLong(values.get(0)));
            case WORKER_GIVEN_UP -> texts.format("event.worker-given-up", said(values));
            case WORKER_NOT_STARTED -> texts.format("event.worker-not-started", said(values));
            case WORKER_ENDED -> texts.format("event.worker-ended", said(values));
            case REDIS_CONNECTED -> texts.format("event.redis-connected", values.get(0));
            case REDIS_LOST -> texts.format("event.redis-lost", said(values));
            case REDIS_STARTED_EMPTY -> texts.format("event.redis-empty", values.get(0));
            case INTAKE_REFUSED -> texts.format("event.intake-refused", Long.parseLong(values.get(0)));
            case INTAKE_STOP -> texts.get("event.intake-stop");
        };
    }

    /** What it happened to; a part of Windrow in the language of the person. */
    String subject(Event event) {
        return switch (event.subject()) {
            case "configuration" -> texts.get("event.of-settings");
            case "sources" -> texts.get("event.of-sources");
            case "schedule" -> texts.get("event.of-schedule");
            case "intake" -> texts.get("event.of-intake");
            default -> event.subject();
        };
    }

    private String reasons(List<String> values) {
        return IntStream.iterate(1, at -> at + 1 < values.size(), at -> at + 2)
                .mapToObj(at ->
                        Sentences.in(texts, values.get(at)) + " " + figures.count(Long.parseLong(values.get(at + 1))))
                .collect(Collectors.joining(", "));
    }

    private String said(List<String> values) {
        return Sentences.in(texts, values.get(0));
    }

    private String run(String key, List<String> values) {
        Object[] counts = values.stream().limit(WHY).map(Long::valueOf).toArray();
        String words = texts.format(key, counts);
        String why = Reasons.ofRun(texts, values.get(WHY));
        return why.isEmpty() ? words : words + ". " + why;
    }
}
