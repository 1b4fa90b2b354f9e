package org.windrow.engine.download;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that can be told by its first bytes. It serves to notice a login or consent page that came in a file's
 * place, and to name and label what the server left without a type.
 */
enum FileKind {
    PDF("application/pdf", "pdf"),
    EPUB("application/epub+zip", "epub"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ZIP("application/zip", "zip", "application/x-zip-compressed"),
    GZIP("application/gzip", "gz", "application/x-gzip"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "image/jpg"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif"),
    MP3("audio/mpeg", "mp3", "audio/mp3"),
    MP4("video/mp4", "mp4");

    /** How many bytes of a file {@link #of} wants to see. A PDF may have up to 1,024 bytes before its header. */
    static final int HEAD = 1_536;

    private static final List<String> HTML_STARTS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<title",
            "<meta",
            "<script",
            "<style",
            "<iframe",
            "<h1",
            "<div",
            "<p",
            "<br",
            "<b",
            "<a",
            "<font",
            "<table",
            "<form",
            "<center",
            "<link");

    private final String mediaType;
    private final String extension;
    private final String otherType;

    FileKind(String mediaType, String extension) {
        this(mediaType, extension, mediaType);
    }

    FileKind(String mediaType, String extension, String otherType) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.otherType = otherType;
    }

    /** The registered media type. */
    String mediaType() {
        return mediaType;
    }

    /** The usual extension, without a dot. */
    String extension() {
        return extension;
    }

    /** The kind that a media type names; parameters and case do not matter. */
    static Optional<FileKind> ofMediaType(@Nullable String type) {
        if (type == null) {
            return Optional.empty();
        }
        String bare = bareType(type);
        for (FileKind kind : values()) {
            if (kind.mediaType.equals(bare) || kind.otherType.equals(bare)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind that a file name's extension names. */
    static Optional<FileKind> ofName(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "jpeg" -> Optional.of(JPEG);
            case "tiff" -> Optional.of(TIFF);
            case "tgz" -> Optional.of(GZIP);
            case "m4v", "m4a" -> Optional.of(MP4);
            default -> {
                for (FileKind kind : values()) {
                    if (kind.extension.equals(extension)) {
                        yield Optional.of(kind);
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /** The kind that a file's first bytes show; the kinds that are a zip inside count as {@link #ZIP}. */
    static Optional<FileKind> of(byte[] head) {
        if (indexOf(head, "%PDF-") >= 0) {
            return Optional.of(PDF);
        }
        if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) {
            return Optional.of(ZIP);
        }
        if (startsWith(head, 0x1f, 0x8b)) {
            return Optional.of(GZIP);
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            return Optional.of(PNG);
        }
        if (startsWith(head, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (startsWith(head, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (startsWith(head, 'I', 'I', 0x2a, 0) || startsWith(head, 'M', 'M', 0, 0x2a)) {
            return Optional.of(TIFF);
        }
        if (startsWith(head, 'I', 'D', '3') || startsWith(head, 0xff, 0xfb)) {
            return Optional.of(MP3);
        }
        if (head.length >= 8 && head[4] == 'f' && head[5] == 't' && head[6] == 'y' && head[7] == 'p') {
            return Optional.of(MP4);
        }
        return Optional.empty();
    }

    /** Whether a file that starts with these bytes is an HTML page: the tags that browsers look for, after blanks, comments and an XML declaration. */
    static boolean looksLikeHtml(byte[] head) {
        if (of(head).isPresent()) {
            return false;
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                if (end < 0) {
                    return true;
                }
                at = end + 3;
            } else if (text.startsWith("<?xml", at)) {
                int end = text.indexOf("?>", at);
                if (end < 0) {
                    return false;
                }
                at = end + 2;
            } else if (text.charAt(at) == '<') {
                return startsWithTag(text.substring(at));
            } else if (isBlankOrByteOrderMark(text.charAt(at))) {
                at++;
            } else {
                return false;
            }
        }
        return false;
    }

    /** A media type without its parameters, in lower case. */
    static String bareType(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWithTag(String text) {
        for (String start : HTML_STARTS) {
            if (text.startsWith(start)) {
                char next = text.length() == start.length() ? '>' : text.charAt(start.length());
                if (next == '>' || next == '/' || Character.isWhitespace(next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBlankOrByteOrderMark(char c) {
        return Character.isWhitespace(c) || c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] head, String ascii) {
        return new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1).indexOf(ascii);
    }
}
