package org.windrow.engine.source;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.log.Secrets;

/**
 * What a person has decided for all sources and for this machine.
 *
 * @param redis an external server's URI; null for the embedded one
 * @param harvesters how many sources are harvested at the same time, 0 to 64
 * @param downloaders how many workers download files, 0 to 256
 * @param gap the shortest time between two requests to one host, for a new source
 * @param connections the most connections to one host, for a new source, 1 to 64
 * @param highWaterMark above so many waiting downloads of a source its harvester stops listing, at least 1
 * @param contact the address that servers are told, for their administrators; null for none
 * @param siloRoot the folder in which silos lie; null for the home's own
 */
public record Configuration(
        @Nullable URI redis,
        int harvesters,
        int downloaders,
        Duration gap,
        int connections,
        int highWaterMark,
        @Nullable String contact,
        @Nullable Path siloRoot) {

    /**
     * What holds until a person decides otherwise: a host is asked once a second over two connections (field notes, suggested
     * defaults), and of ten million files 50,000 wait in Redis, each with about half a kilobyte.
     */
    public static final Configuration DEFAULTS =
            new Configuration(null, 4, 16, Duration.ofSeconds(1), 2, 50_000, null, null);

    public Configuration {
        if (harvesters < 0 || downloaders < 0 || connections < 1 || highWaterMark < 1 || gap.isNegative()) {
            throw new IllegalArgumentException(
                    "Numbers of workers, connections, jobs and times cannot be less than that");
        }
        if (contact != null && (contact.isBlank() || contact.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("\"contact\" must be one line, such as an e-mail address");
        }
    }

    /** The same with other numbers of workers. */
    public Configuration withWorkers(int harvesterCount, int downloaderCount) {
        return new Configuration(
                redis, harvesterCount, downloaderCount, gap, connections, highWaterMark, contact, siloRoot);
    }

    /** The external server's URI; empty for the embedded one. */
    public Optional<URI> externalRedis() {
        return Optional.ofNullable(redis);
    }

    /** The address that servers are told. */
    public Optional<String> contactAddress() {
        return Optional.ofNullable(contact);
    }

    /** The folder in which silos lie. */
    public Path siloRoot(WindrowHome home) {
        return siloRoot == null ? home.silos() : siloRoot;
    }

    /** Every setting as it holds on a home, by name, for a person to read; without secrets. */
    public Map<String, String> effective(WindrowHome home) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("redis", redis == null ? ConfigurationFile.EMBEDDED : new Secrets().mask(redis.toString()));
        values.put("harvesters", Integer.toString(harvesters));
        values.put("downloaders", Integer.toString(downloaders));
        values.put("gap", gap.toString());
        values.put("connections", Integer.toString(connections));
        values.put("highWaterMark", Integer.toString(highWaterMark));
        values.put("contact", contact == null ? "" : contact);
        values.put("siloRoot", siloRoot(home).toString());
        return values;
    }

    /** Without the password that the URI may hold. */
    @Override
    public String toString() {
        return new Secrets()
                .mask(
                        "Configuration[redis=%s, harvesters=%d, downloaders=%d, gap=%s, connections=%d, highWaterMark=%d, contact=%s, siloRoot=%s]"
                                .formatted(
                                        redis,
                                        harvesters,
                                        downloaders,
                                        gap,
                                        connections,
                                        highWaterMark,
                                        contact,
                                        siloRoot));
    }
}
