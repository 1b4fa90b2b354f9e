package org.windrow.spi;

import java.io.IOException;

/** Fetches over HTTP. Safe for use by many threads. */
public interface WebClient {

    /**
     * Asks once, following redirects, and returns as soon as status and headers are there. Every status is a response, also
     * 404 and 503; retries are the caller's.
     *
     * @throws WebException if there was no answer: a name that is unknown, a refused connection, TLS, a time limit
     * @throws InterruptedException if the thread was interrupted while waiting or reading
     */
    WebResponse get(WebRequest request) throws IOException, InterruptedException;
}
