package org.windrow.engine.home;

import java.io.IOException;
import java.nio.file.Path;

/** A file could not be understood, and was kept aside untouched. The message says what is wrong and where the file is now. */
public final class BrokenFileException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenFileException(Path file, Path keptAs, String why) {
        super("%s could not be understood: %s. It is kept as %s; mend it and move it back, or go on without it."
                .formatted(file, why, keptAs.getFileName()));
    }
}
