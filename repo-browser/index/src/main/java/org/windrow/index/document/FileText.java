package org.windrow.index.document;

import org.windrow.store.SiloPart;

/** Gets the text out of files, so that it can be searched. Safe for threads. */
public interface FileText {

    /** Reads no file. */
    FileText NONE = new FileText() {
        @Override
        public boolean reads(FileKind kind) {
            return false;
        }

        @Override
        public String of(SiloPart file, FileKind kind) {
            return "";
        }
    };

    /** Whether files of a kind are read at all. */
    boolean reads(FileKind kind);

    /**
     * The text of a file, as much of it as is worth searching; empty text if it has none, or it cannot be read.
     *
     * @param file a part that is there
     * @param kind its kind, one that is {@linkplain #reads read}
     */
    String of(SiloPart file, FileKind kind);
}
