package org.windrow.view.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.windrow.index.text.Patience;

/** Reads a picture no larger than a screen: of a large one only every so many pixels, so that memory does not grow with it. */
final class BoundedImage {

    private static final int LARGEST_SIDE = 1_600;

    /** Above it even leaving pixels out takes too long. */
    private static final long MOST_PIXELS = 1_000_000_000L;

    /** A side that no honest picture has, and for which a row alone would not fit. */
    private static final int LONGEST_SIDE = 100_000;

    private BoundedImage() {}

    static Preview read(Path file, Patience patience) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Preview.Nothing(Preview.Reason.BROKEN);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader, patience);
            } finally {
                reader.dispose();
            }
        } catch (Patience.Over e) {
            return new Preview.Nothing(Preview.Reason.TOO_SLOW);
        } catch (OutOfMemoryError e) {
            return new Preview.Nothing(Preview.Reason.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            // why: the decoders throw many things at a broken file, and a file that cannot be read shows the same way
            return new Preview.Nothing(Preview.Reason.BROKEN);
        }
    }

    private static Preview read(ImageReader reader, Patience patience) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            return new Preview.Nothing(Preview.Reason.TOO_LARGE);
        }
        int every = Math.max(1, Math.ceilDiv(Math.max(width, height), LARGEST_SIDE));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        reader.addIIOReadProgressListener(new Watch(patience));
        BufferedImage image = reader.read(0, how);
        return picture(image, width, height);
    }

    /**
     * A picture of what was read or drawn.
     *
     * @param fullWidth how wide it is in the file
     * @param fullHeight how high
     */
    static Preview.Picture picture(BufferedImage image, int fullWidth, int fullHeight) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Preview.Picture(image.getWidth(), image.getHeight(), pixels, fullWidth, fullHeight);
    }

    /** Ends the reading when patience is over. */
    private static final class Watch implements IIOReadProgressListener {

        private final Patience patience;

        Watch(Patience patience) {
            this.patience = patience;
        }

        @Override
        public void imageProgress(ImageReader reader, float percent) {
            patience.check();
        }

        @Override
        public void imageStarted(ImageReader reader, int number) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}

        @Override
        public void sequenceStarted(ImageReader reader, int first) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int number, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percent) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}
    }
}
