package org.windrow.desktop.detail;

import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.Mark.Tone;
import org.windrow.engine.problem.ProblemCause;
import org.windrow.engine.problem.ProblemGroup;
import org.windrow.fxkit.Texts;

/** Causes of problems in words. */
final class CauseWords {

    private final Texts texts;

    CauseWords(Texts texts) {
        this.texts = texts;
    }

    /** A group as it is shown. */
    ProblemRow row(ProblemGroup group) {
        ProblemCause cause = group.cause();
        Mark mark = cause.isOfFiles()
                ? new Mark(Feather.X_CIRCLE, Tone.BAD, texts.get(key(cause)))
                : new Mark(
                        isRepair(cause) ? Feather.TOOL : Feather.ALERT_CIRCLE,
                        isRepair(cause) ? Tone.GOOD : Tone.WARNING,
                        texts.get(key(cause)));
        String affects = cause.isOfFiles()
                ? texts.format("problems.files", group.count())
                : texts.format("problems.records", group.count());
        return new ProblemRow(group, mark, affects);
    }

    private static boolean isRepair(ProblemCause cause) {
        return cause == ProblemCause.REPAIRED || cause == ProblemCause.REPAIRED_XML;
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
