package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.util.List;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.Attempt.Outcome;
import org.windrow.spi.checkup.CheckUpResult.NotFound;

/** Says why nothing was found, and what to do. */
final class NothingFound {

    private NothingFound() {}

    /**
     * @param given the address as it was understood first
     * @param attempts what was tried
     * @param inTime whether the search came to its end before its time was over
     */
    static NotFound of(URI given, List<Attempt> attempts, boolean inTime) {
        String host = given.getHost();
        if (!attempts.isEmpty() && attempts.stream().allMatch(attempt -> attempt.outcome() == Outcome.UNREACHABLE)) {
            return new NotFound(
                    "Nobody answers at " + host + ". " + attempts.getFirst().answer(),
                    "Check the address for typing mistakes, and whether a browser on this computer can open it.",
                    attempts);
        }
        if (has(attempts, Outcome.KEPT_OUT)) {
            return new NotFound(
                    host + " keeps programs out: it shows a page that only a browser with a person can pass.",
                    "Ask the repository's administrators to let harvesters reach their OAI-PMH address, and for that"
                            + " address; then paste it here.",
                    attempts);
        }
        if (has(attempts, Outcome.BUSY)) {
            return new NotFound(
                    host + " asks to be left alone for a while.",
                    "Try again later, with the OAI-PMH address itself if you can find it: then one request is enough.",
                    attempts);
        }
        if (!inTime) {
            return new NotFound(
                    "The time was over before everything was tried; " + host + " answers slowly.",
                    "Look for \"OAI-PMH\" in the repository's pages about itself, and paste the address that stands there.",
                    attempts);
        }
        if (has(attempts, Outcome.REFUSED)) {
            return new NotFound(
                    host + " refuses Windrow's requests.",
                    "The repository may want harvesters to be registered, or turns away programs by their name: ask its"
                            + " administrators for access and for the OAI-PMH address.",
                    attempts);
        }
        if (has(attempts, Outcome.NO_ANSWER)) {
            return new NotFound(
                    host + " does not answer, or breaks off.",
                    "Try again later; if a browser on this computer can open the site, paste the OAI-PMH address itself.",
                    attempts);
        }
        return new NotFound(
                "There is a site at " + host + ", but no OAI-PMH address was found at it.",
                "Look for \"OAI-PMH\" in the repository's help or about pages, or in a directory such as OpenDOAR, and"
                        + " paste the address that stands there. Not every repository has one.",
                attempts);
    }

    private static boolean has(List<Attempt> attempts, Outcome outcome) {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() == outcome);
    }
}
