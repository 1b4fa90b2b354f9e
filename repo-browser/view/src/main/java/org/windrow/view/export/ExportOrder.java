package org.windrow.view.export;

import java.nio.file.Path;

/**
 * What an export is to be.
 *
 * @param format how it is written
 * @param versions which versions of each object; OCFL has always all, lists of metadata have always the current one
 * @param target the file or folder, which must not be there yet
 */
public record ExportOrder(Format format, Versions versions, Path target) {

    /** How an export is written. */
    public enum Format {
        BAG("-bag", true),
        ZIP(".zip", true),
        OCFL("-ocfl", true),
        CSV(".csv", false),
        JSON_LINES(".jsonl", false),
        XML(".xml", false);

        private final String ending;
        private final boolean files;

        Format(String ending, boolean files) {
            this.ending = ending;
            this.files = files;
        }

        /** What its name usually ends in. */
        public String ending() {
            return ending;
        }

        /** Whether it holds the files of the objects; else their metadata alone. */
        public boolean files() {
            return files;
        }

        /** Whether there is a choice between the current version and all. */
        public boolean versionsToChoose() {
            return this == BAG || this == ZIP;
        }
    }
}
