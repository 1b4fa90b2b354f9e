package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.windrow.spi.checkup.Attempt.Outcome;

/** Leaves a host alone that refuses, breaks off or keeps silent again and again. */
final class Patience {

    private static final int ENOUGH = 6;

    private final Map<String, Integer> spent = new HashMap<>();

    /** Whether a host may be asked once more. */
    boolean allows(URI address) {
        return spent.getOrDefault(key(address), 0) < ENOUGH;
    }

    /** A host has answered so. */
    void note(URI address, Outcome outcome) {
        int cost = switch (outcome) {
            case FOUND, OTHER, NOTHING_THERE -> 0;
            case REFUSED, SERVER_FAILED -> 1;
            case KEPT_OUT -> 2;
            case NO_ANSWER -> 3;
            case BUSY, UNREACHABLE -> ENOUGH;
        };
        spent.merge(key(address), cost, (before, more) -> more == 0 ? 0 : before + more);
    }

    /** why: a host that has no https may well have http */
    private static String key(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
