package org.windrow.store;

import org.jspecify.annotations.Nullable;

/** This one record cannot be kept, whatever is done: its identifier has no path on this file system. Others can. */
public final class RefusedRecordException extends SiloException {

    private static final long serialVersionUID = 1L;

    public RefusedRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
