package org.windrow.engine.supervisor;

/** A service could not be brought where it was wanted. The message says which, why, and what to do. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceException(String message) {
        super(message);
    }
}
