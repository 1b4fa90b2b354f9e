package org.windrow.engine.problem;

/** Why a file could not be had, or what was odd about a record. {@link CauseRule} says which. */
public enum ProblemCause {
    /** The server does not know the file, or has removed it. */
    NOT_FOUND(true),
    /** The file is not open to everyone: a login, an embargo, a legal reason. */
    NOT_ALLOWED(true),
    /** A page, most often a login or consent page, came instead of the file. */
    PAGE_INSTEAD_OF_FILE(true),
    /** The site lets no program in. */
    BLOCKED(true),
    /** The host asks for fewer requests. */
    TOO_MANY_REQUESTS(true),
    /** The server has an error of its own. */
    SERVER_ERROR(true),
    /** Some other answer that holds no file. */
    OTHER_ANSWER(true),
    /** The answer was too slow. */
    TIMED_OUT(true),
    /** There is no host of that name. */
    UNKNOWN_HOST(true),
    /** Nobody listens there, or the connection broke. */
    NO_CONNECTION(true),
    /** The certificate or the handshake was refused. */
    NOT_SECURE(true),
    /** The file is larger than files may be. */
    TOO_LARGE(true),
    /** What came is empty, cut short, or not what its checksum says. */
    DAMAGED(true),
    /** The address cannot be asked. */
    BAD_ADDRESS(true),
    /** The disk is full or cannot be written. */
    DISK(true),
    /** Workers died over it, or something is wrong in Windrow itself. */
    BROKE_DOWN(true),
    /** What was queued is no job that can be done. */
    NO_JOB(true),
    /** None of these. */
    OTHER(true),
    /** Records of a page that was no XML were mended. */
    REPAIRED_XML(false),
    /** Something else of the answers was mended. */
    REPAIRED(false),
    /** The server tells of a record and does not give it. */
    RECORD_NOT_GIVEN(false),
    /** A record came that cannot be read or kept. */
    RECORD_UNREADABLE(false),
    /** Nothing is missing, but it is odd. */
    ODD(false);

    private final boolean ofFiles;

    ProblemCause(boolean ofFiles) {
        this.ofFiles = ofFiles;
    }

    /** Whether it is a cause of failed jobs, which can be tried again; otherwise it is told of records. */
    public boolean isOfFiles() {
        return ofFiles;
    }
}
