package org.windrow.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.windrow.store.commit.ObjectEditor;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.commit.VersionDraft;
import org.windrow.store.commit.Writer;
import org.windrow.store.durability.ObjectLocks;
import org.windrow.store.manifest.Manifest;
import org.windrow.store.manifest.ManifestFile;
import org.windrow.store.manifest.PartFacts;
import org.windrow.store.manifest.RecordFacts;
import org.windrow.store.manifest.WantedFacts;

/** Brings records into objects. What has not changed is not written. */
final class RecordWriter {

    private static final String FIRST_VERSION = "1";

    private final Writer writer;
    private final ObjectTree tree;
    private final Timestamps timestamps;

    RecordWriter(Writer writer, ObjectTree tree, Timestamps timestamps) {
        this.writer = writer;
        this.tree = tree;
        this.timestamps = timestamps;
    }

    RecordOutcome put(RecordUpdate update) throws IOException {
        MetadataPart metadata = update.metadata();
        if (metadata != null) {
            PartNames.requireSafe(metadata.name());
        }
        String identifier = update.identifier();
        Path folder = tree.folder(identifier);
        try (ObjectLocks.Held _ = writer.lock(identifier)) {
            Optional<ManifestFile> file = ManifestFile.load(folder, identifier);
            if (file.isEmpty()) {
                return create(update, folder);
            }
            ObjectEditor editor = ObjectEditor.open(writer, tree, identifier, folder, file.get(), timestamps.now());
            return update.deleted() ? delete(update, editor) : change(update, editor);
        }
    }

    private RecordOutcome create(RecordUpdate update, Path folder) throws IOException {
        String date = timestamps.of(update.datestamp());
        Manifest manifest = Manifest.of(update.identifier());
        manifest.addVersion(FIRST_VERSION, date, Manifest.CREATED);
        manifest.noteVersion(FIRST_VERSION, update.run(), timestamps.nowInUtc());
        setHeader(manifest.record(), update);
        MetadataPart metadata = update.metadata();
        try (VersionDraft draft = writer.draftObject(update.identifier(), FIRST_VERSION, date)) {
            if (update.deleted()) {
                manifest.record().setDeleted(FIRST_VERSION, date);
            } else if (metadata != null) {
                PartFacts facts = facts(update, metadata, ObjectEditor.sha256(metadata.bytes()));
                manifest.putPart(FIRST_VERSION, metadata.name(), facts.since(FIRST_VERSION), true);
                draft.write(metadata.name(), metadata.bytes());
            }
            writer.commitObject(draft, manifest, folder);
        }
        return update.deleted() ? RecordOutcome.DELETED : RecordOutcome.CREATED;
    }

    private RecordOutcome delete(RecordUpdate update, ObjectEditor editor) throws IOException {
        RecordFacts record = editor.manifest().record();
        boolean already = record.deleted();
        boolean sameHeader = isSameHeader(record, update);
        setHeader(record, update);
        String date = timestamps.of(update.datestamp());
        Optional<String> version = editor.manifest().current();
        if (!already) {
            record.setDeleted(version.orElse(FIRST_VERSION), date);
        }
        if (version.isEmpty()) {
            editor.commitEmptyVersion(date, update.run(), timestamps.nowInUtc());
        } else if (!already || !sameHeader || editor.mended()) {
            editor.commitManifest();
        }
        return already ? RecordOutcome.UNCHANGED : RecordOutcome.DELETED;
    }

    private RecordOutcome change(RecordUpdate update, ObjectEditor editor) throws IOException {
        RecordFacts record = editor.manifest().record();
        boolean cameBack = record.deleted();
        boolean sameHeader = isSameHeader(record, update);
        boolean sameContent =
                record.sets().equals(update.sets()) && record.wanted().equals(wanted(update.files())) && !cameBack;
        setHeader(record, update);
        record.clearDeleted();
        boolean sameMetadata = putMetadata(update, editor);
        if (sameMetadata && (!sameHeader || cameBack || editor.mended())) {
            editor.commitManifest();
        }
        return sameMetadata && sameContent ? RecordOutcome.UNCHANGED : RecordOutcome.UPDATED;
    }

    /** Commits the metadata if it is new; true if it is not. */
    private boolean putMetadata(RecordUpdate update, ObjectEditor editor) throws IOException {
        MetadataPart metadata = update.metadata();
        if (metadata == null) {
            return true;
        }
        String sha256 = ObjectEditor.sha256(metadata.bytes());
        ObjectEditor.Standing standing = editor.standing(metadata.name(), metadata.bytes().length, sha256);
        if (standing == ObjectEditor.Standing.SAME) {
            return true;
        }
        PartFacts facts = facts(update, metadata, sha256);
        if (standing == ObjectEditor.Standing.ABSENT && editor.canAddInPlace()) {
            Path staged = writer.write(metadata.bytes());
            editor.commitPart(staged, metadata.name(), facts, true);
        } else {
            editor.commitVersion(
                    timestamps.of(update.datestamp()),
                    update.run(),
                    timestamps.nowInUtc(),
                    metadata.name(),
                    facts,
                    true,
                    draft -> draft.write(metadata.name(), metadata.bytes()));
        }
        return false;
    }

    private PartFacts facts(RecordUpdate update, MetadataPart metadata, String sha256) {
        return new PartFacts(
                metadata.bytes().length,
                sha256,
                null,
                metadata.mediaType(),
                null,
                timestamps.nowInUtc(),
                update.run(),
                Map.of(),
                null);
    }

    private void setHeader(RecordFacts record, RecordUpdate update) {
        record.setHeader(update.identifier(), timestamps.of(update.datestamp()), update.datestamp(), update.sets());
        record.setWanted(wanted(update.files()));
    }

    private static boolean isSameHeader(RecordFacts record, RecordUpdate update) {
        return record.datestamp().equals(update.datestamp())
                && record.sets().equals(update.sets())
                && record.wanted().equals(wanted(update.files()));
    }

    private static List<WantedFacts> wanted(List<WantedFile> files) {
        return files.stream()
                .map(file -> new WantedFacts(
                        file.part(),
                        file.url().toString(),
                        file.mediaType(),
                        file.size().orElse(-1),
                        file.checksumAlgorithm(),
                        file.checksum()))
                .toList();
    }
}
