package org.windrow.engine.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.home.BrokenFileException;
import org.windrow.engine.home.JsonFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the {@link Configuration} in {@code config.json}. Only what is decided need be in it. Safe for use by many threads.
 */
public final class ConfigurationFile {

    /** Stands for the server that Windrow brings along. */
    static final String EMBEDDED = "embedded";

    private static final Set<String> REDIS_SCHEMES = Set.of("redis", "rediss");
    /** The most sources that are harvested at the same time. */
    public static final int MOST_HARVESTERS = 64;

    /** The most workers that download files. */
    public static final int MOST_DOWNLOADERS = 256;

    /** The most connections to one host. */
    public static final int MOST_CONNECTIONS = 64;

    private final JsonFile file;
    private ObjectNode content;
    private volatile Configuration configuration;

    private ConfigurationFile(JsonFile file, ObjectNode content, Configuration configuration) {
        this.file = file;
        this.content = content;
        this.configuration = configuration;
    }

    /**
     * Reads the settings. A file that cannot be understood is kept aside and reported, and the defaults hold.
     *
     * @param path the file, which need not be there; its folder must be
     * @param clock for the name under which a broken file is kept
     * @param report takes sentences for a person
     * @throws IOException if the file is there but cannot be read; nothing must be written over it
     */
    public static ConfigurationFile open(Path path, Clock clock, Consumer<String> report) throws IOException {
        JsonFile file = new JsonFile(path, clock);
        try {
            ObjectNode content = file.read().orElseGet(JsonFile::emptyObject);
            return new ConfigurationFile(file, content, parse(content, file));
        } catch (BrokenFileException broken) {
            report.accept(broken.getMessage() + " The default settings hold meanwhile.");
            return new ConfigurationFile(file, JsonFile.emptyObject(), Configuration.DEFAULTS);
        }
    }

    private static Configuration parse(ObjectNode content, JsonFile file) throws IOException {
        try {
            return parse(new Fields(content));
        } catch (IllegalArgumentException senseless) {
            throw file.setAside(String.valueOf(senseless.getMessage()));
        }
    }

    private static Configuration parse(Fields fields) {
        Configuration defaults = Configuration.DEFAULTS;
        String contact = fields.text("contact", "");
        return new Configuration(
                redis(fields.text("redis", EMBEDDED)),
                fields.number("harvesters", defaults.harvesters(), 0, MOST_HARVESTERS),
                fields.number("downloaders", defaults.downloaders(), 0, MOST_DOWNLOADERS),
                fields.duration("gap", defaults.gap()),
                fields.number("connections", defaults.connections(), 1, MOST_CONNECTIONS),
                fields.number("highWaterMark", defaults.highWaterMark(), 1, Integer.MAX_VALUE),
                contact.isEmpty() ? null : contact,
                fields.folder("siloRoot"),
                fields.folder("dataFolder"),
                proxy(fields.text("proxy", "")));
    }

    private static @Nullable URI redis(String text) {
        if (text.isEmpty() || text.equals(EMBEDDED)) {
            return null;
        }
        URI uri = Fields.address("redis", text);
        if (!REDIS_SCHEMES.contains(uri.getScheme())) {
            throw new IllegalArgumentException("\"redis\" must be \"embedded\", or begin with redis:// or rediss://");
        }
        return uri;
    }

    private static @Nullable URI proxy(String text) {
        if (text.isEmpty()) {
            return null;
        }
        URI uri = Fields.address("proxy", text);
        if (!"http".equals(uri.getScheme())) {
            throw new IllegalArgumentException("\"proxy\" must begin with http://");
        }
        return uri;
    }

    /** The settings as they hold now. */
    public Configuration configuration() {
        return configuration;
    }

    /**
     * Replaces the settings. Keys that we do not know stay in the file.
     *
     * @throws IOException if they could not be saved; nothing has changed then
     */
    public synchronized void save(Configuration next) throws IOException {
        ObjectNode changed = content.deepCopy();
        URI redis = next.redis();
        Path siloRoot = next.siloRoot();
        Path dataFolder = next.dataFolder();
        URI proxy = next.proxy();
        changed.put("redis", redis == null ? EMBEDDED : redis.toString());
        changed.put("harvesters", next.harvesters());
        changed.put("downloaders", next.downloaders());
        changed.put("gap", next.gap().toString());
        changed.put("connections", next.connections());
        changed.put("highWaterMark", next.highWaterMark());
        changed.put("contact", next.contact());
        changed.put("siloRoot", siloRoot == null ? null : siloRoot.toString());
        changed.put("dataFolder", dataFolder == null ? null : dataFolder.toString());
        changed.put("proxy", proxy == null ? null : proxy.toString());
        file.write(changed);
        content = changed;
        configuration = next;
    }
}
