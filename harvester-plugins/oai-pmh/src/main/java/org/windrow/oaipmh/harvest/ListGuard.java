package org.windrow.oaipmh.harvest;

import java.util.Optional;
import org.windrow.oaipmh.protocol.OaiResponse;

/** Notices lists without end: the same token again, the same page under another token, pages without records (cases 4, 5). */
final class ListGuard {

    private static final int MOST_EMPTY_PAGES = 10;
    private static final int REMEMBERED = 50_000;
    private static final double TOLERANCE = 1.1;

    private final SeenHashes tokens = new SeenHashes(REMEMBERED);
    private final SeenHashes pages = new SeenHashes(REMEMBERED);
    private int emptyPages;

    /** Begins to watch a list from a position. */
    void start(ListPosition position) {
        tokens.clear();
        pages.clear();
        emptyPages = 0;
        if (position.token() != null) {
            tokens.add(SeenHashes.hash(0, position.token()));
        }
    }

    /**
     * Looks at a page that has another one after it.
     *
     * @param fingerprint a hash of the page's records
     * @return what is wrong, in words; empty if nothing is
     */
    Optional<String> check(OaiResponse response, long fingerprint) {
        Optional<String> token = response.nextToken();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        if (!tokens.add(SeenHashes.hash(0, token.get()))) {
            return Optional.of("The server gave the resumptionToken '" + shortened(token.get()) + "' a second time");
        }
        emptyPages = response.records() == 0 ? emptyPages + 1 : 0;
        if (emptyPages > MOST_EMPTY_PAGES) {
            return Optional.of("The server sent " + emptyPages + " pages without records one after the other");
        }
        if (response.records() > 0 && !pages.add(fingerprint)) {
            return Optional.of("The server sent the same page a second time under another resumptionToken");
        }
        return Optional.empty();
    }

    /** Whether clearly more came than the list was said to have. */
    static boolean isLongerThanSaid(ListPosition position) {
        return position.expected() > 0 && position.listed() > position.expected() * TOLERANCE;
    }

    /** Whether clearly fewer came than the list was said to have. */
    static boolean isShorterThanSaid(ListPosition position) {
        return position.expected() > 0 && position.listed() >= 0 && position.listed() * TOLERANCE < position.expected();
    }

    private static String shortened(String token) {
        return token.length() <= 80 ? token : token.substring(0, 80) + "...";
    }
}
