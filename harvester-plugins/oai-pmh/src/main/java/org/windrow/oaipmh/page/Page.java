package org.windrow.oaipmh.page;

import java.net.URI;
import java.util.Optional;

/**
 * A page that arrived and has the root element that was looked for. To be closed.
 *
 * @param uri where it came from, after redirects
 * @param status the HTTP status; errors of OAI-PMH come under 4xx and 5xx too (case 25)
 * @param date the HTTP {@code Date} header, if it was sent
 * @param body the body
 * @param whole whether the document's end tag is there
 */
public record Page(URI uri, int status, Optional<String> date, SpooledBody body, boolean whole)
        implements AutoCloseable {

    @Override
    public void close() {
        body.close();
    }
}
