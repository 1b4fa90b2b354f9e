package org.windrow.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Undoes gzip, the only coding the client asks for. */
final class ContentCoding {

    private static final int BUFFER = 8192;
    private static final int MAGIC_FIRST = 0x1f;
    private static final int MAGIC_SECOND = 0x8b;

    private ContentCoding() {}

    static boolean isGzip(String coding) {
        return coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
    }

    /**
     * The plain bytes of a body that claims to be gzip.
     *
     * <p>why: some servers set the header and send plain bytes, or nothing; what does not begin like gzip is taken as it is.
     */
    static InputStream gunzip(InputStream body) throws IOException {
        PushbackInputStream start = new PushbackInputStream(body, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == MAGIC_FIRST && (magic[1] & 0xff) == MAGIC_SECOND;
        return gzip ? new GZIPInputStream(start, BUFFER) : start;
    }
}
