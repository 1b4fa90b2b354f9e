package org.windrow.engine.checkup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebException;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/**
 * Asks nothing after a deadline: every wait is cut to what is left, and a body is read no further. So one wait that began
 * before the deadline is the most that it is passed by.
 */
final class DeadlineWebClient implements WebClient {

    private final WebClient web;
    private final Clock clock;
    private final Instant deadline;

    DeadlineWebClient(WebClient web, Clock clock, Instant deadline) {
        this.web = web;
        this.clock = clock;
        this.deadline = deadline;
    }

    @Override
    public WebResponse get(WebRequest request) throws IOException, InterruptedException {
        Duration left = left();
        WebLimits wanted = request.limits();
        WebLimits limits = new WebLimits(
                shorter(wanted.connect(), left),
                shorter(wanted.firstByte(), left),
                shorter(wanted.idle(), left),
                wanted.maxBytes(),
                wanted.leastBytesPerSecond());
        return new Within(web.get(new WebRequest(request.uri(), request.headers(), limits)));
    }

    private Duration left() throws WebException {
        Duration left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            throw new WebException(WebException.Kind.TOO_SLOW, "The time of the check-up is over.", null);
        }
        return left;
    }

    private static Duration shorter(Duration wanted, Duration left) {
        return wanted.compareTo(left) < 0 ? wanted : left;
    }

    /** A response whose body ends at the deadline. */
    private final class Within implements WebResponse {

        private final WebResponse response;
        private final InputStream body;

        Within(WebResponse response) {
            this.response = response;
            this.body = new Body(response.body());
        }

        @Override
        public int status() {
            return response.status();
        }

        @Override
        public URI uri() {
            return response.uri();
        }

        @Override
        public Optional<String> header(String name) {
            return response.header(name);
        }

        @Override
        public InputStream body() {
            return body;
        }

        @Override
        public void close() {
            response.close();
        }
    }

    private final class Body extends FilterInputStream {

        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            left();
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int size) throws IOException {
            left();
            return super.read(target, offset, size);
        }
    }
}
