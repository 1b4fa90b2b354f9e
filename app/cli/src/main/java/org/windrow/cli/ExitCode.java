package org.windrow.cli;

/** The command's exit codes. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** Failed; the message says why. */
    static final int FAILED = 1;

    /** The command was used wrongly, or cannot be used here. */
    static final int USAGE = 2;

    /** Not everything came; the same command goes on. */
    static final int INCOMPLETE = 3;

    private ExitCode() {}
}
