package org.windrow.engine.download;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.windrow.spi.Checksum;
import org.windrow.store.PartNames;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;

/**
 * The part that the object's current version has already for an order.
 *
 * @param part the part; empty if there is none whose bytes can be read
 * @param otherParts the names of the version's other parts
 */
record PresentPart(Optional<SiloPart> part, List<String> otherParts) {

    /** Looks for it by the order's part name; by its URL if the order names no part. */
    static PresentPart of(DownloadOrder order, Silo silo) throws IOException {
        List<SiloPart> parts = silo.find(order.identifier())
                .flatMap(SiloObject::currentVersion)
                .map(version -> version.parts())
                .orElse(List.of());
        Optional<SiloPart> found = parts.stream()
                .filter(part -> order.wantedPart()
                        .map(wanted -> PartNames.safe(wanted).equals(part.name()))
                        .orElseGet(() -> isFrom(part, order.url())))
                .filter(part -> !part.missing())
                .findFirst();
        List<String> others = parts.stream()
                .map(SiloPart::name)
                .filter(name -> found.isEmpty() || !name.equals(found.get().name()))
                .toList();
        return new PresentPart(found, others);
    }

    /**
     * The part if it is what the order asks for: it has the announced checksum or, where none can be compared, it
     * came from the same URL or nobody knows from where.
     */
    Optional<SiloPart> answerTo(DownloadOrder order) {
        return part.filter(there -> !order.recheck() && fits(there, order));
    }

    /** The headers that ask for the file only if it is no longer the part that is there; empty if it is wanted in any case. */
    Map<String, String> conditions(DownloadOrder order) {
        return part.filter(there -> order.recheck() && fits(there, order) && isFrom(there, order.url()))
                .map(there -> new Validators(
                                there.facts().get(Facts.ETAG), there.facts().get(Facts.LAST_MODIFIED))
                        .ifChanged())
                .orElse(Map.of());
    }

    private static boolean fits(SiloPart there, DownloadOrder order) {
        return order.announcedChecksum()
                .flatMap(announced -> recorded(there, announced).map(announced.hex()::equals))
                .orElseGet(() -> there.source() == null || isFrom(there, order.url()));
    }

    private static Optional<String> recorded(SiloPart there, Checksum announced) {
        return Optional.ofNullable(
                switch (announced.algorithm()) {
                    case "SHA-256" -> there.sha256();
                    case "MD5" -> there.md5();
                    default -> null;
                });
    }

    /** why: a site that moves from http to https keeps its files. */
    private static boolean isFrom(SiloPart part, URI url) {
        URI source = part.source();
        return source != null
                && Objects.equals(hostAndPort(source), hostAndPort(url))
                && Objects.equals(source.getRawPath(), url.getRawPath())
                && Objects.equals(source.getRawQuery(), url.getRawQuery());
    }

    private static String hostAndPort(URI url) {
        int port = url.getPort();
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return port < 0 || port == 80 || port == 443 ? host : host + ":" + port;
    }
}
