package org.windrow.store.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.windrow.store.pairtree.Namaste;

/** Makes a manifest for an object that has lost its own, from its version folders and their tags. */
final class ManifestRebuild {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_DATE = 64;

    private ManifestRebuild() {}

    /** The versions in the order of their dates, then of their numbers, then of their names; the cursor at the last. */
    static Manifest of(String identifier, Path objectFolder) throws IOException {
        Map<String, String> dates = new HashMap<>();
        for (String version : VersionFolder.versions(objectFolder)) {
            dates.put(version, date(objectFolder.resolve("__" + version)));
        }
        List<String> versions = dates.keySet().stream()
                .sorted(Comparator.<String, String>comparing(dates::get)
                        .thenComparingLong(ManifestRebuild::number)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Manifest manifest = Manifest.of(identifier);
        for (String version : versions) {
            manifest.addVersion(version, dates.getOrDefault(version, ""), "Rebuilt from the version's folder");
            for (String part : VersionFolder.parts(objectFolder.resolve("__" + version))) {
                manifest.list(version, part);
            }
        }
        return manifest;
    }

    private static long number(String version) {
        return NUMBER.matcher(version).matches() ? Long.parseLong(version) : Long.MAX_VALUE;
    }

    /** The date of a version's {@code 3=} tag: its content, else its name; empty text if there is none. */
    private static String date(Path versionFolder) throws IOException {
        for (Path tag : VersionFolder.tags(versionFolder)) {
            String name = String.valueOf(tag.getFileName());
            if (name.startsWith("3=")) {
                boolean small = Files.isRegularFile(tag, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(tag) > 0
                        && Files.size(tag) <= LONGEST_DATE;
                return small
                        ? new String(Files.readAllBytes(tag), java.nio.charset.StandardCharsets.UTF_8)
                        : Namaste.value(name).orElse("");
            }
        }
        return "";
    }
}
