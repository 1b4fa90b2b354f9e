package org.windrow.engine.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.windrow.engine.source.Source;
import org.windrow.store.durability.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ended runs of one selection of a source, each a line of JSON at the end of a file that lies beside its
 * {@link HarvestState} in the silo. A line costs the same however many there are; the oldest are forgotten once the file
 * is larger than some ten thousand runs. A run that was resumed ends more than once, and its last end counts.
 *
 * <p>Safe for one writer and many readers.
 */
public final class RunHistory {

    /** How much of the file is read, and kept when it has grown to twice as much. */
    static final int KEPT_BYTES = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    private RunHistory(Path file) {
        this.file = file;
    }

    /** The history of a source's selection within a silo. Nothing is written yet. */
    public static RunHistory of(Path controlFolder, Source source) {
        return new RunHistory(HarvestStateFile.fileOf(controlFolder, source, ".runs.jsonl"));
    }

    /**
     * Adds a run that has ended; it is durable when this returns. The same run may be added again.
     *
     * @param earlier runs that ended before there was such a file, newest first; they come first into a new one
     */
    public void add(RunRecord ended, List<RunRecord> earlier) throws IOException {
        Files.createDirectories(file.getParent());
        List<RunRecord> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            lines.addAll(earlier.reversed());
        }
        lines.add(ended);
        StringBuilder text = new StringBuilder(endsInALine() ? "" : "\n");
        lines.forEach(run -> text.append(JSON.writeValueAsString(run)).append('\n'));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        if (Files.size(file) > 2L * KEPT_BYTES) {
            AtomicFile.write(file, tail());
        }
    }

    /**
     * A page of the ended runs, newest first. Lines that are no runs are passed over.
     *
     * @param offset how many to pass over
     * @param count the most runs to return, at most {@link RunPage#LARGEST}
     * @return empty if there is no such file, because no run has ended since there are any
     */
    public Optional<RunPage> page(long offset, int count) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(pageOf(read(), offset, count));
    }

    /** A page of runs that are all at hand, newest first. */
    public static RunPage pageOf(List<RunRecord> runs, long offset, int count) {
        return new RunPage(
                runs.size(),
                runs.stream()
                        .skip(Math.max(0, offset))
                        .limit(Math.clamp(count, 0, RunPage.LARGEST))
                        .toList());
    }

    private List<RunRecord> read() throws IOException {
        Map<String, RunRecord> byKey = new LinkedHashMap<>();
        new String(tail(), StandardCharsets.UTF_8)
                .lines()
                .map(RunHistory::parse)
                .forEach(line -> line.ifPresent(run -> {
                    // why removed first: the later end is also the later place
                    byKey.remove(run.run());
                    byKey.put(run.run(), run);
                }));
        return new ArrayList<>(byKey.values()).reversed();
    }

    private static Optional<RunRecord> parse(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, RunRecord.class)).filter(RunHistory::isWhole);
        } catch (JacksonException | IllegalArgumentException | NullPointerException noRun) {
            return Optional.empty();
        }
    }

    /** Whether nothing is missing: what was read may be of any form. */
    private static boolean isWhole(RunRecord run) {
        return Stream.of(run.run(), run.started(), run.ended(), run.status(), run.reason(), run.counts())
                        .allMatch(Objects::nonNull)
                && run.counts().files() != null;
    }

    /** The last whole lines. */
    private byte[] tail() throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, in.size() - KEPT_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (in.size() - from));
            while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) > 0) {}
            byte[] read = Arrays.copyOf(bytes.array(), bytes.position());
            int cut = 0;
            while (from > 0 && cut < read.length && read[cut] != '\n') {
                cut++;
            }
            return Arrays.copyOfRange(read, cut, read.length);
        }
    }

    /** Whether the next line may be glued to the end; a kill may have cut the last one. */
    private boolean endsInALine() throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return in.size() == 0 || (in.read(last, in.size() - 1) == 1 && last.get(0) == '\n');
        } catch (NoSuchFileException firstRun) {
            return true;
        }
    }
}
