package org.windrow.engine.harvest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.download.PartNaming;
import org.windrow.engine.run.RunCounter;
import org.windrow.engine.run.RunCounts;
import org.windrow.spi.Checksum;
import org.windrow.spi.FileReference;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.Metadata;
import org.windrow.spi.PageEnd;
import org.windrow.store.MetadataPart;
import org.windrow.store.PartNames;
import org.windrow.store.RecordOutcome;
import org.windrow.store.RecordUpdate;
import org.windrow.store.RefusedRecordException;
import org.windrow.store.Silo;
import org.windrow.store.WantedFile;

/**
 * Puts a run's records into the silo, counts them, and collects which of their files are missing. Used by the pipeline's
 * storing threads.
 */
final class RecordStorer implements RecordPipeline.Stage<PageUnderWay> {

    private final Silo silo;
    private final String run;
    private final RunCounter counter;
    private final PageCommitter<StoredPage> committer;
    private final Consumer<HarvestProblem> problems;

    /** Of all pages that have ended. */
    private RunCounts ended;

    /**
     * @param run the run's key
     * @param counter counts the records as they come; it stands where the run goes on
     * @param committer takes each page when its records are stored
     * @param problems is told what was odd
     */
    RecordStorer(
            Silo silo,
            String run,
            RunCounter counter,
            PageCommitter<StoredPage> committer,
            Consumer<HarvestProblem> problems) {
        this.silo = silo;
        this.run = run;
        this.counter = counter;
        this.committer = committer;
        this.problems = problems;
        this.ended = counter.counts();
    }

    @Override
    public PageUnderWay newPage() {
        return new PageUnderWay(counter.part());
    }

    @Override
    public void record(PageUnderWay page, HarvestedRecord record) throws IOException {
        MetadataPart metadata = metadataPart(record.metadata());
        List<WantedFile> wanted = wantedFiles(record, metadata);
        RecordUpdate update = new RecordUpdate(
                record.identifier(), record.datestamp(), record.deleted(), record.sets(), metadata, wanted, run);
        try {
            RecordOutcome outcome = silo.putRecord(update);
            page.counter().stored(outcome);
            if (!wanted.isEmpty() && !record.deleted()) {
                collect(page, record.identifier(), wanted, outcome);
            }
        } catch (RefusedRecordException refused) {
            problem(
                    page,
                    new HarvestProblem(
                            HarvestProblem.Kind.LOST, record.identifier(), String.valueOf(refused.getMessage())));
        }
    }

    @Override
    public void problem(PageUnderWay page, HarvestProblem problem) {
        switch (problem.kind()) {
            case REPAIRED -> page.counter().repaired();
            case LOST -> page.counter().lost();
            case WARNING -> {}
        }
        problems.accept(problem);
    }

    @Override
    public void pageEnd(PageUnderWay page, PageEnd end) throws IOException, InterruptedException {
        page.counter().fetched(end.requests(), end.bytes());
        ended = ended.plus(page.counter().counts());
        committer.submit(new StoredPage(end.checkpoint(), ended, end.expectedTotal(), page.missing(), page.present()));
    }

    @Override
    public void finish() throws IOException, InterruptedException {
        committer.drain();
    }

    private void collect(PageUnderWay page, String identifier, List<WantedFile> wanted, RecordOutcome outcome)
            throws IOException {
        List<WantedFile> absent = outcome == RecordOutcome.CREATED
                ? wanted
                : silo.find(identifier).map(object -> object.missingFiles()).orElse(wanted);
        page.files(
                absent.stream().map(file -> new MissingFile(identifier, file)).toList(), wanted.size() - absent.size());
    }

    /** The part that holds a record's metadata: {@code oai_dc.xml} for the format {@code oai_dc}. */
    private static @Nullable MetadataPart metadataPart(@Nullable Metadata metadata) {
        if (metadata == null) {
            return null;
        }
        String name = PartNames.safe(metadata.format() + ".xml");
        return new MetadataPart(name, "text/xml", metadata.bytes());
    }

    private static List<WantedFile> wantedFiles(HarvestedRecord record, @Nullable MetadataPart metadata) {
        if (record.files().isEmpty()) {
            return List.of();
        }
        Set<String> taken = metadata == null ? Set.of() : Set.of(metadata.name().toLowerCase(Locale.ROOT));
        return PartNaming.name(record.files(), taken).stream()
                .map(named -> wantedFile(named.part(), named.file()))
                .toList();
    }

    private static WantedFile wantedFile(String part, FileReference file) {
        Optional<Checksum> checksum = Optional.ofNullable(file.checksum());
        return new WantedFile(
                part,
                file.url(),
                file.mediaType(),
                file.size(),
                checksum.map(Checksum::algorithm).orElse(null),
                checksum.map(Checksum::hex).orElse(null));
    }
}
