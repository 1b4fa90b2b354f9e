package org.windrow.engine.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.event.Fact;
import org.windrow.engine.harvest.MissingFile;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.store.WantedFile;

/** Takes out of a run's files those that a person does not want, and remembers how many and why. Safe for use by many threads. */
final class LeftOutFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutFiles.class);

    private final FileChoice choice;
    private final Map<String, Long> counts = new TreeMap<>();

    LeftOutFiles(FileChoice choice) {
        this.choice = choice;
    }

    /** Those that are wanted, and those of which that can be told only when they come. */
    List<MissingFile> wanted(List<MissingFile> found) {
        return found.stream().filter(this::isWanted).toList();
    }

    /** How many were left out and why, in a sentence; empty if none were. */
    synchronized String sentence() {
        if (counts.isEmpty()) {
            return "";
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return "Left out by choice: "
                + number(all)
                + (all == 1 ? " file (" : " files (")
                + counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** The same as a code; empty if none were. */
    synchronized Optional<Fact> fact() {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        values.add(counts.values().stream().mapToLong(Long::longValue).sum());
        counts.forEach((reason, number) -> values.addAll(List.of(reason, number)));
        return Optional.of(Fact.of(Fact.Code.FILES_LEFT_OUT, values.toArray()));
    }

    private boolean isWanted(MissingFile found) {
        WantedFile file = found.file();
        return choice.leavesOut(
                        FileGroup.of(file.mediaType(), file.part(), file.url().getPath()), file.size())
                .map(reason -> {
                    LOG.info("{} {} is left out: {}", found.identifier(), file.part(), reason);
                    count(reason);
                    return false;
                })
                .orElse(true);
    }

    private synchronized void count(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
