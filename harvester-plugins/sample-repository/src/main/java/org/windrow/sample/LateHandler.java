package org.windrow.sample;

import java.util.concurrent.CompletableFuture;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/** why: the pages carry addresses with the port, which is known only once the server listens. Until then requests wait. */
final class LateHandler implements Handler {

    private final CompletableFuture<Handler> handler = new CompletableFuture<>();

    void become(Handler real) {
        handler.complete(real);
    }

    @Override
    public Response handle(Request request) throws InterruptedException {
        return handler.join().handle(request);
    }
}
