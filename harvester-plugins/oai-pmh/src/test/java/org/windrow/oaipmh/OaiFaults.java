package org.windrow.oaipmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.fault.Fault;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/** Faults in what a repository says rather than in how it says it. */
final class OaiFaults {

    private OaiFaults() {}

    /** Nothing but an error of the protocol. */
    static Fault error(String code) {
        return (request, repository) -> Response.of(
                200,
                "text/xml",
                ("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-01-01T00:00:00Z"
                                + "</responseDate><request/><error code=\"" + code + "\">As the test wants it.</error>"
                                + "<error code=\"" + code + "\">Said again.</error></OAI-PMH>")
                        .getBytes(UTF_8));
    }

    /** The right page with its text changed. */
    static Fault changed(UnaryOperator<String> change) {
        return (request, repository) -> {
            Response right = repository.handle(request);
            return right.withBody(change.apply(right.bodyText()).getBytes(UTF_8));
        };
    }

    /** The right page with another token. */
    static Fault token(String token) {
        return changed(page -> page.replaceAll("(<resumptionToken[^>]*>)[^<]*", "$1" + token));
    }

    /** The right page with the token that it was asked with. */
    static Fault sameToken() {
        return (request, repository) -> {
            String token = URLDecoder.decode(request.query().replaceFirst(".*resumptionToken=", ""), UTF_8);
            return token(token).apply(request, repository);
        };
    }

    /** The first page of the list again and again, each time with a new token. */
    static Fault firstPageForEver() {
        AtomicInteger count = new AtomicInteger();
        return (request, repository) ->
                token("token-" + count.incrementAndGet()).apply(asking(request, firstPage()), repository);
    }

    /** Pages without records, each with a new token. */
    static Fault emptyPagesForEver() {
        AtomicInteger count = new AtomicInteger();
        return (request, repository) -> {
            Response first = repository.handle(asking(request, firstPage()));
            String page = first.bodyText()
                    .replaceAll("(?s)<record>.*</record>", "")
                    .replaceAll("(<resumptionToken[^>]*>)[^<]*", "$1token-" + count.incrementAndGet());
            return first.withBody(page.getBytes(UTF_8));
        };
    }

    /** Requests whose right answer would hold that record's metadata. */
    static Predicate<Request> wouldShow(SampleRepository repository, String identifier) {
        AtomicBoolean looking = new AtomicBoolean();
        return request -> {
            if (request.query().contains("ListIdentifiers") || !looking.compareAndSet(false, true)) {
                return false;
            }
            try {
                return ask(repository, request).contains("<identifier>" + identifier + "</identifier>");
            } finally {
                looking.set(false);
            }
        };
    }

    private static String ask(SampleRepository repository, Request request) {
        try (InputStream in =
                URI.create(repository.baseUrl() + "?" + request.query()).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The same request without its dates. */
    static Request undated(Request request) {
        return asking(request, request.query().replaceAll("&(from|until)=[^&]*", ""));
    }

    private static String firstPage() {
        return "verb=ListRecords&metadataPrefix=oai_dc";
    }

    static Request asking(Request request, String query) {
        return new Request(request.method(), request.path(), query, request.headers(), request.body());
    }
}
