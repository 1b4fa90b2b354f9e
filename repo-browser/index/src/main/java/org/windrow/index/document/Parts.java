package org.windrow.index.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.store.WantedFile;

/**
 * The parts of a version, told apart: the record's metadata, and its files.
 *
 * @param metadata documents that describe the record, {@code oai_dc} first
 * @param files everything else
 */
public record Parts(List<SiloPart> metadata, List<SiloPart> files) {

    private static final int MOST_METADATA = 4;

    public Parts {
        metadata = List.copyOf(metadata);
        files = List.copyOf(files);
    }

    /** The first files, so many at most. */
    List<SiloPart> files(int most) {
        return files.subList(0, Math.min(most, files.size()));
    }

    /** Those of the current version. A deleted record that has no parts left is known by the last version that had some. */
    public static Parts of(SiloObject object) {
        return of(object, version(object).map(SiloVersion::parts).orElse(List.of()));
    }

    /** Those of any version of an object. */
    public static Parts of(SiloObject object, SiloVersion version) {
        return of(object, version.parts());
    }

    private static Parts of(SiloObject object, List<SiloPart> parts) {
        Set<String> wanted = new HashSet<>();
        for (WantedFile file : object.wantedFiles()) {
            wanted.add(file.part());
        }
        List<SiloPart> metadata = new ArrayList<>();
        List<SiloPart> files = new ArrayList<>();
        for (SiloPart part : parts) {
            boolean describes = metadata.size() < MOST_METADATA
                    && part.source() == null
                    && !wanted.contains(part.name())
                    && mayBeXml(part);
            (describes ? metadata : files).add(part);
        }
        metadata.sort((one, other) -> Boolean.compare(isDublinCore(other), isDublinCore(one)));
        return new Parts(metadata, files);
    }

    private static Optional<SiloVersion> version(SiloObject object) {
        Optional<SiloVersion> current = object.currentVersion();
        if (current.isPresent() && !current.get().parts().isEmpty()) {
            return current;
        }
        return object.versions().reversed().stream()
                .filter(version -> !version.parts().isEmpty())
                .findFirst()
                .or(() -> current);
    }

    /** The Python names a metadata part as the metadataPrefix, without an ending. */
    private static boolean mayBeXml(SiloPart part) {
        String name = part.name();
        if (name.indexOf('/') >= 0) {
            return false;
        }
        String type = part.mediaType();
        return type == null
                ? name.indexOf('.') < 0 || name.toLowerCase(Locale.ROOT).endsWith(".xml")
                : type.contains("xml");
    }

    private static boolean isDublinCore(SiloPart part) {
        return part.name().startsWith("oai_dc");
    }
}
