package org.windrow.oaipmh.client;

import java.util.List;
import org.windrow.oaipmh.protocol.OaiError;

/** A repository answered with errors of OAI-PMH where there was nothing else to answer. */
public final class OaiErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<OaiError> errors;

    public OaiErrorException(String message, List<OaiError> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    /** The errors, possibly none if the answer was simply not there. */
    public List<OaiError> errors() {
        return errors;
    }
}
