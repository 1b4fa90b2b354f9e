package org.windrow.engine.checkup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.worker.Plugins;
import org.windrow.engine.worker.Politeness;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvesterPlugin;
import org.windrow.spi.WebClient;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUp;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.CheckUpResult.NotFound;
import org.windrow.spi.checkup.Claim;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.SetSink;

/**
 * Checks addresses by whichever plugin knows what is there. Each check runs on its caller's thread, best a virtual one, and
 * ends at once when that thread is interrupted. Safe for use by many threads; closing breaks off what is under way.
 */
public final class CheckUps implements AutoCloseable {

    /** As long as most people wait who see that something goes on. */
    public static final Duration USUAL_TIME = Duration.ofMinutes(3);

    /** why: a check-up asks few things once, a harvest thousands; so it may come sooner after each. */
    private static final int FASTER_THAN_A_HARVEST = 4;

    private final Plugins plugins;
    private final ApacheWebClient web;
    private final Duration time;
    private final Configuration settings;
    private final Clock clock;

    /**
     * @param plugins who may know what is at an address
     * @param identity who Windrow says it is to servers
     * @param time how long one check-up may take; the last request under way may pass it a little
     * @param settings how politely a host is asked, and through which proxy
     */
    public CheckUps(Plugins plugins, WebIdentity identity, Duration time, Configuration settings, Clock clock) {
        this.plugins = plugins;
        this.settings = settings;
        this.web = new ApacheWebClient(identity, settings.web());
        this.time = time;
        this.clock = clock;
    }

    /** With the settings that hold until a person decides otherwise. */
    public CheckUps(Plugins plugins, WebIdentity identity, Duration time, Clock clock) {
        this(plugins, identity, time, Configuration.DEFAULTS, clock);
    }

    /** A plugin that takes an address for its own, and how far. */
    private record Claimant(CheckUp checkUp, Claim claim) {}

    /**
     * Finds what there is to harvest at an address. The plugins are asked in the order of how sure they are; the first that
     * finds something ends it.
     *
     * @param pasted what a person pasted
     * @return what was found; or what was tried and what to do
     * @throws HarvestException if no plugin can make anything of the text; the message says why and what to paste
     * @throws InterruptedException if the thread was interrupted
     */
    public CheckUpResult check(String pasted, CheckUpListener listener) throws HarvestException, InterruptedException {
        List<Claimant> claimants = claimants(pasted);
        if (claimants.isEmpty()) {
            throw refusal(pasted, listener);
        }
        WatchedCheckUp context = begin(listener);
        List<NotFound> nothing = new ArrayList<>();
        for (Claimant claimant : claimants) {
            CheckUpResult result = claimant.checkUp().check(pasted, context);
            if (!(result instanceof NotFound notFound)) {
                return result;
            }
            nothing.add(notFound);
        }
        // why: the surest plugin's reason; what the others tried is told as well
        List<Attempt> attempts =
                nothing.stream().flatMap(each -> each.attempts().stream()).toList();
        return new NotFound(nothing.getFirst().reason(), nothing.getFirst().advice(), attempts);
    }

    /**
     * Lists the sets of an endpoint, page by page; it may take minutes.
     *
     * @return how it ended: what went to the sink is good also where the list is incomplete
     * @throws InterruptedException if the thread was interrupted, here or in the sink
     */
    public HarvestEnd sets(Endpoint endpoint, SetSink sink) throws InterruptedException {
        return sets(endpoint.plugin(), endpoint.address(), sink);
    }

    /** Lists the sets of a source that is known already: by its plugin's id and its address. */
    public HarvestEnd sets(String plugin, URI address, SetSink sink) throws InterruptedException {
        Optional<CheckUp> checkUp = plugins.find(plugin).flatMap(HarvesterPlugin::checkUp);
        if (checkUp.isEmpty()) {
            return new HarvestEnd.Incomplete("The plugin " + plugin + " cannot list sets; type one by hand.", null);
        }
        WatchedCheckUp context = new WatchedCheckUp(gentle(1), clock, Instant.MAX, CheckUpListener.NONE);
        return checkUp.get().sets(address, sink, context);
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        web.close();
    }

    private List<Claimant> claimants(String pasted) {
        return checkUps().stream()
                .map(checkUp -> new Claimant(checkUp, checkUp.claim(pasted)))
                .filter(claimant -> claimant.claim() != Claim.NO)
                .sorted(Comparator.comparing(Claimant::claim))
                .toList();
    }

    private List<CheckUp> checkUps() {
        return plugins.all().stream()
                .flatMap(plugin -> plugin.checkUp().stream())
                .toList();
    }

    /** why: only a plugin knows what is wrong with the text; it says so before it asks anyone. */
    private HarvestException refusal(String pasted, CheckUpListener listener) throws InterruptedException {
        for (CheckUp checkUp : checkUps()) {
            try {
                checkUp.check(pasted, begin(listener));
            } catch (HarvestException reason) {
                return reason;
            }
        }
        return new HarvestException("There is no plugin that can find a source by an address.");
    }

    private WatchedCheckUp begin(CheckUpListener listener) {
        Instant deadline = clock.instant().plus(time);
        WebClient bounded = new DeadlineWebClient(gentle(FASTER_THAN_A_HARVEST), clock, deadline);
        return new WatchedCheckUp(bounded, clock, deadline, listener);
    }

    private GentleWebClient gentle(int faster) {
        return new GentleWebClient(
                web, uri -> Politeness.towards(uri, settings).gap().dividedBy(faster), clock);
    }
}
