package org.windrow.engine.local;

/** A node could not be started. The message says why and what to do. */
public final class NodeException extends Exception {

    private static final long serialVersionUID = 1L;

    public NodeException(String message) {
        super(message);
    }
}
