package org.windrow.oaipmh.checkup;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.spi.WebException;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.Attempt.Outcome;
import org.windrow.spi.checkup.CheckUpContext;
import org.windrow.spi.checkup.Software;

/**
 * Looks for the endpoint: at the address as given, at what the pages there name, at the usual paths. Asks one address at a
 * time, none twice, and not more than 48. For one search on one thread.
 */
final class EndpointSearch {

    private static final int MOST_ADDRESSES = 48;
    private static final int MOST_FOUND = 5;
    private static final Set<String> RESOLVERS = Set.of("doi.org", "dx.doi.org", "hdl.handle.net");

    private final CheckUpContext context;
    private final Probe probe;
    private final Patience patience = new Patience();
    private final Set<String> asked = new HashSet<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Answer> found = new ArrayList<>();
    private final List<Answer> halfFound = new ArrayList<>();
    private final Set<Platform> platforms = new LinkedHashSet<>();
    private @Nullable Software software;

    EndpointSearch(CheckUpContext context, Probe probe) {
        this.context = context;
        this.probe = probe;
    }

    /**
     * Searches.
     *
     * @param variants what was pasted, as {@link PastedAddress} understands it
     * @return what answered as OAI-PMH, the likeliest first, each repository once; empty if nothing did
     */
    List<Answer> run(List<URI> variants) throws InterruptedException {
        URI site = reachable(variants);
        if (found.isEmpty() && site != null) {
            throughPages(site);
        }
        // why: what speaks OAI-PMH but cannot say who it is is better than nothing (case 68)
        return List.copyOf(found.isEmpty() ? halfFound.stream().limit(1).toList() : found);
    }

    /** All that was asked, in order. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** The software, if a page named it. */
    Optional<Software> software() {
        return Optional.ofNullable(software);
    }

    /** Asks the address as given; the variant at which somebody answered, or null. */
    private @Nullable URI reachable(List<URI> variants) throws InterruptedException {
        for (URI variant : variants) {
            String why = variant.equals(variants.getFirst()) ? "the address as given" : "the same, written otherwise";
            Outcome outcome = attempt(new Candidate(variant, why));
            if (outcome != Outcome.UNREACHABLE) {
                return variant;
            }
        }
        return null;
    }

    private void throughPages(URI given) throws InterruptedException {
        URI page = read(given);
        URI root = WebAddress.withPath(page, "/");
        boolean alone = Answer.plain(root.toString()).equals(Answer.plain(page.toString()));
        URI home = found.isEmpty() && !alone ? read(root) : page;
        throughPaths(page);
        if (!home.getAuthority().equals(page.getAuthority())) {
            throughPaths(home);
        }
    }

    private void throughPaths(URI site) throws InterruptedException {
        // why: whoever resolves names for all the world has no repository, and is not to be asked for every mistake
        if (RESOLVERS.contains(site.getHost())) {
            return;
        }
        for (Candidate candidate : UsualPaths.of(site, platforms)) {
            if (found.isEmpty()) {
                attempt(candidate);
            }
        }
    }

    /** Reads a page, and asks what it names; returns where the page really is. */
    private URI read(URI address) throws InterruptedException {
        HomePage home = fetch(address);
        if (home != null && home.links().isEmpty() && home.refresh() != null) {
            HomePage next = fetch(home.refresh());
            home = next == null ? home : next;
        }
        if (home == null) {
            return address;
        }
        platforms.addAll(home.platforms());
        if (software == null) {
            software = home.software().orElse(null);
        }
        for (Candidate link : home.links()) {
            if (found.size() < MOST_FOUND) {
                attempt(link);
            }
        }
        return home.address();
    }

    private @Nullable HomePage fetch(URI address) throws InterruptedException {
        if (!context.hasTime() || !patience.allows(address)) {
            return null;
        }
        context.trying(WebAddress.shown(address), "what the page says");
        try {
            return HomePage.fetch(address, context.web()).orElse(null);
        } catch (IOException e) {
            Outcome outcome = e instanceof WebException web ? outcome(web) : Outcome.NO_ANSWER;
            note(address, new Candidate(address, "what the page says"), outcome, words(e.getMessage()));
            return null;
        }
    }

    private static Outcome outcome(WebException e) {
        return switch (e.kind()) {
            case UNKNOWN_HOST, NO_CONNECTION, TLS -> Outcome.UNREACHABLE;
            case TOO_SLOW, BROKEN -> Outcome.NO_ANSWER;
            case TOO_LARGE, BAD_ADDRESS -> Outcome.OTHER;
        };
    }

    /** Asks one address, unless it was asked before or there is enough of it. */
    private Outcome attempt(Candidate candidate) throws InterruptedException {
        URI address = candidate.address();
        boolean enough = asked.size() >= MOST_ADDRESSES || !context.hasTime() || !patience.allows(address);
        if (enough || !asked.add(address.toString().replaceFirst("/$", ""))) {
            return Outcome.OTHER;
        }
        context.trying(WebAddress.shown(address), candidate.why());
        try {
            Answer answer = probe.ask(address, new OaiRequest.Identify(), Probe.ANY_PAGE);
            return take(candidate, answer);
        } catch (PageException e) {
            Outcome outcome = outcome(e);
            note(address, candidate, outcome, withoutAddress(e.getMessage(), address));
            return outcome;
        }
    }

    private Outcome take(Candidate candidate, Answer answer) throws InterruptedException {
        if (answer.response().identification() == null) {
            halfFound.add(answer);
            note(
                    candidate.address(),
                    candidate,
                    Outcome.OTHER,
                    "It speaks OAI-PMH, but does not say who it is: "
                            + answer.response().errorText());
            return Outcome.OTHER;
        }
        note(candidate.address(), candidate, Outcome.FOUND, "This is an OAI-PMH endpoint.");
        Answer best = encrypted(answer);
        if (found.stream().noneMatch(best::isSameRepositoryAs)) {
            found.add(best);
        }
        return Outcome.FOUND;
    }

    /** The same repository over https, if it is offered at the usual port. */
    private Answer encrypted(Answer plain) throws InterruptedException {
        URI address = plain.address();
        if (!address.getScheme().equals("http") || address.getPort() >= 0 || WebAddress.isPrivate(address)) {
            return plain;
        }
        URI secure = WebAddress.withScheme(address, "https");
        if (!asked.add(secure.toString().replaceFirst("/$", ""))) {
            return plain;
        }
        context.trying(WebAddress.shown(secure), "the same, encrypted");
        try {
            Answer answer = probe.ask(secure, new OaiRequest.Identify(), Probe.ANY_PAGE);
            return answer.isSameRepositoryAs(plain) ? answer : plain;
        } catch (PageException notOffered) {
            return plain;
        }
    }

    private Outcome outcome(PageException e) {
        return switch (e.kind()) {
            case UNREACHABLE -> Outcome.UNREACHABLE;
            case NETWORK -> Outcome.NO_ANSWER;
            case BUSY -> Outcome.BUSY;
            case SERVER_FAILURE -> Outcome.SERVER_FAILED;
            case CHALLENGE -> Outcome.KEPT_OUT;
            case REFUSED ->
                switch (probe.lastStatus()) {
                    // why: refused without an answer is TLS
                    case 0 -> Outcome.UNREACHABLE;
                    case 404, 410 -> Outcome.NOTHING_THERE;
                    default -> Outcome.REFUSED;
                };
            case TRUNCATED, TOO_MANY, TOO_LARGE, NOT_OAI -> Outcome.OTHER;
        };
    }

    private void note(URI address, Candidate candidate, Outcome outcome, String answer) {
        patience.note(address, outcome);
        Attempt attempt = new Attempt(WebAddress.shown(address), candidate.why(), outcome, answer);
        attempts.add(attempt);
        context.tried(attempt);
    }

    /** why: the address stands beside the answer already */
    private static String withoutAddress(String message, URI address) {
        String url = Shown.url(new OaiRequest.Identify().at(address));
        return message.replace(" from " + url, "").replace(" " + url, "").strip();
    }

    private static String words(@Nullable String message) {
        return message == null ? "It gave no answer." : message.strip();
    }
}
