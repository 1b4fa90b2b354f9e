package org.windrow.view.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.windrow.index.document.Parts;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.view.object.MetadataField;
import org.windrow.view.object.ObjectReader;

/**
 * What differs between two versions of an object. Immutable.
 *
 * @param fields the metadata, field by field, those that differ
 * @param lines the metadata's source, line by line
 * @param files the parts, each with what became of it
 */
public record VersionComparison(List<FieldChange> fields, List<LineDiff.Line> lines, List<FileChange> files) {

    /**
     * A field of the metadata that is not the same in both.
     *
     * @param name the field's name as the standard has it
     * @param before its values in the one version
     * @param after its values in the other
     */
    public record FieldChange(String name, List<String> before, List<String> after) {
        public FieldChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public VersionComparison {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
        files = List.copyOf(files);
    }

    /**
     * Compares two versions. Waits for the disk: files without a recorded checksum are read.
     *
     * @throws IOException if a file cannot be read
     */
    public static VersionComparison of(ObjectReader reader, SiloObject object, SiloVersion before, SiloVersion after)
            throws IOException {
        Parts old = Parts.of(object, before);
        Parts young = Parts.of(object, after);
        return new VersionComparison(
                fields(reader.fields(old), reader.fields(young)),
                LineDiff.of(
                        reader.source(old).lines().toList(),
                        reader.source(young).lines().toList()),
                files(before, after));
    }

    private static List<FieldChange> fields(List<MetadataField> before, List<MetadataField> after) {
        Map<String, List<String>> old = grouped(before);
        Map<String, List<String>> young = grouped(after);
        Map<String, List<String>> names = new LinkedHashMap<>(old);
        young.forEach(names::putIfAbsent);
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            List<String> was = old.getOrDefault(name, List.of());
            List<String> is = young.getOrDefault(name, List.of());
            if (!was.equals(is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }

    private static Map<String, List<String>> grouped(List<MetadataField> fields) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (MetadataField field : fields) {
            grouped.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field.value());
        }
        return grouped;
    }

    private static List<FileChange> files(SiloVersion before, SiloVersion after) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        before.parts().forEach(part -> names.add(part.name()));
        after.parts().forEach(part -> names.add(part.name()));
        List<FileChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<SiloPart> was = before.part(name);
            Optional<SiloPart> is = after.part(name);
            changes.add(new FileChange(name, kind(was, is), was.orElse(null), is.orElse(null)));
        }
        return changes;
    }

    private static FileChange.Kind kind(Optional<SiloPart> was, Optional<SiloPart> is) throws IOException {
        if (was.isEmpty()) {
            return FileChange.Kind.CAME;
        }
        return is.isEmpty() ? FileChange.Kind.WENT : kind(was.get(), is.get());
    }

    private static FileChange.Kind kind(SiloPart was, SiloPart is) throws IOException {
        if (was.sha256() != null && is.sha256() != null) {
            return Objects.equals(was.sha256(), is.sha256()) ? FileChange.Kind.SAME : FileChange.Kind.ALTERED;
        }
        if (was.missing() || is.missing()) {
            return FileChange.Kind.UNKNOWN;
        }
        boolean same =
                was.file().equals(is.file()) || (was.size() == is.size() && Files.mismatch(was.file(), is.file()) < 0);
        return same ? FileChange.Kind.SAME : FileChange.Kind.ALTERED;
    }
}
