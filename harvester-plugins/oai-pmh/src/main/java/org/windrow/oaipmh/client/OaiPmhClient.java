package org.windrow.oaipmh.client;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.page.Page;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.PatientFetcher;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.parse.MalformedPageException;
import org.windrow.oaipmh.parse.PageHandler;
import org.windrow.oaipmh.parse.PageReader;
import org.windrow.oaipmh.parse.ParseLimits;
import org.windrow.oaipmh.protocol.Identification;
import org.windrow.oaipmh.protocol.MetadataFormat;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.oaipmh.protocol.Selection;
import org.windrow.oaipmh.protocol.SetDescription;
import org.windrow.spi.HarvestProblem;

/** Speaks OAI-PMH 2.0 with one repository, by GET only. For one thread at a time. */
public final class OaiPmhClient {

    private final URI baseUrl;
    private final PatientFetcher fetcher;
    private final RetryPolicy policy;
    private final PageReader reader = new PageReader(ParseLimits.USUAL);

    /**
     * A client.
     *
     * @param baseUrl the repository's base URL, possibly with a query of its own
     * @param fetcher the way to the network
     * @param policy how often a request is repeated unless said otherwise
     */
    public OaiPmhClient(URI baseUrl, PatientFetcher fetcher, RetryPolicy policy) {
        this.baseUrl = baseUrl;
        this.fetcher = fetcher;
        this.policy = policy;
    }

    /**
     * Sends any request.
     *
     * @param handler takes the records as they are read; nothing is read before the page has arrived whole
     * @param patience how often the request is repeated
     * @return the answer, which may consist of errors
     * @throws PageException if no page came, or none that can be read
     */
    public OaiResponse ask(OaiRequest request, PageHandler handler, RetryPolicy patience)
            throws PageException, InterruptedException {
        URI url = request.at(baseUrl);
        try (Page page = fetcher.fetch(url, patience)) {
            OaiResponse response = reader.read(page.body()::open, Shown.url(url), handler);
            return response.serverTime().isPresent() ? response : dated(response, page);
        } catch (MalformedPageException e) {
            throw new PageException(
                    PageException.Kind.NOT_OAI,
                    "Nothing of OAI-PMH can be read from " + Shown.url(url) + ": " + e.getMessage(),
                    null,
                    e);
        } catch (IOException e) {
            throw new PageException(
                    PageException.Kind.NETWORK,
                    "The page could not be read again from the temporary folder: " + e.getMessage(),
                    null,
                    e);
        }
    }

    /** why: where there is no responseDate, the clock of HTTP is the same server's. */
    private static OaiResponse dated(OaiResponse response, Page page) {
        try {
            return page.date()
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .map(instant -> response.withResponseDate(instant.toString()))
                    .orElse(response);
        } catch (DateTimeException e) {
            return response;
        }
    }

    /** What the repository says of itself. */
    public Identification identify() throws PageException, OaiErrorException, InterruptedException {
        OaiResponse response = ask(new OaiRequest.Identify(), new Collector(), policy);
        Identification identification = response.identification();
        if (identification == null) {
            throw unanswered("Identify", response);
        }
        return identification;
    }

    /** The repository's formats, or one item's; empty if the item has none. */
    public List<MetadataFormat> listMetadataFormats(@Nullable String identifier)
            throws PageException, OaiErrorException, InterruptedException {
        OaiResponse response = ask(new OaiRequest.ListMetadataFormats(identifier), new Collector(), policy);
        if (response.formats().isEmpty() && !response.errors().isEmpty()) {
            throw unanswered("ListMetadataFormats", response);
        }
        return response.formats();
    }

    /**
     * The sets, page by page until there are enough; a repeated token ends the list.
     *
     * @param atLeast how many are enough: some repositories have thousands (case 33)
     */
    public List<SetDescription> listSets(int atLeast) throws PageException, OaiErrorException, InterruptedException {
        List<SetDescription> sets = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        OaiResponse response = ask(new OaiRequest.ListSets(), new Collector(), policy);
        if (!response.errors().isEmpty()) {
            throw unanswered("ListSets", response);
        }
        sets.addAll(response.sets());
        Optional<String> token = response.nextToken();
        while (token.isPresent() && sets.size() < atLeast && tokens.add(token.get())) {
            response = ask(new OaiRequest.Next("ListSets", token.get(), false), new Collector(), policy);
            sets.addAll(response.sets());
            token = response.nextToken();
        }
        return sets;
    }

    /** One record, to the handler. */
    public OaiResponse getRecord(String identifier, String metadataPrefix, PageHandler handler)
            throws PageException, InterruptedException {
        return ask(new OaiRequest.GetRecord(identifier, metadataPrefix), handler, policy);
    }

    /** The first page of headers, to the handler. */
    public OaiResponse listIdentifiers(Selection selection, PageHandler handler)
            throws PageException, InterruptedException {
        return ask(new OaiRequest.ListIdentifiers(selection), handler, policy);
    }

    /** The first page of records, to the handler. */
    public OaiResponse listRecords(Selection selection, PageHandler handler)
            throws PageException, InterruptedException {
        return ask(new OaiRequest.ListRecords(selection), handler, policy);
    }

    private OaiErrorException unanswered(String verb, OaiResponse response) {
        String said = response.errors().isEmpty() ? "without saying why" : "with " + response.errorText();
        return new OaiErrorException(Shown.url(baseUrl) + " did not answer " + verb + ", " + said, response.errors());
    }

    /** For answers without records. */
    private static final class Collector implements PageHandler {
        @Override
        public void record(RecordHeader header, byte @Nullable [] metadata) {
            // why: what was asked for is in the response itself
        }

        @Override
        public void problem(HarvestProblem problem) {
            // why: a mended answer to these verbs changes nothing that is stored
        }
    }
}
