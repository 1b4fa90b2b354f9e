package org.windrow.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.windrow.store.aside.Underway;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.manifest.Inside;
import org.windrow.store.manifest.Manifest;
import org.windrow.store.manifest.ManifestFile;
import org.windrow.store.manifest.PartFacts;
import org.windrow.store.manifest.RecordFacts;
import org.windrow.store.manifest.VersionFolder;
import org.windrow.store.manifest.WantedFacts;

/** Makes pictures of objects. It goes by the manifest, and looks again if a writer has replaced it meanwhile. Writes nothing. */
final class SiloReader {

    private static final int MOST_LOOKS = 20;
    private static final int MOST_COMPLAINTS = 20;

    private final ObjectTree tree;
    private final Underway underway;

    SiloReader(ObjectTree tree, Underway underway) {
        this.tree = tree;
        this.underway = underway;
    }

    Optional<SiloObject> read(String identifier, Path folder) throws IOException {
        for (int look = 1; ; look++) {
            Optional<ManifestFile> file = ManifestFile.load(folder, identifier);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            if (look < MOST_LOOKS && file.get().stamp() == null) {
                if (underway.holds(identifier)) {
                    return Optional.empty();
                }
                if (look == 1) {
                    // why: it may just have arrived where it was moved to
                    continue;
                }
            }
            SiloObject object = picture(identifier, folder, file.get());
            if (look == MOST_LOOKS || !file.get().replaced(folder)) {
                return Optional.of(object);
            }
        }
    }

    private SiloObject picture(String identifier, Path folder, ManifestFile file) throws IOException {
        Manifest manifest = file.manifest();
        List<String> complaints = new ArrayList<>();
        if (file.complaint() != null) {
            complaints.add(file.complaint());
        }
        if (!manifest.identifier().equals(identifier)) {
            complaints.add("The manifest is that of \"" + manifest.identifier() + "\"");
        }
        List<SiloVersion> versions = new ArrayList<>();
        for (String version : manifest.versions()) {
            Optional<Path> versionFolder = Inside.version(folder, version);
            if (versionFolder.isPresent()) {
                List<SiloPart> parts = parts(manifest, version, versionFolder.get(), complaints);
                versions.add(new SiloVersion(version, manifest.date(version), parts));
            } else {
                complain(complaints, "The manifest names a version that cannot be one: \"" + version + "\"");
            }
        }
        RecordFacts record = manifest.record();
        return new SiloObject(
                identifier,
                folder,
                versions,
                manifest.current().orElse(null),
                record.deletedAt().orElse(null),
                record.sets(),
                record.firstSeen(),
                record.datestamp(),
                record.wanted().stream()
                        .map(SiloReader::wanted)
                        .flatMap(Optional::stream)
                        .toList(),
                complaints);
    }

    private List<SiloPart> parts(Manifest manifest, String version, Path versionFolder, List<String> complaints)
            throws IOException {
        Map<String, PartFacts> recorded = manifest.parts(version);
        TreeSet<String> names = new TreeSet<>(recorded.keySet());
        if (!manifest.knowsParts(version)) {
            // why: the Python lists only the top level, and leaves out names of one or two characters
            names.addAll(VersionFolder.parts(versionFolder));
        }
        for (String listed : manifest.files(version)) {
            if (recorded.containsKey(listed)) {
                continue;
            }
            Optional<Path> file = Inside.path(versionFolder, listed);
            if (file.isPresent() && Files.isDirectory(file.get(), LinkOption.NOFOLLOW_LINKS)) {
                VersionFolder.parts(file.get()).forEach(below -> names.add(listed + "/" + below));
            } else if (names.stream().noneMatch(name -> name.startsWith(listed + "/"))) {
                names.add(listed);
            }
        }
        boolean plain = !Files.isSymbolicLink(versionFolder);
        List<SiloPart> parts = new ArrayList<>();
        for (String name : names) {
            Optional<Path> file = Inside.path(versionFolder, name);
            if (file.isPresent()) {
                boolean direct = plain && name.indexOf('/') < 0;
                parts.add(part(name, file.get(), direct, recorded.getOrDefault(name, PartFacts.NONE)));
            } else {
                complain(complaints, "The manifest names a part that cannot be one: \"" + name + "\"");
            }
        }
        return parts;
    }

    /** @param direct whether only the file itself could be a link, not a folder above it */
    private SiloPart part(String name, Path file, boolean direct, PartFacts facts) throws IOException {
        Path bytes = file;
        BasicFileAttributes attributes = attributes(file);
        long size = facts.size();
        SiloPart.State state;
        if (attributes != null && attributes.isRegularFile() && direct) {
            state = SiloPart.State.PRESENT;
            size = attributes.size();
        } else if (attributes == null) {
            state = SiloPart.State.MISSING;
        } else {
            try {
                bytes = file.toRealPath();
                state = !bytes.startsWith(tree.root())
                        ? SiloPart.State.OUTSIDE
                        : Files.isRegularFile(bytes) ? SiloPart.State.PRESENT : SiloPart.State.MISSING;
                size = state == SiloPart.State.PRESENT ? Files.size(bytes) : size;
            } catch (IOException e) {
                state = SiloPart.State.DANGLING;
            }
        }
        return new SiloPart(
                name,
                state == SiloPart.State.PRESENT ? bytes : file,
                size,
                facts.sha256(),
                facts.md5(),
                facts.mediaType(),
                facts.source() == null ? null : uri(facts.source()),
                facts.fetched(),
                facts.run(),
                facts.facts(),
                state);
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        return file.getFileSystem()
                .provider()
                .readAttributesIfExists(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<WantedFile> wanted(WantedFacts facts) {
        URI url = uri(facts.url());
        if (url == null || facts.part().isEmpty()) {
            return Optional.empty();
        }
        OptionalLong size = facts.size() < 0 ? OptionalLong.empty() : OptionalLong.of(facts.size());
        return Optional.of(new WantedFile(
                facts.part(), url, facts.mediaType(), size, facts.checksumAlgorithm(), facts.checksum()));
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void complain(List<String> complaints, String complaint) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }
}
