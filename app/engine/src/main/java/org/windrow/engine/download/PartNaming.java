package org.windrow.engine.download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.FileReference;
import org.windrow.store.PartNames;

/**
 * Names the files of a record as parts. The names depend on the references alone, not on their order, so that a later
 * harvest gives the same ones; two files never share a name, not even on a disk that takes upper and lower case as one.
 */
public final class PartNaming {

    private static final Set<String> SCRIPTS =
            Set.of("cgi", "pl", "php", "asp", "aspx", "ashx", "jsp", "jspx", "do", "action", "htm", "html", "xhtml");
    private static final Set<String> KEPT_FREE = Set.of("__manifest.json", "manifest.rdf");
    private static final String WHEN_NOTHING_IS_KNOWN = "file";
    private static final int FIRST_SUFFIX_DIGITS = 8;
    private static final int STEM_BEFORE_SUFFIX = 30;

    private PartNaming() {}

    /**
     * A file and the part it becomes.
     *
     * @param part a safe name, unique within its record
     * @param file the reference it was made from
     */
    public record NamedFile(String part, FileReference file) {}

    /**
     * Names the files of one record. Of several that want the same name the one with the first URL (shortest, then by
     * code) keeps it; the others get a suffix made from their URL. A URL that is referred to twice is named once.
     *
     * @param files the record's references
     * @param taken names of parts that are not free, such as the metadata part's
     * @return one entry a URL, in the order of {@code files}
     */
    public static List<NamedFile> name(List<FileReference> files, Collection<String> taken) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(folded(name)));
        Map<URI, FileReference> distinct = new LinkedHashMap<>();
        files.forEach(file -> distinct.putIfAbsent(file.url(), file));

        List<FileReference> byUrl = new ArrayList<>(distinct.values());
        byUrl.sort(Comparator.comparingInt(
                        (FileReference file) -> file.url().toString().length())
                .thenComparing(file -> file.url().toString()));
        Map<URI, String> names = new HashMap<>();
        for (FileReference file : byUrl) {
            names.put(file.url(), free(wanted(file), file.url(), used));
        }
        return distinct.values().stream()
                .map(file -> new NamedFile(Objects.requireNonNull(names.get(file.url())), file))
                .toList();
    }

    /**
     * The name of a file whose order gave none, from what the server said.
     *
     * @param disposition the answer's Content-Disposition header, if there was one
     * @param finalUrl where the file came from, after redirects
     * @param mediaType the file's media type as far as it is known
     * @param orderedUrl the URL that was ordered; a suffix is made from it
     * @param taken names of parts that belong to other files
     */
    static String nameFromAnswer(
            Optional<String> disposition,
            URI finalUrl,
            @Nullable String mediaType,
            URI orderedUrl,
            Collection<String> taken) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(folded(name)));
        String wanted = disposition
                .flatMap(ContentDisposition::fileName)
                .map(PartNaming::withoutFolders)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> fromUrl(finalUrl, mediaType));
        return free(PartNames.safe(wanted), orderedUrl, used);
    }

    private static String wanted(FileReference file) {
        String given = file.name() == null ? "" : withoutFolders(file.name());
        return PartNames.safe(given.isBlank() ? fromUrl(file.url(), file.mediaType()) : given);
    }

    /** The last segment of the URL's path, with an extension that fits the media type if it has none of its own. */
    private static String fromUrl(URI url, @Nullable String mediaType) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String tail = withoutFolders(Percent.decodedText(path.replaceFirst("/+$", "")));
        String name = tail.isBlank() ? WHEN_NOTHING_IS_KNOWN : tail;
        Optional<String> fitting = FileKind.ofMediaType(mediaType).map(FileKind::extension);
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean saysNothing = dot < 0 || dot == 0 || SCRIPTS.contains(extension) || isNumber(extension);
        if (fitting.isEmpty() || !saysNothing) {
            return name;
        }
        String stem = SCRIPTS.contains(extension) && dot > 0 ? name.substring(0, dot) : name;
        return stem + "." + fitting.get();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String free(String wanted, URI url, Set<String> used) {
        String name = wanted;
        String digits = Sha256.hex(url.toString());
        for (int length = FIRST_SUFFIX_DIGITS; !isFree(name, used); length++) {
            name = PartNames.safe(suffixed(wanted, digits.substring(0, length)));
        }
        used.add(folded(name));
        return name;
    }

    private static boolean isFree(String name, Set<String> used) {
        return !used.contains(folded(name)) && !KEPT_FREE.contains(folded(name));
    }

    private static String suffixed(String name, String suffix) {
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= 10;
        String stem = hasExtension ? name.substring(0, dot) : name;
        // why: a stem at its greatest length would be cut back to the name it is to differ from
        int kept = stem.offsetByCodePoints(0, Math.min(STEM_BEFORE_SUFFIX, stem.codePointCount(0, stem.length())));
        return stem.substring(0, kept) + "-" + suffix + (hasExtension ? name.substring(dot) : "");
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
