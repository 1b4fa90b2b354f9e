package org.windrow.http;

import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.windrow.spi.WebResponse;

/** Status, headers and the body still to be read. */
final class ApacheWebResponse implements WebResponse {

    private final ClassicHttpResponse response;
    private final URI uri;
    private final InputStream body;
    private final Lease lease;

    ApacheWebResponse(ClassicHttpResponse response, URI uri, InputStream body, Lease lease) {
        this.response = response;
        this.uri = uri;
        this.body = body;
        this.lease = lease;
    }

    @Override
    public int status() {
        return response.getCode();
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public Optional<String> header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null
                ? Optional.empty()
                : Optional.ofNullable(header.getValue()).map(ApacheWebResponse::decoded);
    }

    /** why: headers are bytes; servers that send more than ASCII, for a file's name above all, mean UTF-8 nearly always. */
    private static String decoded(String latin1) {
        if (latin1.chars().allMatch(c -> c < 0x80)) {
            return latin1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin1;
        }
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public void close() {
        lease.giveUp();
    }
}
