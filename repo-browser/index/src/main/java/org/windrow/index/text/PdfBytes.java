package org.windrow.index.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A PDF's bytes, read as they are needed; ends when patience does. Not mapped into memory: a disk that is pulled out would then
 * take the program with it.
 */
public final class PdfBytes extends RandomAccessReadBufferedFile {

    private final Patience patience;

    /** Opens a file. */
    public PdfBytes(Path file, Patience patience) throws IOException {
        super(file);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        patience.check();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        patience.check();
        return super.read(into, offset, length);
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        // why: the library's own opens the file once more, and reads on without patience
        return new RandomAccessReadView(this, start, length);
    }
}
