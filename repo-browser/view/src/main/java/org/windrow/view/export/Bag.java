package org.windrow.view.export;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.windrow.store.SiloException;
import org.windrow.view.work.Errand;

/**
 * Writes objects as a bag (BagIt 1.0, RFC 8493): below {@code data/} a folder for each object with the parts of its current
 * version, or a folder for each version; their SHA-256 in the manifest. A file whose content is not what the silo recorded ends the export, so that what is
 * handed on is what was harvested.
 */
public final class Bag {

    private static final String MANIFEST = "manifest-sha256.txt";

    private final Clock clock;

    /** @param clock says the day of the bagging */
    public Bag(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes a bag, and reads it again to check it.
     *
     * @param target the bag's folder, which must not be there yet
     * @throws StoppedException if it was stopped
     * @throws IOException if something could not be read, written, or is not what was recorded; nothing is left then
     */
    public Exported write(ExportObjects objects, Versions versions, Path target, Errand.Course course)
            throws IOException {
        AtomicReference<Exported> written = new AtomicReference<>(new Exported(0, 0, 0));
        Destination.write(target, folder -> {
            written.set(fill(objects, versions, folder, course));
            check(folder, course);
        });
        return written.get();
    }

    private Exported fill(ExportObjects objects, Versions versions, Path bag, Errand.Course course) throws IOException {
        Files.createDirectories(bag.resolve("data"));
        long[] octets = {0};
        long[] streams = {0};
        Exported exported;
        MessageDigest ofManifest = sha256();
        Set<String> sources = new LinkedHashSet<>();
        ExportObjects noted =
                objects.noting(origin -> sources.add(oneLine(origin.silo().uriBase())));
        try (OutputStream manifest = Files.newOutputStream(bag.resolve(MANIFEST))) {
            exported = new ObjectFiles(versions).forEach(noted, course, (path, part) -> {
                Path copy = bag.resolve("data").resolve(path);
                Files.createDirectories(copy.getParent());
                String digest = copy(part.file(), copy);
                if (part.sha256() != null && !part.sha256().equals(digest)) {
                    throw new SiloException(
                            part.file() + " is not what was stored. Check the object before handing it on");
                }
                octets[0] += Files.size(copy);
                streams[0]++;
                byte[] line = (digest + "  data/" + encoded(path) + "\n").getBytes(StandardCharsets.UTF_8);
                manifest.write(line);
                ofManifest.update(line);
            });
        }
        String declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        String info = "Bag-Software-Agent: Windrow\nBagging-Date: " + LocalDate.now(clock) + "\nPayload-Oxum: "
                + octets[0] + "." + streams[0] + "\n"
                + sources.stream()
                        .map(source -> "External-Description: " + source + "\n")
                        .collect(Collectors.joining());
        Files.writeString(bag.resolve("bagit.txt"), declaration);
        Files.writeString(bag.resolve("bag-info.txt"), info);
        Files.writeString(
                bag.resolve("tagmanifest-sha256.txt"),
                hex(sha256().digest(info.getBytes(StandardCharsets.UTF_8))) + "  bag-info.txt\n"
                        + hex(sha256().digest(declaration.getBytes(StandardCharsets.UTF_8))) + "  bagit.txt\n"
                        + hex(ofManifest.digest()) + "  manifest-sha256.txt\n");
        return exported;
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(
                        new BufferedInputStream(
                                Files.newInputStream(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)),
                        digest);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
        }
        return hex(digest.digest());
    }

    /** Reads every file of the bag again and compares it with the manifest. */
    private static void check(Path bag, Errand.Course course) throws IOException {
        course.checking();
        long looked = 0;
        try (BufferedReader lines = Files.newBufferedReader(bag.resolve(MANIFEST))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Check.goOn(course);
                int between = line.indexOf("  ");
                Path file = bag.resolve(decoded(line.substring(between + 2)));
                if (!digest(file).equals(line.substring(0, between))) {
                    throw new IOException(file + " was not written as it was read. Is the disk well?");
                }
                course.done(++looked);
            }
        }
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest.digest());
    }

    private static String decoded(String path) {
        return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    }

    /** RFC 8493, 2.1.3: line breaks and the percent sign of a path are written as percent and two digits. */
    private static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
