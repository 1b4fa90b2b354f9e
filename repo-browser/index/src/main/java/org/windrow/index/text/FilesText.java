package org.windrow.index.text;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.document.FileKind;
import org.windrow.index.document.FileText;
import org.windrow.store.SiloPart;

/**
 * The text of PDF, HTML and plain files: so much of each as is worth searching, in so much time. What is broken, locked or too
 * heavy gives what could be read of it, or nothing, and never an error. Safe for threads; files are read one at a time, since a
 * single one may take a good part of the memory.
 */
public final class FilesText implements FileText {

    private static final Logger LOG = LoggerFactory.getLogger(FilesText.class);

    private static final int MOST_CHARACTERS = 300_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Duration longest;
    private final Semaphore turn = new Semaphore(1);

    public FilesText() {
        this(LONGEST);
    }

    /** @param longest how long one file may take */
    FilesText(Duration longest) {
        this.longest = longest;
    }

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.PDF || kind == FileKind.HTML || kind == FileKind.TEXT;
    }

    @Override
    public String of(SiloPart file, FileKind kind) {
        try {
            return switch (kind) {
                case PDF -> pdf(file.file());
                case HTML -> html(file.file());
                case TEXT -> plain(file.file());
                default -> "";
            };
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.debug("There is no text in {}", file.file(), e);
            return "";
        }
    }

    private static String html(Path file) throws IOException {
        // why: a channel would be closed by an interrupt, a stream is not
        try (InputStream in = new FileInputStream(file.toFile())) {
            String text = Jsoup.parse(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)), null, "")
                    .text();
            return beginning(text);
        }
    }

    private static String plain(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return beginning(PlainText.of(in.readNBytes(MOST_BYTES)));
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    private String pdf(Path file) {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The text of {} is not searched: another PDF does not come to an end", file);
                return "";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
        BoundedText text = new BoundedText(MOST_CHARACTERS);
        Patience patience = new Patience(longest);
        CompletableFuture<Void> end = new CompletableFuture<>();
        // why a thread of its own: what is stuck in a part of the library that asks for no patience is left behind
        Thread.ofPlatform().daemon().name("pdf-text").start(() -> {
            try {
                PdfText.read(file, text, patience);
            } catch (BoundedText.Full | Patience.Over enough) {
                LOG.debug("Only the beginning of {} is searched", file);
            } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
                LOG.debug("The text of {} cannot be read", file, e);
            } finally {
                turn.release();
                end.complete(null);
            }
        });
        end.completeOnTimeout(null, longest.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return text.text();
    }
}
