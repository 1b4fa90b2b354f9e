package org.windrow.engine.download;

/** A download cannot go on; carries what is to be said of it. */
final class StoppedDownload extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is to become of the bytes that have come. */
    enum Bytes {
        /** They are good, and a later attempt goes on from them. */
        KEEP,
        /** They are of no use. */
        DROP
    }

    private final transient DownloadResult result;
    private final Bytes bytes;

    StoppedDownload(DownloadResult result, Bytes bytes) {
        super(result.toString(), null, false, false);
        this.result = result;
        this.bytes = bytes;
    }

    DownloadResult result() {
        return result;
    }

    boolean keepsBytes() {
        return bytes == Bytes.KEEP;
    }
}
