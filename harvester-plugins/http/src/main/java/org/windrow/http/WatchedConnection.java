package org.windrow.http;

import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** An HTTP/1.1 connection and the watch over its reads. */
final class WatchedConnection extends DefaultBHttpClientConnection {

    private final ReadWatch watch;

    WatchedConnection(Http1Config config, ReadWatch watch) {
        super(config);
        this.watch = watch;
    }

    ReadWatch watch() {
        return watch;
    }
}
