package org.windrow.desktop.exchange;

/** A file cannot be what was asked for. The message tells a person why and what to do. */
final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedFileException(String message) {
        super(message);
    }
}
