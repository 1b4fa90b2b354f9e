package org.windrow.desktop.detail;

import org.kordamp.ikonli.feather.Feather;
import org.windrow.desktop.pane.Mark;
import org.windrow.desktop.pane.Mark.Tone;
import org.windrow.desktop.pane.Reasons;
import org.windrow.desktop.pane.Sentences;
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
                ? new Mark(Feather.X_CIRCLE, Tone.BAD, Reasons.cause(texts, cause))
                : new Mark(
                        isRepair(cause) ? Feather.TOOL : Feather.ALERT_CIRCLE,
                        isRepair(cause) ? Tone.GOOD : Tone.WARNING,
                        Reasons.cause(texts, cause));
        String affects = cause.isOfFiles()
                ? texts.format("problems.files", group.count())
                : texts.format("problems.records", group.count());
        String said = Sentences.in(texts, group.message());
        String example = group.subject().isEmpty() ? said : group.subject() + " – " + said;
        return new ProblemRow(group, mark, affects, example);
    }

    private static boolean isRepair(ProblemCause cause) {
        return cause == ProblemCause.REPAIRED || cause == ProblemCause.REPAIRED_XML;
    }
}
