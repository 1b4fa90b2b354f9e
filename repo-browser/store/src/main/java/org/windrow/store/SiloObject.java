package org.windrow.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable picture of an object, as it was at one instant.
 *
 * @param identifier the record's identifier
 * @param folder the object's folder
 * @param versions the versions in order of creation; empty for an object that was opened but never filled
 * @param current the name of the version the manifest points to, often but not always the newest; null if it points to none
 * @param deletedDate the date of the tombstone; null if the record is not deleted
 * @param sets the setSpecs
 * @param firstSeen the datestamp with which the record was first seen, ISO-8601 without zone; empty if not known
 * @param datestamp the latest datestamp as the source sent it, else the same as {@code firstSeen}
 * @param wantedFiles the files the record refers to
 * @param complaints what is wrong with the object's manifest, one sentence each; empty if it is well
 */
public record SiloObject(
        String identifier,
        Path folder,
        List<SiloVersion> versions,
        @Nullable String current,
        @Nullable String deletedDate,
        List<String> sets,
        String firstSeen,
        String datestamp,
        List<WantedFile> wantedFiles,
        List<String> complaints) {

    public SiloObject {
        versions = List.copyOf(versions);
        sets = List.copyOf(sets);
        wantedFiles = List.copyOf(wantedFiles);
        complaints = List.copyOf(complaints);
    }

    /** The version the manifest points to; the last one if it points to none that is there. */
    public Optional<SiloVersion> currentVersion() {
        return version(current == null ? "" : current)
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast()));
    }

    /** The version of that name. */
    public Optional<SiloVersion> version(String name) {
        return versions.stream().filter(version -> version.name().equals(name)).findFirst();
    }

    /** Whether the record has a tombstone. */
    public boolean deleted() {
        return deletedDate != null;
    }

    /** The date of the tombstone, ISO-8601 without zone; may be empty text if an old manifest lacks it. */
    public Optional<String> deletedAt() {
        return Optional.ofNullable(deletedDate);
    }

    /** The wanted files that the current version does not have. A deleted record wants none. */
    public List<WantedFile> missingFiles() {
        if (deleted()) {
            return List.of();
        }
        return wantedFiles.stream()
                .filter(file -> currentVersion()
                        .flatMap(version -> version.part(file.part()))
                        .map(SiloPart::missing)
                        .orElse(true))
                .toList();
    }

    /** Whether the manifest had to be mended in memory or is not to be trusted. */
    public boolean damaged() {
        return !complaints.isEmpty();
    }
}
