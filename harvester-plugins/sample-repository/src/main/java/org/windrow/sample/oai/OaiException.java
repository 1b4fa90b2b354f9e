package org.windrow.sample.oai;

/** A request that is answered with an error. */
final class OaiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final OaiErrorCode code;

    OaiException(OaiErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    OaiErrorCode code() {
        return code;
    }
}
