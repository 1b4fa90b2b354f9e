package org.windrow.view.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.windrow.view.work.Errand;

/**
 * Finds out whether the entries of a ZIP file have a name each of its own. Of a name 64 bits of its SHA-256 are held, and of a share
 * of the names at a time: the directory is read once for each share.
 */
final class DistinctNames {

    private final FileChannel file;
    private final long entries;
    private final long shares;
    private final MessageDigest sha256;
    private long[] digests;

    /**
     * @param file the ZIP file; the caller closes it
     * @param atATime how many names are in a share, about
     */
    DistinctNames(FileChannel file, long entries, int atATime) {
        this.file = file;
        this.entries = entries;
        this.shares = Math.ceilDiv(entries, atATime);
        this.digests = new long[(int) Math.min(entries, atATime)];
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** @throws ZipException if two entries have one name */
    void require(Errand.Course course) throws IOException {
        for (long share = 0; share < shares; share++) {
            int held = take(share, course);
            Arrays.sort(digests, 0, held);
            for (int i = 1; i < held; i++) {
                if (digests[i] == digests[i - 1]) {
                    throw new ZipException("Two entries have the same name");
                }
            }
        }
    }

    private int take(long share, Errand.Course course) throws IOException {
        ZipDirectory directory = new ZipDirectory(file);
        int held = 0;
        for (long i = 0; i < entries; i++) {
            Check.goOn(course);
            sha256.update(directory.next().name());
            long digest = ZipRecords.buffer(Long.BYTES)
                    .put(sha256.digest(), 0, Long.BYTES)
                    .getLong(0);
            if (Long.remainderUnsigned(digest, shares) == share) {
                if (held == digests.length) {
                    digests = Arrays.copyOf(digests, held + held / 2 + 1);
                }
                digests[held++] = digest;
            }
        }
        return held;
    }
}
