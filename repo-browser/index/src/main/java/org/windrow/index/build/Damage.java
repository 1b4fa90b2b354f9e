package org.windrow.index.build;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/** Tells the damage of an index from other trouble with it. */
final class Damage {

    private static final int DEEPEST = 20;

    private Damage() {}

    /** Whether a problem, or what it came of, shows that files of the index are not what they were. */
    static boolean isShownBy(Throwable problem) {
        @Nullable Throwable cause = problem;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (shows(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean shows(Throwable problem) {
        return problem instanceof CorruptIndexException
                || problem instanceof IndexFormatTooOldException
                || problem instanceof IndexFormatTooNewException
                || problem instanceof EOFException
                || problem instanceof FileNotFoundException
                || problem instanceof NoSuchFileException
                // why: so the JVM tells that a file which is mapped to memory has become shorter
                || problem instanceof InternalError;
    }
}
