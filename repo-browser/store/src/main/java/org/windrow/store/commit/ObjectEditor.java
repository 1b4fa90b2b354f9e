package org.windrow.store.commit;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.windrow.store.manifest.Inside;
import org.windrow.store.manifest.Manifest;
import org.windrow.store.manifest.ManifestFile;
import org.windrow.store.manifest.PartFacts;
import org.windrow.store.manifest.VersionFolder;

/**
 * One object while it is changed, under its lock. Changes gather in the manifest; one of the commits brings them onto the disk
 * together with what they need there.
 */
public final class ObjectEditor {

    private static final int BUFFER_BYTES = 64 << 10;

    /** How a part stands in the current version. */
    public enum Standing {
        /** Nothing has this name. */
        ABSENT,
        /** It has just this content. */
        SAME,
        /** There is something else. */
        DIFFERENT
    }

    /** Puts a new part into a draft. */
    @FunctionalInterface
    public interface Fill {
        /** Writes the part. */
        void into(VersionDraft draft) throws IOException;
    }

    private final Writer writer;
    private final ObjectTree tree;
    private final String identifier;
    private final Path folder;
    private final Manifest manifest;
    private final boolean mended;

    private ObjectEditor(Writer writer, ObjectTree tree, String identifier, Path folder, ManifestFile file) {
        this.writer = writer;
        this.tree = tree;
        this.identifier = identifier;
        this.folder = folder;
        this.manifest = file.manifest();
        this.mended = file.complaint() != null;
    }

    /**
     * Opens an object that is there. A broken manifest is kept aside; the rebuilt one is in use from now on.
     *
     * @param now the time of the change, for the name of a manifest that is kept aside
     */
    public static ObjectEditor open(
            Writer writer, ObjectTree tree, String identifier, Path folder, ManifestFile file, String now)
            throws IOException {
        tree.requireNoLinks(folder);
        String owner = file.manifest().identifier();
        if (!owner.isEmpty() && !owner.equals(identifier)) {
            throw new IOException("The manifest in " + folder + " is that of \"" + owner + "\"; move it away first");
        }
        if (file.complaint() != null && file.stamp() != null) {
            writer.keepAside(folder, now.replace(":", ""));
        }
        return new ObjectEditor(writer, tree, identifier, folder, file);
    }

    /** The manifest with the changes so far. */
    public Manifest manifest() {
        return manifest;
    }

    /** Whether the manifest on disk is lost or broken and has to be written in any case. */
    public boolean mended() {
        return mended;
    }

    /** Compares content with the part of that name in the current version. */
    public Standing standing(String part, long size, String sha256) throws IOException {
        Optional<Path> present = manifest.current()
                .flatMap(version -> Inside.version(folder, version))
                .flatMap(version -> Inside.path(version, part));
        if (present.isEmpty() || !Files.exists(present.get(), LinkOption.NOFOLLOW_LINKS)) {
            return Standing.ABSENT;
        }
        Optional<String> recorded =
                manifest.part(manifest.current().orElseThrow(), part).map(PartFacts::sha256);
        boolean same = recorded.isPresent()
                ? recorded.get().equals(sha256)
                : isReadable(present.get())
                        && Files.size(present.get()) == size
                        && sha256(present.get()).equals(sha256);
        return same ? Standing.SAME : Standing.DIFFERENT;
    }

    /** Whether a part can be put into the current version's folder in place. */
    public boolean canAddInPlace() {
        return manifest.current()
                .flatMap(version -> Inside.version(folder, version))
                .filter(version -> Files.isDirectory(version, LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }

    /** Whether the current version was made in a run and has a part only from the version before it. */
    public boolean isInheritedIn(String run, String part) {
        String version = manifest.current().orElseThrow();
        String since = manifest.part(version, part).map(PartFacts::since).orElse(null);
        return run.equals(manifest.run(version)) && since != null && !since.equals(version);
    }

    /** Puts a staged file into the current version, over a part of that name, and commits. */
    public void commitPart(Path staged, String part, PartFacts facts, boolean metadata) throws IOException {
        String version = manifest.current().orElseThrow();
        Path versionFolder = Inside.version(folder, version).orElseThrow();
        if (!manifest.knowsParts(version)) {
            manifest.adoptParts(version, partsOnDisk(version));
        }
        manifest.putPart(version, part, facts.since(version), metadata);
        writer.commitPart(staged, versionFolder.resolve(part), manifest, folder);
    }

    /** Makes a new version with one new part and everything else of the current one, and commits. */
    public void commitVersion(
            String date, String run, String made, String part, PartFacts facts, boolean metadata, Fill fill)
            throws IOException {
        Optional<String> from = manifest.current();
        Map<String, PartFacts> inherited = from.isPresent() ? partsOnDisk(from.get()) : new LinkedHashMap<>();
        inherited.remove(part);
        String version = addVersion(date, run, made);
        if (from.isPresent()) {
            manifest.inheritParts(from.get(), version, inherited);
        }
        manifest.putPart(version, part, facts.since(version), metadata);
        try (VersionDraft draft = writer.draftVersion(identifier, date)) {
            for (String carried : inherited.keySet()) {
                draft.carry(folder.resolve("__" + from.orElseThrow()), carried);
            }
            fill.into(draft);
            writer.commitVersion(draft, version, manifest, folder);
        }
    }

    /** Makes a version without parts, for an object that has none, and commits. */
    public void commitEmptyVersion(String date, String run, String made) throws IOException {
        String version = addVersion(date, run, made);
        try (VersionDraft draft = writer.draftVersion(identifier, date)) {
            writer.commitVersion(draft, version, manifest, folder);
        }
    }

    /** Commits the manifest alone. */
    public void commitManifest() throws IOException {
        writer.commitManifest(manifest, folder);
    }

    private String addVersion(String date, String run, String made) throws IOException {
        Optional<String> from = manifest.current();
        String version = manifest.nextVersion(VersionFolder.versions(folder));
        manifest.addVersion(
                version,
                date,
                from.map(name -> "Version number incremented from " + name + " to " + version)
                        .orElse(Manifest.CREATED));
        manifest.noteVersion(version, run, made);
        return version;
    }

    /** The parts of a version that are there, links included, with the version they came in. */
    private Map<String, PartFacts> partsOnDisk(String version) throws IOException {
        Path versionFolder = Inside.version(folder, version).orElse(null);
        Map<String, PartFacts> parts = new LinkedHashMap<>();
        if (versionFolder != null) {
            for (String part : VersionFolder.parts(versionFolder)) {
                PartFacts facts = manifest.part(version, part).orElse(PartFacts.NONE);
                parts.put(part, facts.since() == null ? facts.since(version) : facts);
            }
        }
        return parts;
    }

    private boolean isReadable(Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith(tree.root()) && Files.isRegularFile(real);
        } catch (IOException e) {
            return false;
        }
    }

    /** The SHA-256 of content in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = newSha256();
        try (InputStream in = new FileInputStream(file.toFile())) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
