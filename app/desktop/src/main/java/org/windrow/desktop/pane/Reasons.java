package org.windrow.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import org.windrow.engine.problem.CauseRule;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.run.RunReason;
import org.windrow.fxkit.Texts;

/** Why something failed, in the language of the person as far as the engine knows the cause; what else was said stays as it is. */
public final class Reasons {

    private Reasons() {}

    /** Why a run is not complete, from the sentence that is kept of it; empty if that is. */
    public static String ofRun(Texts texts, String sentence) {
        RunReason reason = RunReason.parse(sentence);
        List<String> parts = new ArrayList<>();
        if (reason.stopped()) {
            parts.add(texts.get("reason.stopped"));
        }
        if (!reason.listing().isEmpty()) {
            parts.add(ofFailure(texts, reason.listing()));
        }
        if (reason.records() > 0) {
            parts.add(texts.format("reason.records", reason.records()));
        }
        if (reason.files() > 0) {
            parts.add(texts.format("reason.files", reason.files()));
        }
        return String.join(". ", parts);
    }

    /** Why something failed: its cause in words, if it is known, and what was said of it. */
    public static String ofFailure(Texts texts, String sentence) {
        ProblemCause cause = CauseRule.of(sentence);
        String said = Sentences.in(texts, sentence);
        return sentence.isEmpty() || cause == ProblemCause.OTHER
                ? said
                : texts.format("reason.cause", cause(texts, cause), said);
    }

    /** A cause in a word or a few. */
    public static String cause(Texts texts, ProblemCause cause) {
        return texts.get(key(cause));
    }

    private static String key(ProblemCause cause) {
        return switch (cause) {
            case NOT_FOUND -> "cause.not-found";
            case NOT_ALLOWED -> "cause.not-allowed";
            case PAGE_INSTEAD_OF_FILE -> "cause.page";
            case BLOCKED -> "cause.blocked";
            case TOO_MANY_REQUESTS -> "cause.too-many";
            case SERVER_ERROR -> "cause.server-error";
            case OTHER_ANSWER -> "cause.other-answer";
            case TIMED_OUT -> "cause.timed-out";
            case UNKNOWN_HOST -> "cause.unknown-host";
            case NO_CONNECTION -> "cause.no-connection";
            case NOT_SECURE -> "cause.not-secure";
            case TOO_LARGE -> "cause.too-large";
            case DAMAGED -> "cause.damaged";
            case BAD_ADDRESS -> "cause.bad-address";
            case DISK -> "cause.disk";
            case BROKE_DOWN -> "cause.broke-down";
            case NO_JOB -> "cause.no-job";
            case OTHER -> "cause.other";
            case REPAIRED_XML -> "cause.repaired-xml";
            case REPAIRED -> "cause.repaired";
            case RECORD_NOT_GIVEN -> "cause.not-given";
            case RECORD_UNREADABLE -> "cause.unreadable";
            case ODD -> "cause.odd";
        };
    }
}
