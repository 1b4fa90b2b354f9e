package org.windrow.oaipmh.files;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.oaipmh.client.OaiErrorException;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.page.Page;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.PatientFetcher;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.FileReference;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestProblem.Kind;

/**
 * Finds the files of an EPrints' records in the XML that it exports of each: one request a record. It is asked only where
 * OAI-PMH does not offer this XML as a format; where it cannot be had, the files are those that the metadata names.
 */
public final class EprintsRecordFiles implements RecordFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EprintsRecordFiles.class);

    /** After so many failures in a row no more are asked for: the site keeps its exports to itself. */
    private static final int MOST_FAILURES = 10;

    private static final int ATTEMPTS_WHEN_FAILING = 2;
    private static final int ATTEMPTS_WHEN_STALLING = 3;

    private final EprintsExport export;
    private final FileFinders finders;
    private final OaiPmhClient client;
    private final PatientFetcher fetcher;
    private final RetryPolicy policy;

    /** Whether exports are asked for; null before the first record. */
    private @Nullable Boolean asked;

    /** Which of a record's addresses this repository knows; null until one of them answered. */
    private @Nullable Integer form;

    /** How many exports in a row could not be had. */
    private int failures;

    private EprintsRecordFiles(
            EprintsExport export,
            FileFinders finders,
            OaiPmhClient client,
            PatientFetcher fetcher,
            RetryPolicy policy) {
        this.export = export;
        this.finders = finders;
        this.client = client;
        this.fetcher = fetcher;
        this.policy = policy.withAttempts(ATTEMPTS_WHEN_STALLING).withFailureAttempts(ATTEMPTS_WHEN_FAILING);
    }

    /**
     * The finder for a repository, if its base URL is an EPrints'.
     *
     * @param finders read what is exported, and the metadata where it is not
     * @param client tells which formats the repository offers, and whether it lives
     * @param fetcher fetches EPrints XML
     * @param policy how often a request is repeated; an export that fails is worth fewer attempts than a page
     */
    public static Optional<RecordFiles> of(
            URI baseUrl, FileFinders finders, OaiPmhClient client, PatientFetcher fetcher, RetryPolicy policy) {
        return EprintsExport.of(baseUrl)
                .map(export -> new EprintsRecordFiles(export, finders, client, fetcher, policy));
    }

    @Override
    public FoundFiles find(RecordHeader header, byte[] metadata) throws PageException, InterruptedException {
        FoundFiles named = finders.find(header, metadata);
        List<URI> addresses = export.of(header);
        if (addresses.isEmpty() || !isAsked()) {
            return named;
        }
        try {
            FoundFiles exported = exported(header.identifier(), addresses);
            failures = 0;
            return exported;
        } catch (PageException e) {
            if (isAway(e)) {
                throw e;
            }
            return instead(header, named, e);
        }
    }

    /** Whether exports are asked for at all; found out once, at the first record. */
    private boolean isAsked() throws PageException, InterruptedException {
        if (asked == null) {
            asked = !isOffered();
        }
        return asked;
    }

    private boolean isOffered() throws PageException, InterruptedException {
        try {
            return client.listMetadataFormats(null).stream()
                    .anyMatch(format -> format.namespace().equals(EprintsFiles.NAMESPACE));
        } catch (OaiErrorException | PageException e) {
            if (e instanceof PageException page && page.kind().isAbsence()) {
                throw page;
            }
            LOG.info("The formats of an EPrints are not known, so its exports are asked for: {}", e.getMessage());
            return false;
        }
    }

    private FoundFiles exported(String identifier, List<URI> addresses) throws PageException, InterruptedException {
        if (form != null) {
            return read(identifier, addresses.get(form));
        }
        FoundFiles found;
        try {
            found = read(identifier, addresses.get(0));
            form = 0;
        } catch (PageException e) {
            if (e.kind() != PageException.Kind.REFUSED && e.kind() != PageException.Kind.NOT_OAI) {
                throw e;
            }
            found = read(identifier, addresses.get(1));
            form = 1;
        }
        return found;
    }

    private FoundFiles read(String identifier, URI address) throws PageException, InterruptedException {
        try (Page page = fetcher.fetch(address, policy)) {
            return finders.find(identifier, page.body().open());
        } catch (XMLStreamException e) {
            throw new PageException(
                    PageException.Kind.TRUNCATED,
                    "The XML cannot be read: " + e.getMessage() + ". " + Shown.url(address),
                    null,
                    e);
        }
    }

    /** why: one export that never ends must not hold up the harvest for ever, as a server that is gone may. */
    private boolean isAway(PageException e) throws InterruptedException {
        return switch (e.kind()) {
            case UNREACHABLE, BUSY -> true;
            case NETWORK -> !isAlive();
            default -> false;
        };
    }

    private boolean isAlive() throws InterruptedException {
        try {
            client.identify();
            return true;
        } catch (OaiErrorException e) {
            return true;
        } catch (PageException e) {
            return !e.kind().isAbsence();
        }
    }

    private FoundFiles instead(RecordHeader header, FoundFiles named, PageException e) {
        List<FileReference> files = named.files();
        List<HarvestProblem> problems = new ArrayList<>(named.problems());
        problems.add(
                files.isEmpty()
                        ? new HarvestProblem(
                                Kind.LOST,
                                header.identifier(),
                                "Its files are not known, since its EPrints XML cannot be had. " + e.getMessage())
                        : new HarvestProblem(
                                Kind.REPAIRED,
                                header.identifier(),
                                "Its files are those that its metadata names, since its EPrints XML cannot be had. "
                                        + e.getMessage()));
        if (++failures >= MOST_FAILURES) {
            asked = false;
            problems.add(new HarvestProblem(
                    Kind.WARNING,
                    Shown.url(export.root()),
                    "No EPrints XML could be had for " + failures
                            + " records in a row; from now on the files are those that the metadata names. If the "
                            + "repository keeps its exports to itself, set eprintsExport to no."));
        }
        return new FoundFiles(files, problems);
    }
}
