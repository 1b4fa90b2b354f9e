package org.windrow.index.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.document.Fields;

/** The folder of an index on disk: whether what lies in it is the index that is wanted, and how to make room for a new one. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private static final String SCHEMA = "windrow.schema";
    private static final String SILO = "windrow.silo";
    private static final String COMPLETE = "windrow.complete";

    /** A file of this name says that the text of files is searched. It stays where an index is deleted to be built anew. */
    private static final String WITH_TEXT = "windrow-with-text";

    private final Path path;
    private final String silo;

    /**
     * @param path the folder; made if it is not there
     * @param silo what the silo holds, its base URL
     */
    IndexFolder(Path path, String silo) {
        this.path = path;
        this.silo = silo;
    }

    Path path() {
        return path;
    }

    Directory open() throws IOException {
        Files.createDirectories(path);
        return FSDirectory.open(path);
    }

    /** Whether the text of files is searched. */
    boolean withText() {
        return Files.exists(path.resolve(WITH_TEXT));
    }

    /** Keeps whether the text of files is searched. */
    void withText(boolean wanted) throws IOException {
        if (!wanted) {
            Files.deleteIfExists(path.resolve(WITH_TEXT));
        } else if (!withText()) {
            Files.createFile(path.resolve(WITH_TEXT));
        }
    }

    /** What a commit says of itself. */
    Map<String, String> facts(boolean complete) {
        return Map.of(SCHEMA, Integer.toString(Fields.SCHEMA), SILO, silo, COMPLETE, Boolean.toString(complete));
    }

    /**
     * Whether every object of the silo has been in the index once. Only the last commit is looked at, not the files it names.
     *
     * @return empty if there is no index, or one that has to be built anew since it is damaged, of another schema, or of another
     *     silo; why is logged
     */
    Optional<Boolean> usable(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            Map<String, String> facts = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!Integer.toString(Fields.SCHEMA).equals(facts.get(SCHEMA))) {
                LOG.info("The index {} is of an earlier or later kind and is built anew", path);
                return Optional.empty();
            }
            if (!silo.equals(facts.get(SILO))) {
                LOG.info("The index {} is that of another silo, {}, and is built anew", path, facts.get(SILO));
                return Optional.empty();
            }
            return Optional.of(Boolean.parseBoolean(facts.get(COMPLETE)));
        } catch (IOException | RuntimeException e) {
            // why: damage shows as whatever the reader stumbles over, not only as a CorruptIndexException
            tellDamage(e);
            return Optional.empty();
        }
    }

    void tellDamage(Throwable damage) {
        LOG.warn("The index {} is damaged and is built anew: {}", path, damage.toString());
    }

    /** Deletes the files of an index, and only such: whoever gives a wrong folder loses nothing. */
    void clear() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(IndexFolder::isOfIndex).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOfIndex(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }
}
