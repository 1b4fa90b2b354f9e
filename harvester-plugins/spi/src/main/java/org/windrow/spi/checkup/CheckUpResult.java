package org.windrow.spi.checkup;

import java.util.List;

/** How a check-up ended. */
public sealed interface CheckUpResult {

    /** All that was asked, in order. */
    List<Attempt> attempts();

    /** There is one source. */
    record Found(Endpoint endpoint, List<Attempt> attempts) implements CheckUpResult {
        public Found {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * There are several sources, and a person has to choose.
     *
     * @param endpoints at least two, the likeliest first
     */
    record Several(List<Endpoint> endpoints, List<Attempt> attempts) implements CheckUpResult {
        public Several {
            endpoints = List.copyOf(endpoints);
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * No source was found.
     *
     * @param reason what that comes from, in a sentence
     * @param advice what to do, in a sentence or two
     */
    record NotFound(String reason, String advice, List<Attempt> attempts) implements CheckUpResult {
        public NotFound {
            attempts = List.copyOf(attempts);
        }
    }
}
