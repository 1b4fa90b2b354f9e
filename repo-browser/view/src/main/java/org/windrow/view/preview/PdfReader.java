package org.windrow.view.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.text.Patience;
import org.windrow.index.text.PdfBytes;
import org.windrow.index.text.PdfWeight;

/**
 * Draws a page of a PDF. The file is opened for one page and closed again, so that nothing holds a disk that is to be taken out.
 * Nothing in a PDF is run, and nothing is fetched. Safe for threads.
 */
final class PdfReader {

    private static final Logger LOG = LoggerFactory.getLogger(PdfReader.class);

    private static final int LONGEST_SIDE = 1_600;
    private static final float SHARPEST = 3;
    private static final int HEAD = 1024;
    private static final long MEMORY = 16L << 20;
    private static final long TEMPORARY = 512L << 20;

    /** A page that is stuck within one step of its drawing cannot be stopped; no more than so many may be. */
    private static final int MOST_AT_ONCE = 3;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /**
     * A page.
     *
     * @param number counted from 1
     * @throws IOException if the file cannot be read; never for what is in it
     */
    Preview page(Path file, int number, Patience patience) throws IOException {
        if (!beginsLikePdf(file)) {
            return new Preview.Nothing(Preview.Reason.NOT_PDF);
        }
        if (!free.tryAcquire()) {
            return new Preview.Nothing(Preview.Reason.TOO_SLOW);
        }
        Preview late = new Preview.Nothing(Preview.Reason.TOO_SLOW);
        CompletableFuture<Preview> answer = new CompletableFuture<>();
        answer.completeOnTimeout(late, patience.left().toMillis(), TimeUnit.MILLISECONDS);
        patience.whenEnded(() -> answer.complete(late));
        // why a thread of its own: drawing computes for long, and what is stuck in it is left behind
        Thread.ofPlatform().daemon().name("pdf-page").start(() -> {
            try {
                answer.complete(look(file, number, patience));
            } finally {
                free.release();
            }
        });
        return answer.join();
    }

    private static Preview look(Path file, int number, Patience patience) {
        try (PdfBytes bytes = new PdfBytes(file, patience);
                PDDocument document = Loader.loadPDF(
                        bytes, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, TEMPORARY).streamCache)) {
            int count = document.getNumberOfPages();
            return count == 0
                    ? new Preview.Nothing(Preview.Reason.BROKEN)
                    : new Preview.Page(number, count, draw(document, Math.clamp(number, 1, count), patience));
        } catch (InvalidPasswordException e) {
            return new Preview.Nothing(Preview.Reason.ENCRYPTED);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Preview.Nothing(why(file, e));
        }
    }

    /** What is wrong with a page is told of that page; the others can still be turned to. */
    private static Preview draw(PDDocument document, int number, Patience patience) {
        try {
            PDPage page = document.getPage(number - 1);
            PDRectangle box = page.getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest > 0) || !(Math.min(box.getWidth(), box.getHeight()) > 0)) {
                return new Preview.Nothing(Preview.Reason.BROKEN);
            }
            PdfWeight.requireDrawable(page.getCOSObject(), patience);
            BufferedImage image = new PdfDrawing(document, patience)
                    .renderImage(number - 1, Math.min(SHARPEST, LONGEST_SIDE / longest), ImageType.RGB);
            patience.check();
            return BoundedImage.picture(image, Math.round(box.getWidth()), Math.round(box.getHeight()));
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Preview.Nothing(why("page " + number, e));
        }
    }

    private static Preview.Reason why(Object what, Throwable problem) {
        LOG.debug("{} cannot be drawn", what, problem);
        return switch (problem) {
            case Patience.Over _ -> Preview.Reason.TOO_SLOW;
            case PdfWeight.TooHeavy _ -> Preview.Reason.TOO_LARGE;
            case OutOfMemoryError _ -> Preview.Reason.TOO_LARGE;
            // why: the one kind of encryption that needs further libraries, by certificates
            case LinkageError _ -> Preview.Reason.ENCRYPTED;
            default -> Preview.Reason.BROKEN;
        };
    }

    private static boolean beginsLikePdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }
}
