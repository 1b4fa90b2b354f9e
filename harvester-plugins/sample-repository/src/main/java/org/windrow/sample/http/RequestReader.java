package org.windrow.sample.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests from a connection, with limits on what a client may send. */
final class RequestReader {

    private static final int MAX_LINE = 32 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_BODY = 1024 * 1024;

    private final InputStream in;
    private final byte[] line = new byte[MAX_LINE];

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The next request, or null if the client has closed the connection. */
    @Nullable
    Request next() throws IOException {
        String first = readLine();
        if (first == null || first.isEmpty()) {
            return null;
        }
        String[] parts = first.split(" ", -1);
        if (parts.length != 3) {
            throw new IOException("Not an HTTP request: " + first);
        }
        Map<String, String> headers = readHeaders();
        if (parts[2].equals("HTTP/1.0")) {
            headers.putIfAbsent("connection", "close");
        }
        String target = withoutHost(parts[1]);
        int question = target.indexOf('?');
        return new Request(
                parts[0],
                question < 0 ? target : target.substring(0, question),
                question < 0 ? "" : target.substring(question + 1),
                headers,
                readBody(headers));
    }

    /** why: a client that takes this server for its proxy sends the whole address. */
    private static String withoutHost(String target) {
        if (!target.startsWith("http://")) {
            return target;
        }
        int path = target.indexOf('/', "http://".length());
        return path < 0 ? "/" : target.substring(path);
    }

    private Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new HashMap<>();
        while (true) {
            String header = readLine();
            if (header == null) {
                throw new IOException("The request ends within its headers");
            }
            if (header.isEmpty()) {
                return headers;
            }
            int colon = header.indexOf(':');
            if (colon <= 0 || headers.size() >= MAX_HEADERS) {
                throw new IOException("Not a header, or one too many: " + header);
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
    }

    private String readBody(Map<String, String> headers) throws IOException {
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        if (length < 0 || length > MAX_BODY) {
            throw new IOException("A body of " + length + " bytes is not accepted");
        }
        return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private @Nullable String readLine() throws IOException {
        int length = 0;
        while (true) {
            int b = in.read();
            if (b < 0) {
                return length == 0 ? null : new String(line, 0, length, StandardCharsets.ISO_8859_1);
            }
            if (b == '\n') {
                int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                return new String(line, 0, end, StandardCharsets.ISO_8859_1);
            }
            if (length == MAX_LINE) {
                throw new IOException("A line of more than " + MAX_LINE + " bytes is not accepted");
            }
            line[length++] = (byte) b;
        }
    }
}
