package org.windrow.view.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.windrow.index.document.FileKind;
import org.windrow.index.text.Patience;
import org.windrow.store.SiloPart;
import org.windrow.view.source.SourceText;
import org.windrow.view.source.XmlSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes previews. Reads the beginning of a file, and no more; runs nothing that is in it, and fetches nothing. Waits for the disk;
 * safe for threads.
 */
public final class PreviewReader {

    /** So many bytes of a text are read. */
    public static final int MOST_BYTES = 512 << 10;

    private static final Preview NO_PDF = new Preview.Nothing(Preview.Reason.NOT_PDF);

    /** Numbers stay as they are written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final PdfReader pdf = new PdfReader();

    /**
     * Where the list of the system's fonts may be kept, which PDFs without their own need; else it would lie in the person's home.
     * To be called before the first PDF is shown, the same each time.
     */
    public static void keepFontsIn(Path folder) {
        System.setProperty("pdfbox.fontcache", folder.toString());
    }

    /**
     * The preview of a part; of a document with pages the first one.
     *
     * @throws IOException if the file cannot be read; never for what is in it
     */
    public Preview read(SiloPart part, Patience patience) throws IOException {
        return page(part, 1, patience);
    }

    /**
     * The preview of a page of a part.
     *
     * @param number counted from 1; without meaning for a part that has no pages
     * @throws IOException if the file cannot be read; never for what is in it
     */
    public Preview page(SiloPart part, int number, Patience patience) throws IOException {
        if (part.missing()) {
            return new Preview.Nothing(Preview.Reason.MISSING);
        }
        if (part.size() == 0) {
            return new Preview.Nothing(Preview.Reason.EMPTY);
        }
        FileKind kind = FileKind.of(part.name(), part.mediaType());
        if (kind == FileKind.PDF) {
            Preview shown = pdf.page(part.file(), number, patience);
            return shown.equals(NO_PDF) ? instead(part) : shown;
        }
        if (kind == FileKind.IMAGE && !isSvg(part)) {
            return BoundedImage.read(part.file(), patience);
        }
        return words(part, kind);
    }

    /** What a server sent in place of a PDF, often a page that asks to log in. */
    private static Preview instead(SiloPart part) throws IOException {
        Preview found = unknown(beginning(part), part.size() > MOST_BYTES);
        return found instanceof Preview.Nothing ? NO_PDF : new Preview.Instead(Preview.Reason.NOT_PDF, found);
    }

    private static Preview words(SiloPart part, FileKind kind) throws IOException {
        byte[] beginning = beginning(part);
        boolean cut = part.size() > beginning.length;
        return switch (kind) {
            case XML, IMAGE -> xml(beginning, cut);
            case HTML -> plain(html(beginning), cut);
            case TABLE -> table(part, beginning, cut);
            case TEXT ->
                FileKind.extension(part.name()).equals("json") ? json(beginning, cut) : plain(text(beginning), cut);
            case OTHER -> unknown(beginning, cut);
            default -> new Preview.Nothing(Preview.Reason.KIND);
        };
    }

    private static Preview plain(String words, boolean cut) {
        return new Preview.Words(words, SourceText.Language.PLAIN, cut);
    }

    private static Preview xml(byte[] beginning, boolean cut) {
        return new Preview.Words(XmlSource.indented(beginning, cut), SourceText.Language.XML, cut);
    }

    /** Indented; a broken or cut one as it stands. */
    private static Preview json(byte[] beginning, boolean cut) {
        try {
            return plain(cut ? text(beginning) : JSON.writeValueAsString(JSON.readTree(beginning)), cut);
        } catch (JacksonException e) {
            return plain(text(beginning), cut);
        }
    }

    private static Preview table(SiloPart part, byte[] beginning, boolean cut) {
        return switch (FileKind.extension(part.name())) {
            case "xls", "xlsx", "ods" -> new Preview.Nothing(Preview.Reason.KIND);
            default -> SeparatedValues.table(text(beginning), cut);
        };
    }

    /** The Python names a metadata part without an ending, so what a nameless file is shows in its beginning. */
    private static Preview unknown(byte[] beginning, boolean cut) {
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] == 0) {
                return new Preview.Nothing(Preview.Reason.KIND);
            }
        }
        String text = text(beginning);
        String start =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return plain(html(beginning), cut);
        }
        return start.startsWith("<") ? xml(beginning, cut) : plain(text, cut);
    }

    /** HTML as text: its blocks on lines of their own, and nothing of its scripts. */
    private static String html(byte[] beginning) {
        var page = Jsoup.parse(text(beginning));
        page.select("script, style, noscript, template").remove();
        return page.wholeText()
                .replaceAll("[ \\t\\x0B\\f\\r\\u00a0]+", " ")
                .replaceAll(" ?\\n[ \\n]*\\n ?", "\n\n")
                .strip();
    }

    private static boolean isSvg(SiloPart part) {
        String type = part.mediaType();
        return FileKind.extension(part.name()).equals("svg") || (type != null && type.contains("svg"));
    }

    private static byte[] beginning(SiloPart part) throws IOException {
        try (InputStream in = Files.newInputStream(part.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static String text(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16BE;
        } else if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            charset = StandardCharsets.UTF_16LE;
        }
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
