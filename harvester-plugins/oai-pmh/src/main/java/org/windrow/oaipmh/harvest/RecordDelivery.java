package org.windrow.oaipmh.harvest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.files.FoundFiles;
import org.windrow.oaipmh.files.RecordFiles;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.protocol.Datestamp;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.FileReference;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestProblem.Kind;
import org.windrow.spi.HarvestedRecord;
import org.windrow.spi.Metadata;
import org.windrow.spi.RecordSink;

/** Turns what a page holds into records for the sink, and keeps account of where the list stands. */
final class RecordDelivery implements PageHandler {

    private static final int REMEMBERED = 50_000;

    private final Target target;
    private final RecordSink sink;
    private final RecordFiles recordFiles;
    private final SeenHashes seen = new SeenHashes(REMEMBERED);
    private final Set<Remark> made = EnumSet.noneOf(Remark.class);
    private boolean skipRepeats;
    private @Nullable Instant askedFrom;
    private long fingerprint;
    private @Nullable Instant newest;
    private boolean ordered = true;
    private @Nullable PageException absence;

    /** What is said once a harvest, however often it happens. */
    private enum Remark {
        FROM_IGNORED,
        OUTSIDE,
        NO_DATE
    }

    RecordDelivery(Target target, RecordSink sink, RecordFiles recordFiles) {
        this.target = target;
        this.sink = sink;
        this.recordFiles = recordFiles;
    }

    /** From now on, records that were given in this run are not given again: their window is listed anew. */
    void skipRepeats() {
        skipRepeats = true;
    }

    /** Begins a page. */
    void startPage(CheckpointState state) {
        Instant from = state.window().from();
        ListPosition position = state.position();
        askedFrom = from == null ? null : state.granularity().floor(from);
        newest = position.newest();
        ordered = position.ordered();
        fingerprint = 0;
        absence = null;
    }

    /**
     * Ends a page.
     *
     * @throws PageException if the server went away while a record's files were looked for; that record and those after it
     *     were not given, so that the page is to be read again
     */
    void endPage() throws PageException {
        if (absence != null) {
            throw absence;
        }
    }

    /** A hash of the page's records, by which the same page is known again. */
    long fingerprint() {
        return fingerprint;
    }

    /** The last datestamp seen, if one was. */
    @Nullable
    Instant newest() {
        return newest;
    }

    /** Whether all datestamps of the list came in ascending order. */
    boolean isOrdered() {
        return ordered;
    }

    @Override
    public void problem(HarvestProblem problem) throws InterruptedException {
        sink.problem(problem);
    }

    @Override
    public void record(RecordHeader header, byte @Nullable [] metadata) throws InterruptedException {
        long hash = SeenHashes.hash(SeenHashes.hash(0, header.identifier()), header.datestamp());
        fingerprint = fingerprint * 31 + hash;
        Optional<Datestamp> date = Datestamp.read(header.datestamp());
        follow(header, date);
        boolean repeated = !seen.add(hash) && skipRepeats;
        if (!repeated && isWanted(date) && absence == null) {
            deliver(header, metadata);
        }
    }

    private void follow(RecordHeader header, Optional<Datestamp> date) throws InterruptedException {
        if (date.isEmpty()) {
            ordered = false;
            remark(Remark.NO_DATE, header.identifier(), "The datestamp '" + header.datestamp() + "' is no date.");
            return;
        }
        Instant instant = date.get().instant();
        ordered &= newest == null || !instant.isBefore(newest);
        newest = instant;
        if (askedFrom != null && date.get().last().isBefore(askedFrom)) {
            remark(
                    Remark.FROM_IGNORED,
                    header.identifier(),
                    "The server sends records older than asked for (" + date.get()
                            + "): it ignores 'from', so that every harvest of it is a full one.");
        }
    }

    private boolean isWanted(Optional<Datestamp> date) throws InterruptedException {
        if (date.isEmpty() || target.covers(date.get())) {
            return true;
        }
        remark(
                Remark.OUTSIDE,
                target.key(),
                "The server sends records outside the dates asked for; they are left out.");
        return false;
    }

    private void deliver(RecordHeader given, byte @Nullable [] document) throws InterruptedException {
        RecordHeader header = given.identifier().isEmpty() ? named(given, document) : given;
        if (header.identifier().isEmpty()) {
            tell(Kind.LOST, target.key(), "A record came without identifier and without metadata.");
            return;
        }
        if (document == null && !header.deleted()) {
            tell(Kind.WARNING, header.identifier(), "The record has no metadata.");
        }
        List<FileReference> files;
        try {
            files = files(header, document);
        } catch (PageException e) {
            absence = e;
            return;
        }
        Metadata metadata = document == null ? null : new Metadata(target.metadataPrefix(), document);
        sink.record(new HarvestedRecord(
                header.identifier(), header.datestamp(), header.deleted(), header.sets(), metadata, files));
    }

    private List<FileReference> files(RecordHeader header, byte @Nullable [] document)
            throws PageException, InterruptedException {
        if (document == null || !target.wantFiles()) {
            return List.of();
        }
        FoundFiles found = recordFiles.find(header, document);
        for (HarvestProblem problem : found.problems()) {
            sink.problem(problem);
        }
        return found.files();
    }

    /** why: a record without identifier is stored under a name made of its content, so that it comes out the same again (case 47). */
    private RecordHeader named(RecordHeader header, byte @Nullable [] document) throws InterruptedException {
        if (document == null) {
            return header;
        }
        String name = "urn:windrow:without-identifier:" + digest(document);
        tell(Kind.REPAIRED, name, "The record has no identifier; it is kept under a name made of its content.");
        return header.withIdentifier(name);
    }

    private static String digest(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void remark(Remark remark, String subject, String message) throws InterruptedException {
        if (made.add(remark)) {
            tell(Kind.WARNING, subject, message);
        }
    }

    private void tell(Kind kind, String subject, String message) throws InterruptedException {
        sink.problem(new HarvestProblem(kind, subject, message));
    }
}
