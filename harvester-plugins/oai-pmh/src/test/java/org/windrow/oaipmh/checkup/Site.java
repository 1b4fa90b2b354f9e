package org.windrow.oaipmh.checkup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/** A web site of this machine: pages and endpoints by their paths; anything else is not there. */
final class Site implements AutoCloseable {

    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    Site() throws IOException {
        server = new LoopbackServer(0, this::answer);
    }

    private Response answer(Request request) throws InterruptedException {
        Handler handler = handlers.get(request.path());
        return handler == null ? Response.text(404, "There is no such page.\n") : handler.handle(request);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    Site at(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    Site page(String path, String html) {
        return at(path, request -> Response.of(200, "text/html; charset=utf-8", html.getBytes(UTF_8)));
    }

    Site redirect(String path, String target) {
        return at(path, request -> {
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            return Response.text(302, "Elsewhere").withHeader("Location", target + query);
        });
    }

    Repository repository(String path) {
        Repository repository = new Repository(url(path));
        at(path, repository);
        return repository;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
