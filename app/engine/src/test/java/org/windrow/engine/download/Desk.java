package org.windrow.engine.download;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.spi.Checksum;
import org.windrow.spi.WebLimits;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;

/** A silo, a real HTTP client and a downloader, for tests of downloads. */
final class Desk implements AutoCloseable {

    static final String OBJECT = "oai:example.org:1";

    /** Short waits, everything resumed that can be. */
    static final DownloadLimits LIMITS = DownloadLimits.USUAL
            .withResumeFrom(0)
            .withFreeBytes(0)
            .withWeb(new WebLimits(
                    Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(500), Long.MAX_VALUE, 0));

    final Silo silo;
    final Downloader downloader;
    private final ApacheWebClient web = new ApacheWebClient(new WebIdentity("Windrow test", null), WebSettings.DEFAULT);

    /** A new silo in that folder. */
    Desk(Path root) throws IOException {
        this(Silo.create(root, "info:test/"));
    }

    /** The silo in that folder, as after a restart. */
    static Desk reopened(Path root) throws IOException {
        return new Desk(Silo.open(root));
    }

    private Desk(Silo silo) {
        this.silo = silo;
        this.downloader = new Downloader(web, Clock.systemUTC());
    }

    DownloadResult fetch(DownloadOrder order) throws InterruptedException {
        return downloader.download(order, silo);
    }

    DownloadResult fetch(@Nullable String part, URI url) throws InterruptedException {
        return fetch(order(part, url));
    }

    static DownloadOrder order(@Nullable String part, URI url) {
        return new DownloadOrder(OBJECT, part, url, null, OptionalLong.empty(), null, "run-1", false, LIMITS);
    }

    static DownloadOrder order(@Nullable String part, URI url, @Nullable Checksum checksum) {
        return new DownloadOrder(OBJECT, part, url, null, OptionalLong.empty(), checksum, "run-1", false, LIMITS);
    }

    static DownloadOrder recheck(DownloadOrder order) {
        return new DownloadOrder(
                order.identifier(),
                order.part(),
                order.url(),
                order.mediaType(),
                order.size(),
                order.checksum(),
                order.run(),
                true,
                order.limits());
    }

    static DownloadOrder within(DownloadLimits limits, DownloadOrder order) {
        return new DownloadOrder(
                order.identifier(),
                order.part(),
                order.url(),
                order.mediaType(),
                order.size(),
                order.checksum(),
                order.run(),
                order.recheck(),
                limits);
    }

    /** The parts of the object's current version; none if there is no such object. */
    List<SiloPart> parts() throws IOException {
        return silo.find(OBJECT)
                .flatMap(SiloObject::currentVersion)
                .map(version -> version.parts())
                .orElse(List.of());
    }

    /** The one part that there is. */
    SiloPart onlyPart() throws IOException {
        List<SiloPart> parts = parts();
        if (parts.size() != 1) {
            throw new AssertionError("One part was expected: " + parts);
        }
        return parts.getFirst();
    }

    byte[] content() throws IOException {
        return Files.readAllBytes(onlyPart().file());
    }

    /** What staging and the notes of unfinished downloads hold after a barrier: everything beside the silo but locks and notes of changes. */
    List<Path> leftovers() throws IOException {
        silo.barrier();
        try (Stream<Path> files = Files.walk(silo.controlFolder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("lock")
                            && !file.toString().endsWith("locks"))
                    .filter(file -> !file.endsWith("gate"))
                    .filter(file -> !file.startsWith(silo.controlFolder().resolve("changes")))
                    .toList();
        }
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String digest(String algorithm, byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    }

    @Override
    public void close() throws IOException {
        web.close();
        silo.close();
    }
}
