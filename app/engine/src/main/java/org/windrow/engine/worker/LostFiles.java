package org.windrow.engine.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.windrow.engine.harvest.MissingFile;
import org.windrow.engine.silo.SiloCatalog;
import org.windrow.engine.source.Source;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.store.WantedFile;

/**
 * Queues files again that a silo should have and has not: those that a record refers to, and those that were stored and are gone
 * from the disk. They are no part of a run. Safe for threads.
 */
public final class LostFiles {

    private static final int BATCH = 500;

    private final Workplace workplace;
    private final SiloCatalog silos;

    public LostFiles(Workplace workplace, SiloCatalog silos) {
        this.workplace = workplace;
        this.silos = silos;
    }

    /**
     * Queues what objects of a source lack; tells how many files.
     *
     * @throws IOException if the silo cannot be read
     */
    public long queue(Source source, Collection<String> identifiers) throws IOException, InterruptedException {
        String run = UUID.randomUUID().toString();
        QueuedFiles files = new QueuedFiles(workplace, source, () -> run, _ -> {});
        Silo silo = silos.open(source.silo());
        List<MissingFile> batch = new ArrayList<>();
        long queued = 0;
        for (String identifier : identifiers) {
            Optional<SiloObject> object = silo.find(identifier);
            object.map(LostFiles::of).orElse(List.of()).forEach(file -> batch.add(new MissingFile(identifier, file)));
            if (batch.size() >= BATCH) {
                queued += batch.size();
                files.addLeftBehind(batch);
                batch.clear();
            }
        }
        files.addLeftBehind(batch);
        return queued + batch.size();
    }

    private static List<WantedFile> of(SiloObject object) {
        List<WantedFile> lost = new ArrayList<>(object.missingFiles());
        Set<String> known = new HashSet<>();
        lost.forEach(file -> known.add(file.part()));
        List<SiloPart> parts = object.currentVersion().map(SiloVersion::parts).orElse(List.of());
        for (SiloPart part : parts) {
            if (part.missing() && part.source() != null && known.add(part.name())) {
                lost.add(WantedFile.of(part.name(), part.source()));
            }
        }
        return lost;
    }
}
