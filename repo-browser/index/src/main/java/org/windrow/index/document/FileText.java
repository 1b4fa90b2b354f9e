package org.windrow.index.document;

import org.windrow.store.SiloPart;

/** Gets the text out of files, so that it can be searched. Safe for threads. */
@FunctionalInterface
public interface FileText {

    /** Reads no file. */
    FileText NONE = _ -> "";

    /**
     * The text of a file, as much of it as is worth searching; empty text if it has none or its kind is not known.
     *
     * @param file a part that is there
     */
    String of(SiloPart file);
}
