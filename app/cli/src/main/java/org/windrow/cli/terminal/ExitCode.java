package org.windrow.cli.terminal;

/** The command's exit codes. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** Failed; the message says why. */
    public static final int FAILED = 1;

    /** The command was used wrongly, or cannot be used here. */
    public static final int USAGE = 2;

    /** Not everything came; the same command goes on. */
    public static final int INCOMPLETE = 3;

    private ExitCode() {}
}
