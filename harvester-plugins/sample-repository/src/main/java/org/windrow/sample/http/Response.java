package org.windrow.sample.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. It owns its array: it is neither copied in nor out, and nobody changes it. */
public final class Response {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final int length;
    private final Delivery delivery;

    /**
     * An answer.
     *
     * @param status the status code
     * @param headers the headers in order; Content-Length is added from {@code length} if it is not among them
     * @param body an array that holds the body
     * @param length how many bytes of the array are the body; negative if the end of the connection ends the body
     * @param delivery how it goes out
     */
    public Response(int status, Map<String, String> headers, byte[] body, int length, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.length = length;
        this.delivery = delivery;
    }

    /** An answer with a body of that media type. */
    public static Response of(int status, String mediaType, byte[] body) {
        return new Response(status, Map.of("Content-Type", mediaType), body, body.length, Delivery.WHOLE);
    }

    /** An answer with a few words. */
    public static Response text(int status, String words) {
        return of(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one header added or replaced. */
    public Response withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, length, delivery);
    }

    /** The same answer with another body. */
    public Response withBody(byte[] other) {
        return new Response(status, headers, other, other.length, delivery);
    }

    /** The same answer, going out in another way. */
    public Response deliveredBy(Delivery other) {
        return new Response(status, headers, body, length, other);
    }

    /** The same answer under another status. */
    public Response withStatus(int other) {
        return new Response(other, headers, body, length, delivery);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The headers in order. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The array that holds the body; not a copy. */
    public byte[] body() {
        return body;
    }

    /** How many bytes of the array are the body; negative if the end of the connection ends the body. */
    public int length() {
        return length;
    }

    /** How it goes out. */
    public Delivery delivery() {
        return delivery;
    }

    /** The body as text. */
    public String bodyText() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    /** The status line and headers as they go over the wire. */
    byte[] head() {
        StringBuilder head =
                new StringBuilder(256).append("HTTP/1.1 ").append(status).append(' ');
        head.append(reason(status)).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (length < 0) {
            head.append("Connection: close\r\n");
        } else if (!headers.containsKey("Content-Length") && status != 304) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String reason(int status) {
        return switch (status / 100) {
            case 2 -> "OK";
            case 3 -> "Elsewhere";
            case 4 -> "Refused";
            default -> "Failed";
        };
    }
}
