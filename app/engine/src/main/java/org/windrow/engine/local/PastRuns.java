package org.windrow.engine.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.run.EndedRuns;
import org.windrow.engine.run.HarvestStateFile;
import org.windrow.engine.run.Holdings;
import org.windrow.engine.run.RunProgress;
import org.windrow.engine.run.RunRecord;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.source.Source;

/** The ended runs of each source: read from its silo once, then kept up to date from what is seen to end. */
final class PastRuns {

    private static final Logger LOG = LoggerFactory.getLogger(PastRuns.class);

    private final SiloCatalog silos;
    private final Map<String, EndedRuns> ended = new ConcurrentHashMap<>();

    PastRuns(SiloCatalog silos) {
        this.silos = silos;
    }

    /** The last run that is known of; does not wait for the disk. */
    Optional<RunRecord> of(Source source) {
        return Optional.ofNullable(ended(source).last());
    }

    /** What all runs that are known of brought; does not wait for the disk. */
    Holdings holdings(Source source) {
        return ended(source).holdings();
    }

    /** The same with a run that may be under way. */
    Holdings holdings(Source source, RunProgress run) {
        return ended(source).without(run.run()).with(run.counts());
    }

    private EndedRuns ended(Source source) {
        return ended.getOrDefault(source.id(), EndedRuns.NONE);
    }

    /** Reads a source's last run from its silo, if there is a silo. */
    void read(Source source) {
        Optional<Path> control = silos.folder(source.silo()).map(folder -> folder.resolve(".windrow"));
        if (control.isEmpty() || !Files.isDirectory(control.get())) {
            return;
        }
        try {
            ended.put(
                    source.id(),
                    HarvestStateFile.of(control.get(), source).load().ended());
        } catch (IOException unreadable) {
            LOG.warn("The run history of {} cannot be read: {}", source.name(), unreadable.getMessage());
        }
    }

    /** Takes note that a run has ended. */
    void ended(Source source, RunProgress run) {
        if (run.end() != null) {
            var record = new RunRecord(
                    run.run(),
                    run.started(),
                    run.end().at(),
                    run.end().status(),
                    run.end().reason(),
                    run.counts());
            ended.compute(source.id(), (_, known) -> (known == null ? EndedRuns.NONE : known).with(record));
        }
    }
}
