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
import org.windrow.http.WebProxy;
import org.windrow.http.WebSettings;

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
 * @param siloRoot the folder in which silos lie; null for the data folder's own
 * @param dataFolder the folder of silos, embedded Redis and index; null for the home's own
 * @param proxy the HTTP proxy that requests go through, {@code http://user@host:port}; null for none
 */
public record Configuration(
        @Nullable URI redis,
        int harvesters,
        int downloaders,
        Duration gap,
        int connections,
        int highWaterMark,
        @Nullable String contact,
        @Nullable Path siloRoot,
        @Nullable Path dataFolder,
        @Nullable URI proxy) {

    /**
     * What holds until a person decides otherwise: a host is asked once a second over two connections (field notes, suggested
     * defaults), and of ten million files 50,000 wait in Redis, each with about half a kilobyte.
     */
    public static final Configuration DEFAULTS =
            new Configuration(null, 4, 16, Duration.ofSeconds(1), 2, 50_000, null, null, null, null);

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
                redis,
                harvesterCount,
                downloaderCount,
                gap,
                connections,
                highWaterMark,
                contact,
                siloRoot,
                dataFolder,
                proxy);
    }

    /** The external server's URI; empty for the embedded one. */
    public Optional<URI> externalRedis() {
        return Optional.ofNullable(redis);
    }

    /** The address that servers are told. */
    public Optional<String> contactAddress() {
        return Optional.ofNullable(contact);
    }

    /** The folders of a home, with the data where a person wants them. */
    public WindrowHome places(WindrowHome home) {
        return dataFolder == null ? home : new WindrowHome(home.config(), dataFolder, home.state(), home.logs());
    }

    /** The folder in which silos lie. */
    public Path siloRoot(WindrowHome home) {
        return siloRoot == null ? places(home).silos() : siloRoot;
    }

    /** How the network is used. */
    public WebSettings web() {
        return WebSettings.DEFAULT.withProxy(proxy == null ? null : WebProxy.of(proxy));
    }

    /** The same with another Redis; null for the embedded one. */
    public Configuration withRedis(@Nullable URI other) {
        return new Configuration(
                other, harvesters, downloaders, gap, connections, highWaterMark, contact, siloRoot, dataFolder, proxy);
    }

    /** The same with another proxy; null for none. */
    public Configuration withProxy(@Nullable URI other) {
        return new Configuration(
                redis, harvesters, downloaders, gap, connections, highWaterMark, contact, siloRoot, dataFolder, other);
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
        values.put("dataFolder", places(home).data().toString());
        values.put("proxy", proxy == null ? "" : new Secrets().mask(proxy.toString()));
        return values;
    }

    /** Without the passwords that the addresses may hold. */
    @Override
    public String toString() {
        return new Secrets()
                .mask(
                        "Configuration[redis=%s, harvesters=%d, downloaders=%d, gap=%s, connections=%d, highWaterMark=%d, contact=%s, siloRoot=%s, dataFolder=%s, proxy=%s]"
                                .formatted(
                                        redis,
                                        harvesters,
                                        downloaders,
                                        gap,
                                        connections,
                                        highWaterMark,
                                        contact,
                                        siloRoot,
                                        dataFolder,
                                        proxy));
    }
}
