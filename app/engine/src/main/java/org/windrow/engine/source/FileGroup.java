package org.windrow.engine.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sort of file that a person wants or does not want, told by media type and by the name's extension. */
public enum FileGroup {
    PDF("application/pdf application/x-pdf", "pdf", "PDF"),
    /** Texts, slides and spreadsheets. */
    DOCUMENTS(
            "application/msword application/rtf application/epub+zip application/postscript "
                    + "application/x-tex application/x-latex application/xhtml+xml",
            "doc docx odt rtf txt md ppt pptx odp xls xlsx ods epub ps tex htm html xhtml " + "pages key numbers",
            "documents"),
    IMAGES("", "png jpg jpeg gif tif tiff bmp svg webp jp2 jpx heic djvu djv", "images"),
    AUDIO_VIDEO(
            "application/ogg", "mp3 wav flac ogg oga m4a aac mp4 m4v mov avi mkv webm mpg mpeg wmv", "audio and video"),
    /** Data sets and archives. */
    DATA(
            "application/zip application/x-zip-compressed application/gzip "
                    + "application/x-gzip application/x-tar application/x-bzip2 application/x-xz "
                    + "application/x-7z-compressed application/vnd.rar application/x-rar-compressed "
                    + "application/json application/xml application/x-hdf5 application/x-netcdf "
                    + "application/x-sqlite3 text/csv text/tab-separated-values text/xml",
            "zip gz tgz tar bz2 xz 7z rar csv tsv json xml h5 hdf5 nc sav dta rds rdata "
                    + "parquet sqlite mat rdf ttl nt",
            "data and archives"),
    /** Everything else. */
    OTHER("", "", "other files");

    private static final Set<String> SAY_NOTHING = Set.of(
            "",
            "application/octet-stream",
            "binary/octet-stream",
            "application/force-download",
            "application/download",
            "application/x-download",
            "application/unknown");

    private final String mediaTypes;
    private final String extensions;
    private final String words;

    /** @param mediaTypes with blanks between them, like the extensions */
    FileGroup(String mediaTypes, String extensions, String words) {
        this.mediaTypes = mediaTypes;
        this.extensions = extensions;
        this.words = words;
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }

    /** How it stands in a file: {@code audio-video}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The group with that {@link #key}. */
    public static Optional<FileGroup> ofKey(String key) {
        return Arrays.stream(values())
                .filter(group -> group.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The group of a file. A media type that names one goes before the name; empty if neither says anything.
     *
     * @param mediaType as announced, with or without parameters; null if none is
     * @param names the file's names, or its URL's path, the surest first; null where there is none
     */
    public static Optional<FileGroup> of(@Nullable String mediaType, @Nullable String... names) {
        String type = bare(mediaType);
        Optional<FileGroup> byType = ofType(type);
        if (byType.isPresent()) {
            return byType;
        }
        for (String name : names) {
            Optional<FileGroup> byName = ofName(name);
            if (byName.isPresent()) {
                return byName;
            }
        }
        return SAY_NOTHING.contains(type) ? Optional.empty() : Optional.of(OTHER);
    }

    private static Optional<FileGroup> ofType(String type) {
        for (FileGroup group : values()) {
            if (has(group.mediaTypes, type)) {
                return Optional.of(group);
            }
        }
        return switch (type.replaceFirst("/.*", "")) {
            case "image" -> Optional.of(IMAGES);
            case "audio", "video" -> Optional.of(AUDIO_VIDEO);
            case "text" -> Optional.of(DOCUMENTS);
            default -> isOffice(type) ? Optional.of(DOCUMENTS) : Optional.empty();
        };
    }

    private static boolean isOffice(String type) {
        return type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.")
                || type.startsWith("application/vnd.ms-");
    }

    private static Optional<FileGroup> ofName(@Nullable String name) {
        if (name == null || name.indexOf('.') < 0) {
            return Optional.empty();
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(group -> has(group.extensions, extension))
                .findFirst();
    }

    private static boolean has(String words, String word) {
        return !word.isEmpty() && (" " + words + " ").contains(" " + word + " ");
    }

    private static String bare(@Nullable String mediaType) {
        return mediaType == null
                ? ""
                : mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
