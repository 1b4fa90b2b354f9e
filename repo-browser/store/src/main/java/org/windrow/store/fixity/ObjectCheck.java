package org.windrow.store.fixity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.store.manifest.VersionFolder;

/** Looks at one object and says what is not as its manifest says. For one thread. */
final class ObjectCheck {

    /** What one look at an object saw. */
    record Look(long objects, long versions, long parts, long bytes, long unchecked, List<Finding> findings) {}

    /** The Python lists no name as short as this, so that such a file is not known to be extra. */
    private static final int NEVER_LISTED = 2;

    private final Silo silo;
    private final Digester digester = new Digester();

    ObjectCheck(Silo silo) {
        this.silo = silo;
    }

    Look look(String identifier) {
        try {
            return silo.find(identifier)
                    .map(object -> new Looking(object).look())
                    .orElseGet(() -> new Look(0, 0, 0, 0, 0, List.of()));
        } catch (IOException e) {
            return new Look(
                    1,
                    0,
                    0,
                    0,
                    0,
                    List.of(new Finding(Finding.Kind.UNREADABLE, identifier, "", "", String.valueOf(e.getMessage()))));
        }
    }

    private final class Looking {

        private final SiloObject object;
        private final List<Finding> findings = new ArrayList<>();
        private long parts;
        private long bytes;
        private long unchecked;

        Looking(SiloObject object) {
            this.object = object;
        }

        Look look() {
            object.complaints().forEach(complaint -> find(Finding.Kind.BAD_MANIFEST, "", "", complaint));
            for (SiloVersion version : object.versions()) {
                for (SiloPart part : version.parts()) {
                    parts++;
                    check(version.name(), part);
                }
                findExtraParts(version);
            }
            findExtraVersions();
            return new Look(1, object.versions().size(), parts, bytes, unchecked, findings);
        }

        private void check(String version, SiloPart part) {
            switch (part.state()) {
                case PRESENT -> compare(version, part);
                case MISSING -> find(Finding.Kind.MISSING, version, part.name(), part.file() + " is not there");
                case DANGLING ->
                    find(
                            Finding.Kind.MISSING,
                            version,
                            part.name(),
                            part.file() + " is a link to something that is not there");
                case OUTSIDE ->
                    find(
                            Finding.Kind.UNREADABLE,
                            version,
                            part.name(),
                            part.file() + " is a link out of the silo, which is not followed");
            }
        }

        private void compare(String version, SiloPart part) {
            Optional<Digester.Expected> expected = Digester.Expected.of(part);
            if (expected.isEmpty()) {
                unchecked++;
                return;
            }
            try {
                Digester.Result result = digester.compare(part.file(), expected.get());
                bytes += result.bytesRead();
                if (!result.same()) {
                    findings.add(altered(version, part, expected.get(), result.found()));
                }
            } catch (IOException e) {
                find(Finding.Kind.UNREADABLE, version, part.name(), part.file() + " cannot be read: " + e);
            }
        }

        private Finding altered(String version, SiloPart part, Digester.Expected expected, String found) {
            return new Finding(
                    Finding.Kind.ALTERED,
                    object.identifier(),
                    version,
                    part.name(),
                    "%s is not what was stored: its %s is %s, not %s"
                            .formatted(part.file(), expected.algorithm(), found, expected.hex()),
                    new Finding.Checksums(expected.algorithm(), expected.hex(), found));
        }

        private void findExtraParts(SiloVersion version) {
            Path folder = object.folder().resolve("__" + version.name());
            Set<String> known = version.parts().stream().map(SiloPart::name).collect(Collectors.toSet());
            try {
                for (String part : VersionFolder.parts(folder)) {
                    if (!known.contains(part) && part.length() > NEVER_LISTED) {
                        find(
                                Finding.Kind.EXTRA,
                                version.name(),
                                part,
                                folder.resolve(part) + " is not named by the manifest");
                    }
                }
            } catch (IOException e) {
                find(Finding.Kind.UNREADABLE, version.name(), "", folder + " cannot be listed: " + e);
            }
        }

        private void findExtraVersions() {
            Set<String> known =
                    object.versions().stream().map(SiloVersion::name).collect(Collectors.toSet());
            try {
                for (String version : new TreeSet<>(VersionFolder.versions(object.folder()))) {
                    if (!known.contains(version)) {
                        Path folder = object.folder().resolve("__" + version);
                        find(Finding.Kind.EXTRA, version, "", folder + " is not a version of the manifest");
                    }
                }
            } catch (IOException e) {
                find(Finding.Kind.UNREADABLE, "", "", object.folder() + " cannot be listed: " + e);
            }
        }

        private void find(Finding.Kind kind, String version, String part, String message) {
            findings.add(new Finding(kind, object.identifier(), version, part, message));
        }
    }
}
