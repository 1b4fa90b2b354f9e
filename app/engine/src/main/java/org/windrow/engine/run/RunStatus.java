package org.windrow.engine.run;

/** How a run ended. */
public enum RunStatus {
    /** Everything came. */
    COMPLETE("complete"),
    /** Everything came, some of it mended. */
    COMPLETE_WITH_REPAIRS("complete with repairs"),
    /** Something is missing; the run can be resumed. */
    INCOMPLETE("incomplete"),
    /** Nothing can be done without a person. */
    FAILED("failed");

    private final String words;

    RunStatus(String words) {
        this.words = words;
    }

    /** The status as screens and the command's JSON say it. */
    public String words() {
        return words;
    }
}
