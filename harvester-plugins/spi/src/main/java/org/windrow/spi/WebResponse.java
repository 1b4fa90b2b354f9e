package org.windrow.spi;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** An answer whose body is still to be read. To be closed; closing early gives the connection up. */
public interface WebResponse extends AutoCloseable {

    /** The HTTP status. */
    int status();

    /** Where the answer came from, after redirects. */
    URI uri();

    /** The first header of that name, upper and lower case alike. */
    Optional<String> header(String name);

    /**
     * The body, decompressed if the client asked for compression. Reading throws {@link WebException} when a limit is passed
     * or the connection ends before the declared length.
     */
    InputStream body();

    @Override
    void close();
}
