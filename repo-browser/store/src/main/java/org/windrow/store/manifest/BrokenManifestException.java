package org.windrow.store.manifest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A manifest that cannot be used: empty, no JSON, not the right kind of JSON, or too large. The message says which. */
public class BrokenManifestException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenManifestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
