package org.windrow.engine.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.source.Source;
import org.windrow.store.durability.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link RunProblems} of a selection's last run in the silo, beside the state of its harvest. */
public final class RunProblemsFile {

    private static final Logger LOG = LoggerFactory.getLogger(RunProblemsFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_BYTES = 16 << 20;

    private final Path file;

    private RunProblemsFile(Path file) {
        this.file = file;
    }

    /** The file of a source's selection within a silo. Nothing is written yet. */
    public static RunProblemsFile of(Path controlFolder, Source source) {
        return new RunProblemsFile(HarvestStateFile.fileOf(controlFolder, source, ".problems.json"));
    }

    /** What was kept last; nothing if there is no file, or none that can be read. */
    public RunProblems load() throws IOException {
        try {
            if (Files.size(file) <= MAX_BYTES) {
                RunProblems read = JSON.readValue(Files.readAllBytes(file), RunProblems.class);
                return isWhole(read) ? read : RunProblems.NONE;
            }
            LOG.warn("{} is larger than it can be and is passed over", file);
        } catch (NoSuchFileException nothingYet) {
            LOG.debug("Nothing odd was kept yet in {}", file);
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            LOG.warn("{} cannot be read and is passed over: {}", file, broken.getMessage());
        }
        return RunProblems.NONE;
    }

    /** Replaces what was kept. */
    public void save(RunProblems problems) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, JSON.writeValueAsBytes(problems));
    }

    /** Whether nothing is missing: what was read may be of any form. */
    private static boolean isWhole(RunProblems read) {
        return read.run() != null
                && read.groups().stream()
                        .allMatch(group -> group.cause() != null
                                && group.affected().stream()
                                        .flatMap(one -> Stream.of(one.subject(), one.object(), one.message(), one.at()))
                                        .allMatch(Objects::nonNull));
    }
}
