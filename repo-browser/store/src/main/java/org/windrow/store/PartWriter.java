package org.windrow.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.windrow.store.commit.ObjectEditor;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.commit.VersionDraft;
import org.windrow.store.commit.Writer;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.durability.ObjectLocks;
import org.windrow.store.manifest.Manifest;
import org.windrow.store.manifest.ManifestFile;
import org.windrow.store.manifest.PartFacts;

/** Brings staged files into objects as parts. */
final class PartWriter {

    private static final String FIRST_VERSION = "1";

    private final Writer writer;
    private final ObjectTree tree;
    private final Timestamps timestamps;

    PartWriter(Writer writer, ObjectTree tree, Timestamps timestamps) {
        this.writer = writer;
        this.tree = tree;
        this.timestamps = timestamps;
    }

    PartOutcome put(PartUpdate update) throws IOException {
        PartNames.requireSafe(update.part());
        String identifier = update.identifier();
        Path folder = tree.folder(identifier);
        StagedFile file = update.file();
        PartFacts facts = facts(update);
        try (ObjectLocks.Held _ = writer.lock(identifier)) {
            Optional<ManifestFile> found = ManifestFile.load(folder, identifier);
            if (found.isEmpty()) {
                create(update, facts, folder);
                return PartOutcome.ADDED;
            }
            ObjectEditor editor = ObjectEditor.open(writer, tree, identifier, folder, found.get(), timestamps.now());
            ObjectEditor.Standing standing = editor.standing(update.part(), file.size(), file.sha256());
            if (standing == ObjectEditor.Standing.SAME) {
                file.discard();
                if (editor.mended()) {
                    editor.commitManifest();
                }
                return PartOutcome.UNCHANGED;
            }
            boolean absent = standing == ObjectEditor.Standing.ABSENT;
            if (editor.canAddInPlace() && (absent || editor.isInheritedIn(update.run(), update.part()))) {
                editor.commitPart(own(file), update.part(), facts, false);
            } else {
                editor.commitVersion(
                        timestamps.now(),
                        update.run(),
                        timestamps.nowInUtc(),
                        update.part(),
                        facts,
                        false,
                        draft -> fill(draft, update));
            }
            return absent ? PartOutcome.ADDED : PartOutcome.REPLACED;
        }
    }

    private void create(PartUpdate update, PartFacts facts, Path folder) throws IOException {
        String date = timestamps.now();
        Manifest manifest = Manifest.of(update.identifier());
        manifest.addVersion(FIRST_VERSION, date, Manifest.CREATED);
        manifest.noteVersion(FIRST_VERSION, update.run(), timestamps.nowInUtc());
        manifest.putPart(FIRST_VERSION, update.part(), facts.since(FIRST_VERSION), false);
        try (VersionDraft draft = writer.draftObject(update.identifier(), FIRST_VERSION, date)) {
            fill(draft, update);
            writer.commitObject(draft, manifest, folder);
        }
    }

    /** Brings the staged file into a draft as the part. */
    private void fill(VersionDraft draft, PartUpdate update) throws IOException {
        Optional<byte[]> held = update.file().held();
        if (held.isPresent()) {
            draft.write(update.part(), held.get());
            update.file().release();
        } else {
            draft.take(update.part(), own(update.file()));
        }
    }

    /** Brings the staged file to where a commit takes it from; one that can be resumed lies elsewhere until then. */
    private Path own(StagedFile file) throws IOException {
        Optional<byte[]> held = file.held();
        Path path = held.isPresent() ? writer.write(held.get()) : file.path();
        if (!writer.owns(path)) {
            Path owned = writer.freshFile();
            AtomicFile.move(path, owned);
            path = owned;
        }
        file.release();
        return path;
    }

    private PartFacts facts(PartUpdate update) throws IOException {
        StagedFile file = update.file();
        URI source = update.source();
        return new PartFacts(
                file.size(),
                file.sha256(),
                file.md5().orElse(null),
                update.mediaType(),
                source == null ? null : source.toString(),
                timestamps.nowInUtc(),
                update.run(),
                update.facts(),
                null);
    }
}
