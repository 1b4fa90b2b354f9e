package org.windrow.engine.problem;

/**
 * What went wrong for the same reason.
 *
 * @param cause the reason
 * @param count how many files, records or answers it is told of
 * @param subject one of them: a URL, or a record's identifier
 * @param message what was said of that one
 */
public record ProblemGroup(ProblemCause cause, long count, String subject, String message) {

    /** Whether it consists of failed jobs, which can be tried again. */
    public boolean canRetry() {
        return cause.isOfFiles();
    }
}
