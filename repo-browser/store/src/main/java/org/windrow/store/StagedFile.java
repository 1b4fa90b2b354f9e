package org.windrow.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is written inside the silo's file system, out of sight, until it is put as a part. Its checksums are taken while
 * it is written. For one thread at a time.
 *
 * <p>Asking for a checksum, or putting the file, ends the writing.
 */
public final class StagedFile implements AutoCloseable {

    private static final String SHA_256 = "SHA-256";
    private static final int BUFFER_BYTES = 64 << 10;

    private final Path path;
    private final boolean kept;
    private final Runnable released;
    private final StagedContent content;
    private final Map<String, MessageDigest> digesting = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private boolean finished;
    private boolean gone;

    /**
     * @param kept whether the file survives {@link #close} unless it was put
     * @param released called once, when the file is closed or put
     */
    StagedFile(Path path, boolean kept, Runnable released) throws IOException {
        this.path = path;
        this.kept = kept;
        this.released = released;
        this.content = new StagedContent(path, kept);
        digesting(SHA_256);
    }

    /**
     * Takes one more checksum than SHA-256. What is in the file already is read again.
     *
     * @param algorithm as {@link MessageDigest} knows it, such as {@code MD5}
     * @throws SiloException if the algorithm is not known here
     */
    public StagedFile digesting(String algorithm) throws IOException {
        requireWriting();
        String name = algorithm.toUpperCase(Locale.ROOT);
        if (!digesting.containsKey(name)) {
            digesting.put(name, digestOfPresentContent(name));
        }
        return this;
    }

    /**
     * Says that so many more bytes are to come, where that is known. More or fewer may come; room for few is made at once.
     *
     * @param bytes at least 0
     */
    public void expecting(long bytes) {
        requireWriting();
        content.expect(bytes);
    }

    /** Where to write to; appends to what is there. Closing it does nothing. */
    public OutputStream output() {
        requireWriting();
        return new Output();
    }

    /** Forgets everything that was written, for a download that cannot be resumed. */
    public void startOver() throws IOException {
        requireWriting();
        content.clear();
        digesting.values().forEach(MessageDigest::reset);
    }

    /** Where the file is, or would be: a small one that does not survive {@link #close} is held in memory. */
    public Path path() {
        return path;
    }

    /** How many bytes it has. */
    public long size() {
        return content.size();
    }

    /** The SHA-256 in lower-case hexadecimal digits. */
    public String sha256() throws IOException {
        return digest(SHA_256).orElseThrow();
    }

    /** The MD5 in lower-case hexadecimal digits, if it was {@linkplain #digesting taken}. */
    public Optional<String> md5() throws IOException {
        return digest("MD5");
    }

    /** The checksum of that algorithm in lower-case hexadecimal digits, if it was {@linkplain #digesting taken}. */
    public Optional<String> digest(String algorithm) throws IOException {
        finish();
        return Optional.ofNullable(digests.get(algorithm.toUpperCase(Locale.ROOT)));
    }

    /** Ends it and deletes the file, also one that would be kept to be resumed. */
    public void discard() throws IOException {
        if (!gone) {
            finish();
            content.delete();
            release();
        }
    }

    /** Ends it. The file is deleted unless it was put, or can be resumed. */
    @Override
    public void close() throws IOException {
        if (!gone && !kept) {
            discard();
        } else if (!gone) {
            finish();
            release();
        }
    }

    /** Ends the writing: the file is complete and no longer open. */
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            content.close();
            digesting.forEach((name, digest) -> digests.put(name, HexFormat.of().formatHex(digest.digest())));
        }
    }

    /** What was written, if it is in memory and there is no file. */
    Optional<byte[]> held() {
        return content.held();
    }

    /** Notes that the file was moved away. */
    void release() {
        if (!gone) {
            gone = true;
            released.run();
        }
    }

    boolean isGone() {
        return gone;
    }

    private void requireWriting() {
        if (finished) {
            throw new IllegalStateException("The staged file is no longer open: " + path);
        }
    }

    private MessageDigest digestOfPresentContent(String name) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new SiloException("The checksum algorithm " + name + " is not known here", e);
        }
        if (content.size() > 0) {
            try (InputStream in = content.read()) {
                byte[] buffer = new byte[BUFFER_BYTES];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return digest;
    }

    private final class Output extends OutputStream {

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireWriting();
            content.append(bytes, offset, length);
            digesting.values().forEach(digest -> digest.update(bytes, offset, length));
        }
    }
}
