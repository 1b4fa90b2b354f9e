package org.windrow.index.document;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sort of file a part is, as a person would say it. */
public enum FileKind {
    PDF,
    HTML,
    XML,
    TEXT,
    OFFICE,
    TABLE,
    IMAGE,
    AUDIO,
    VIDEO,
    ARCHIVE,
    OTHER;

    private static final Map<String, FileKind> EXTENSIONS = Map.ofEntries(
            Map.entry("pdf", PDF),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("xml", XML),
            Map.entry("rdf", XML),
            Map.entry("txt", TEXT),
            Map.entry("md", TEXT),
            Map.entry("tex", TEXT),
            Map.entry("json", TEXT),
            Map.entry("doc", OFFICE),
            Map.entry("docx", OFFICE),
            Map.entry("odt", OFFICE),
            Map.entry("rtf", OFFICE),
            Map.entry("ppt", OFFICE),
            Map.entry("pptx", OFFICE),
            Map.entry("odp", OFFICE),
            Map.entry("epub", OFFICE),
            Map.entry("csv", TABLE),
            Map.entry("tsv", TABLE),
            Map.entry("xls", TABLE),
            Map.entry("xlsx", TABLE),
            Map.entry("ods", TABLE),
            Map.entry("jpg", IMAGE),
            Map.entry("jpeg", IMAGE),
            Map.entry("png", IMAGE),
            Map.entry("gif", IMAGE),
            Map.entry("tif", IMAGE),
            Map.entry("tiff", IMAGE),
            Map.entry("svg", IMAGE),
            Map.entry("mp3", AUDIO),
            Map.entry("wav", AUDIO),
            Map.entry("flac", AUDIO),
            Map.entry("ogg", AUDIO),
            Map.entry("mp4", VIDEO),
            Map.entry("mov", VIDEO),
            Map.entry("avi", VIDEO),
            Map.entry("webm", VIDEO),
            Map.entry("zip", ARCHIVE),
            Map.entry("gz", ARCHIVE),
            Map.entry("tar", ARCHIVE),
            Map.entry("7z", ARCHIVE));

    /** The kind of a file, by its media type or else its name's ending. */
    public static FileKind of(String name, @Nullable String mediaType) {
        FileKind byName = EXTENSIONS.getOrDefault(extension(name), OTHER);
        if (mediaType == null) {
            return byName;
        }
        FileKind byType = byMediaType(mediaType.toLowerCase(Locale.ROOT));
        return byType == OTHER ? byName : byType;
    }

    /** The ending of a name after its last dot, in lower case; empty text if there is none of up to eight letters and digits. */
    public static String extension(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean plain = ending.length() < name.length()
                && !ending.isEmpty()
                && ending.length() <= 8
                && ending.chars().allMatch(Character::isLetterOrDigit);
        return plain ? ending.toLowerCase(Locale.ROOT) : "";
    }

    /** The word for it: {@code pdf}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static FileKind byMediaType(String type) {
        if (type.startsWith("application/pdf")) {
            return PDF;
        } else if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return HTML;
        } else if (type.startsWith("image/")) {
            return IMAGE;
        } else if (type.startsWith("audio/")) {
            return AUDIO;
        } else if (type.startsWith("video/")) {
            return VIDEO;
        } else if (type.startsWith("text/csv") || type.contains("spreadsheet") || type.contains("ms-excel")) {
            return TABLE;
        } else if (type.startsWith("text/xml") || type.startsWith("application/xml") || type.contains("+xml")) {
            return XML;
        } else if (type.contains("msword") || type.contains("officedocument") || type.contains("opendocument")) {
            return OFFICE;
        } else if (type.startsWith("text/plain")) {
            return TEXT;
        }
        return OTHER;
    }
}
