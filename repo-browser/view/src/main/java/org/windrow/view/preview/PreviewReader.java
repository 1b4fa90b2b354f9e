package org.windrow.view.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import org.jsoup.Jsoup;
import org.windrow.index.document.FileKind;
import org.windrow.store.SiloPart;
import org.windrow.view.object.XmlSource;

/**
 * Makes previews. Reads the beginning of a file, and no more; runs nothing that is in it, and fetches nothing. Waits for the disk;
 * safe for threads.
 */
public final class PreviewReader {

    /** So many bytes of a text are read. */
    public static final int MOST_BYTES = 512 << 10;

    private PreviewReader() {}

    /**
     * The preview of a part.
     *
     * @throws IOException if the file cannot be read; never for what is in it
     */
    public static Preview read(SiloPart part) throws IOException {
        if (part.missing()) {
            return new Preview.Nothing(Preview.Reason.MISSING);
        }
        FileKind kind = FileKind.of(part.name(), part.mediaType());
        if (kind == FileKind.IMAGE && !isSvg(part)) {
            return BoundedImage.read(part.file());
        }
        byte[] beginning = beginning(part);
        boolean cut = part.size() > beginning.length;
        return switch (kind) {
            case XML, IMAGE -> new Preview.Words(XmlSource.indented(beginning, cut), cut);
            case HTML -> new Preview.Words(html(beginning), cut);
            case TABLE -> table(part, beginning, cut);
            case TEXT -> new Preview.Words(text(beginning), cut);
            case OTHER -> unknown(beginning, cut);
            default -> new Preview.Nothing(Preview.Reason.KIND);
        };
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
        return text.stripLeading().startsWith("<")
                ? new Preview.Words(XmlSource.indented(beginning, cut), cut)
                : new Preview.Words(text, cut);
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
