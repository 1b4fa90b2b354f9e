package org.windrow.view.preview;

import java.util.List;
import org.windrow.view.source.SourceText;

/** What can be shown of a part. Immutable; made away from the JavaFX thread. */
public sealed interface Preview {

    /**
     * Text.
     *
     * @param text the text, or its beginning
     * @param language what it is written in
     * @param beginning whether there is more
     */
    record Words(String text, SourceText.Language language, boolean beginning) implements Preview {}

    /**
     * A table.
     *
     * @param rows its first rows; not all need to be of one length
     * @param beginning whether there is more
     */
    record Table(List<List<String>> rows, boolean beginning) implements Preview {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A picture, made smaller if it is large. The pixels are ARGB, row by row; nobody changes them. */
    final class Picture implements Preview {
        private final int width;
        private final int height;
        private final int[] pixels;
        private final int fullWidth;
        private final int fullHeight;

        /**
         * @param pixels {@code width * height} of them, not copied
         * @param fullWidth the width of the file's picture in pixels
         * @param fullHeight its height
         */
        public Picture(int width, int height, int[] pixels, int fullWidth, int fullHeight) {
            this.width = width;
            this.height = height;
            this.pixels = pixels;
            this.fullWidth = fullWidth;
            this.fullHeight = fullHeight;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** The pixels; not a copy. */
        public int[] pixels() {
            return pixels;
        }

        public int fullWidth() {
            return fullWidth;
        }

        public int fullHeight() {
            return fullHeight;
        }
    }

    /**
     * A page of a document.
     *
     * @param number counted from 1
     * @param count how many pages there are
     * @param shown the page as a picture, or why it cannot be shown
     */
    record Page(int number, int count, Preview shown) implements Preview {}

    /**
     * Something else than the name promises.
     *
     * @param reason what is wrong
     * @param shown what is there instead
     */
    record Instead(Reason reason, Preview shown) implements Preview {}

    /** Nothing can be shown. */
    record Nothing(Reason reason) implements Preview {}

    /** Why nothing can be shown. */
    enum Reason {
        /** Windrow does not show such files; the system's program may. */
        KIND,
        /** It is not there. */
        MISSING,
        /** There is not a byte in it. */
        EMPTY,
        /** It is not what it says it is, or broken. */
        BROKEN,
        /** It is named a PDF and does not begin like one. */
        NOT_PDF,
        /** It asks for a password, or for a certificate. */
        ENCRYPTED,
        /** A picture or page with more in it than memory is to be given to. */
        TOO_LARGE,
        /** It takes longer than a person is to wait. */
        TOO_SLOW
    }
}
