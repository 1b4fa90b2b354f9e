package org.windrow.engine.harvest;

/** What was harvested could not be stored: the disk is full, the silo cannot be written, or Redis refused the files' jobs. */
final class StoreFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailedException(Exception cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
