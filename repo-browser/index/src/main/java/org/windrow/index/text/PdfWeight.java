package org.windrow.index.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Weighs what a page of a PDF would unfold to before it is drawn or read: the library unfolds a stream in memory as a whole, and a small
 * file can hold one of gigabytes.
 */
public final class PdfWeight {

    /** So many bytes one stream may unfold to: a page scanned in colour at 600 dots an inch has 105 MB. */
    private static final long MOST_BYTES = 128L << 20;

    /** The same where only text is wanted: a font of all Chinese signs has some ten megabytes. */
    private static final long MOST_BYTES_OF_TEXT = 24L << 20;

    /** So many pixels a picture within a page may have. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int MOST_OBJECTS = 100_000;

    /** What a deflated stream unfolds to at the most, times its length. */
    private static final long DEFLATE = 1_032;

    private static final int PIECE = 16 << 10;

    private final boolean pictures;
    private final long mostBytes;
    private final Patience patience;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private PdfWeight(boolean pictures, long mostBytes, Patience patience) {
        this.pictures = pictures;
        this.mostBytes = mostBytes;
        this.patience = patience;
    }

    /** A page that is not to be unfolded. Unchecked, because the library passes by what is wrong within a page and goes on. */
    public static final class TooHeavy extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooHeavy(String what) {
            super(what);
        }
    }

    /**
     * Weighs a page that is to be drawn.
     *
     * @throws TooHeavy if it, or anything in it, is too large
     */
    public static void requireDrawable(COSDictionary page, Patience patience) throws IOException {
        new PdfWeight(true, MOST_BYTES, patience).weigh(page);
    }

    /**
     * Weighs a page whose text is to be read. Pictures do not count.
     *
     * @throws TooHeavy if it, or anything else in it, is too large
     */
    public static void requireReadable(COSDictionary page, Patience patience) throws IOException {
        new PdfWeight(false, MOST_BYTES_OF_TEXT, patience).weigh(page);
    }

    private void weigh(COSDictionary page) throws IOException {
        seen.add(page);
        children(page);
        while (!open.isEmpty()) {
            patience.check();
            look(open.pop());
        }
    }

    /**
     * Weighs one picture.
     *
     * @throws TooHeavy if it has too many pixels, or a number of them that makes no sense
     */
    public static void requireDrawable(int width, int height) {
        if (width < 0 || height < 0 || (long) width * height > MOST_PIXELS) {
            throw new TooHeavy("A picture of " + width + " × " + height + " pixels");
        }
    }

    private void look(COSBase found) throws IOException {
        COSBase object = found instanceof COSObject reference ? reference.getObject() : found;
        if (object == null || !seen.add(object)) {
            return;
        }
        if (seen.size() > MOST_OBJECTS) {
            throw new TooHeavy("More than " + MOST_OBJECTS + " objects");
        }
        switch (object) {
            case COSStream stream -> {
                stream(stream);
                children(stream);
            }
            case COSDictionary dictionary -> children(dictionary);
            case COSArray array -> array.forEach(this::push);
            default -> {}
        }
    }

    private void children(COSDictionary dictionary) {
        // why not the parent: by it, one would come to all other pages; another page is only linked to
        if (seen.size() > 1 && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
            return;
        }
        dictionary.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(COSName.PARENT))
                .forEach(entry -> push(entry.getValue()));
    }

    private void push(COSBase object) {
        if (object instanceof COSObject || object instanceof COSDictionary || object instanceof COSArray) {
            open.push(object);
        }
    }

    private void stream(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            if (!pictures) {
                return;
            }
            requireDrawable(stream.getInt(COSName.WIDTH, 0), stream.getInt(COSName.HEIGHT, 0));
        }
        List<COSName> filters = filters(stream);
        long inflating = filters.stream().filter(PdfWeight::unfolds).count();
        long most = stream.getLength();
        for (int i = 0; i < inflating && most <= mostBytes; i++) {
            most *= DEFLATE;
        }
        if (most > mostBytes && inflating > 0) {
            measure(stream, filters);
        }
    }

    private void measure(COSStream stream, List<COSName> filters) throws IOException {
        if (!filters.stream().allMatch(COSName.FLATE_DECODE::equals)) {
            if (stream.getLength() > mostBytes / 16 || filters.size() > 2) {
                throw new TooHeavy("A stream whose size cannot be told");
            }
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < filters.size(); i++) {
                in = new InflaterInputStream(in);
            }
            count(in);
        }
    }

    private void count(InputStream in) {
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                patience.check();
                bytes += read;
                if (bytes > mostBytes) {
                    throw new TooHeavy("A stream of more than " + mostBytes + " bytes");
                }
            }
        } catch (IOException e) {
            // why: where it breaks off, the library stops unfolding as well
            return;
        }
    }

    private static boolean unfolds(COSName filter) {
        return filter.equals(COSName.FLATE_DECODE)
                || filter.equals(COSName.FLATE_DECODE_ABBREVIATION)
                || filter.equals(COSName.LZW_DECODE)
                || filter.equals(COSName.LZW_DECODE_ABBREVIATION)
                || filter.equals(COSName.RUN_LENGTH_DECODE);
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
