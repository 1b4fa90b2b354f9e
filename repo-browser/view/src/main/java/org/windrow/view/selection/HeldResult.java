package org.windrow.view.selection;

import java.io.IOException;
import org.windrow.index.search.SearchResult;

/** A result that is closed when the last of its users has let go of it. Safe for threads. */
public final class HeldResult {

    private final SearchResult result;
    private int users = 1;

    /** The first user is whoever makes it. */
    public HeldResult(SearchResult result) {
        this.result = result;
    }

    /** The result; only for a user. */
    public SearchResult result() {
        return result;
    }

    /**
     * Uses it too.
     *
     * @throws IOException if everybody had let go of it
     */
    public synchronized void take() throws IOException {
        if (users == 0) {
            throw new IOException("The list of results has changed meanwhile. Choose again");
        }
        users++;
    }

    /** Lets go of it. */
    public synchronized void release() throws IOException {
        users--;
        if (users == 0) {
            result.close();
        }
    }
}
