package org.windrow.view.export;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.FixityCheckException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import io.ocfl.core.path.mapper.LogicalPathMapper;
import io.ocfl.core.path.mapper.LogicalPathMappers;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.windrow.store.SiloException;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.store.commit.Trees;
import org.windrow.view.work.Errand;

/**
 * Writes objects as an OCFL storage root (Oxford Common File Layout 1.1): an OCFL object for each, with a version for each of the
 * silo's, content that stays the same stored once, and the recorded SHA-256 as fixity. What is not as it was stored ends the
 * export. Holds one object at a time.
 */
public final class OcflRoot {

    private static final HashedNTupleIdEncapsulationLayoutConfig LAYOUT = new HashedNTupleIdEncapsulationLayoutConfig();

    private final Clock clock;

    /** @param clock says when a version was made of which the silo does not know */
    public OcflRoot(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the storage root and checks it whole.
     *
     * @param target its folder, which must not be there yet
     * @throws StoppedException if it was stopped
     * @throws IOException if something could not be read, written, or is not what was recorded; nothing is left then
     */
    public Exported write(ExportObjects objects, Path target, Errand.Course course) throws IOException {
        AtomicReference<Exported> written = new AtomicReference<>(new Exported(0, 0, 0));
        Destination.write(target, unfinished -> {
            Path staging = Files.createTempDirectory(unfinished.toAbsolutePath().getParent(), ".staging");
            OcflRepository repository = repository(Files.createDirectory(unfinished), staging);
            try {
                written.set(new Filling(repository, course).fill(objects));
                check(repository, course);
            } catch (FixityCheckException e) {
                throw new SiloException("A file is not what was stored. Check the objects before handing them on", e);
            } catch (OcflIOException | UncheckedIOException e) {
                throw e.getCause() instanceof IOException known ? known : new IOException(e.getMessage(), e);
            } finally {
                repository.close();
                Trees.delete(staging);
            }
        });
        return written.get();
    }

    private static OcflRepository repository(Path root, Path staging) {
        // why: a silo's names may hold what Windows does not take
        LogicalPathMapper names = File.separatorChar == '\\'
                ? LogicalPathMappers.percentEncodingWindowsMapper()
                : LogicalPathMappers.directMapper();
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(LAYOUT)
                .logicalPathMapper(names)
                .storage(storage -> storage.fileSystem(root))
                .workDir(staging)
                .build();
    }

    private static void check(OcflRepository repository, Errand.Course course) throws IOException {
        course.checking();
        long looked = 0;
        try (Stream<String> all = repository.listObjectIds()) {
            for (Iterator<String> ids = all.iterator(); ids.hasNext(); course.done(++looked)) {
                Check.goOn(course);
                String id = ids.next();
                ValidationResults results = repository.validateObject(id, true);
                if (results.hasErrors()) {
                    throw new IOException("What was written of " + id + " is not right: "
                            + results.getErrors().getFirst());
                }
            }
        }
    }

    /** Goes through the objects. */
    private final class Filling {

        private final OcflRepository repository;
        private final Errand.Course course;
        private long objects;
        private long files;
        private long leftOut;

        Filling(OcflRepository repository, Errand.Course course) {
            this.repository = repository;
            this.course = course;
        }

        Exported fill(ExportObjects all) throws IOException {
            for (ExportObjects.Item item : all) {
                Optional<SiloObject> object = item.find();
                String identifier = id(item, all.several());
                if (object.isEmpty() || repository.containsObject(identifier)) {
                    leftOut++;
                    continue;
                }
                List<SiloVersion> versions = object.get().versions();
                if (versions.isEmpty()) {
                    add(item.origin(), identifier, new SiloVersion("", "", List.of()), List.of());
                }
                List<SiloPart> before = List.of();
                for (SiloVersion version : versions) {
                    add(item.origin(), identifier, version, before);
                    before = version.parts();
                }
                course.done(++objects);
            }
            return new Exported(objects, files, leftOut);
        }

        /** The object's identifier; if the same record came out of another silo already, with a mark of this one. */
        private String id(ExportObjects.Item item, boolean several) {
            String identifier = item.identifier();
            return several && repository.containsObject(identifier)
                    ? identifier + "#" + URLEncoder.encode(item.origin().name(), StandardCharsets.UTF_8)
                    : identifier;
        }

        private void add(ExportObjects.Origin origin, String identifier, SiloVersion version, List<SiloPart> before) {
            var info = new VersionInfo()
                    .setCreated(created(version.date()))
                    .setUser("Windrow", origin.silo().uriBase())
                    .setMessage(version.name().isEmpty() ? "Without versions" : "Version " + version.name());
            repository.updateObject(ObjectVersionId.head(identifier), info, updater -> {
                before.stream()
                        .filter(part -> !part.missing() && !kept(part, version))
                        .forEach(part -> updater.removeFile(part.name()));
                for (SiloPart part : version.parts()) {
                    add(updater, part, before);
                }
            });
        }

        /** Whether a part is in this version too, with any content. */
        private static boolean kept(SiloPart part, SiloVersion version) {
            return version.part(part.name()).filter(now -> !now.missing()).isPresent();
        }

        private void add(OcflObjectUpdater updater, SiloPart part, List<SiloPart> before) {
            if (course.stopped()) {
                throw new UncheckedIOException(new StoppedException());
            }
            if (part.missing()) {
                leftOut++;
                return;
            }
            files++;
            boolean same = part.sha256() != null
                    && before.stream()
                            .anyMatch(old -> !old.missing()
                                    && old.name().equals(part.name())
                                    && part.sha256().equals(old.sha256())
                                    && old.size() == part.size());
            if (same) {
                return;
            }
            try (InputStream in =
                    Files.newInputStream(part.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                updater.writeFile(in, part.name(), OcflOption.OVERWRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (part.sha256() != null) {
                updater.addFileFixity(part.name(), DigestAlgorithmRegistry.sha256, part.sha256());
            }
        }

        private OffsetDateTime created(String date) {
            try {
                return date.endsWith("Z")
                        ? OffsetDateTime.parse(date)
                        : LocalDateTime.parse(date).atOffset(ZoneOffset.UTC);
            } catch (DateTimeParseException e) {
                return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
            }
        }
    }
}
