package org.windrow.sample.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.windrow.sample.http.Response;

/** Faults in status, headers and the body as a whole. */
public final class HttpFaults {

    private HttpFaults() {}

    /** That status with those headers and that text. */
    public static Fault status(int status, Map<String, String> headers, String body) {
        return (request, repository) -> {
            Response response = Response.text(status, body);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                response = response.withHeader(header.getKey(), header.getValue());
            }
            return response;
        };
    }

    /** That status, and nothing more to say. */
    public static Fault status(int status) {
        return status(status, Map.of(), "Status " + status + "\n");
    }

    /** A wait before the right answer. */
    public static Fault delay(Duration wait) {
        return (request, repository) -> {
            Thread.sleep(wait);
            return repository.handle(request);
        };
    }

    /** The right body under that status. */
    public static Fault bodyUnderStatus(int status) {
        return (request, repository) -> repository.handle(request).withStatus(status);
    }

    /** A page for people, with status 200. */
    public static Fault html() {
        return (request, repository) -> Response.of(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in.<br></body></html>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The right body under another media type. */
    public static Fault contentType(String mediaType) {
        return (request, repository) -> repository.handle(request).withHeader("Content-Type", mediaType);
    }

    /** The right body with a piece of text replaced, wherever it stands. */
    public static Fault replacing(String text, String other) {
        return (request, repository) -> {
            Response right = repository.handle(request);
            return right.withBody(right.bodyText().replace(text, other).getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The right body with bytes in it that XML forbids: U+0003 and broken UTF-8, in the first title. */
    public static Fault invalidXmlBytes() {
        return (request, repository) -> {
            Response right = repository.handle(request);
            byte[] body = right.bodyText()
                    .replaceFirst("<dc:title>", "<dc:title>\u0003\u00e9")
                    .getBytes(StandardCharsets.ISO_8859_1);
            return right.withBody(body);
        };
    }

    /** The right body cut off after so many bytes, with a Content-Length that agrees. */
    public static Fault truncated(int bytes) {
        return (request, repository) -> {
            Response right = repository.handle(request);
            return right.withBody(Arrays.copyOf(right.body(), Math.min(bytes, right.length())));
        };
    }

    /** The right body, compressed. */
    public static Fault gzip() {
        return (request, repository) -> {
            Response right = repository.handle(request);
            return right.withBody(compressed(right)).withHeader("Content-Encoding", "gzip");
        };
    }

    /** The right body, compressed, with its last half missing. */
    public static Fault truncatedGzip() {
        return (request, repository) -> {
            Response right = repository.handle(request);
            byte[] whole = compressed(right);
            return right.withBody(Arrays.copyOf(whole, whole.length / 2)).withHeader("Content-Encoding", "gzip");
        };
    }

    /** The right body, not compressed, under a header that says it is. */
    public static Fault gzipHeaderOnPlainBytes() {
        return (request, repository) -> repository.handle(request).withHeader("Content-Encoding", "gzip");
    }

    /** The right body after headers of so many bytes. */
    public static Fault hugeHeaders(int bytes) {
        return (request, repository) -> repository.handle(request).withHeader("X-Straw", "straw ".repeat(bytes / 6));
    }

    private static byte[] compressed(Response response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(response.length() / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(response.body(), 0, response.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
