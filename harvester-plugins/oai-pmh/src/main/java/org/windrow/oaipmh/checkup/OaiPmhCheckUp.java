package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.page.PageFetcher;
import org.windrow.oaipmh.page.PatientFetcher;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.oaipmh.page.Traffic;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.checkup.CheckUp;
import org.windrow.spi.checkup.CheckUpContext;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.Claim;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.SetSink;

/** Finds the OAI-PMH endpoint behind any address of a repository. */
public final class OaiPmhCheckUp implements CheckUp {

    /** Sets are worth three attempts, since one can be typed by hand as well. */
    private static final int ATTEMPTS_AT_SETS = 3;

    private final String plugin;
    private final RetryPolicy policy;

    /**
     * @param plugin the id of the plugin that this is the check-up of
     * @param policy how long to wait before a page of sets is asked for again
     */
    public OaiPmhCheckUp(String plugin, RetryPolicy policy) {
        this.plugin = plugin;
        this.policy = policy.withAttempts(ATTEMPTS_AT_SETS);
    }

    @Override
    public Claim claim(String pasted) {
        try {
            PastedAddress.read(pasted);
            return Claim.PERHAPS;
        } catch (HarvestException noAddress) {
            return Claim.NO;
        }
    }

    @Override
    public CheckUpResult check(String pasted, CheckUpContext context) throws HarvestException, InterruptedException {
        List<URI> variants = PastedAddress.read(pasted);
        Probe probe = new Probe(context);
        EndpointSearch search = new EndpointSearch(context, probe);
        List<Answer> answers = search.run(variants);
        if (answers.isEmpty()) {
            return NothingFound.of(variants.getFirst(), search.attempts(), context.hasTime());
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (Answer answer : answers) {
            endpoints.add(new Examination(plugin, answer, probe, context).run(search.software()));
        }
        return endpoints.size() == 1
                ? new CheckUpResult.Found(endpoints.getFirst(), search.attempts())
                : new CheckUpResult.Several(endpoints, search.attempts());
    }

    @Override
    public HarvestEnd sets(URI address, SetSink sink, CheckUpContext context) throws InterruptedException {
        PageFetcher fetcher = new PageFetcher(context.web(), context.clock(), new Traffic());
        OaiPmhClient client = new OaiPmhClient(address, new PatientFetcher(fetcher, context), policy);
        return new SetListing(client, policy).into(sink);
    }
}
