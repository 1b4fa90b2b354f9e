package org.windrow.engine.source;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.windrow.spi.SourceSettings;

/**
 * A configured source.
 *
 * @param id its key: lower-case letters, digits and dashes, never changed
 * @param name its name for people, not blank
 * @param plugin the id of the plugin that knows it
 * @param address where it is
 * @param options the plugin's own settings by name ({@code metadataPrefix}, {@code set}, {@code from}, {@code until})
 * @param silo the name of the silo its records go to, or a folder's path
 * @param files whether files are downloaded
 * @param gap the shortest time between two requests to its host
 * @param connections the most connections to a host at once
 */
public record Source(
        String id,
        String name,
        String plugin,
        URI address,
        Map<String, String> options,
        String silo,
        boolean files,
        Duration gap,
        int connections) {

    public Source {
        options = Map.copyOf(options);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A source needs a name");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("A source needs at least one connection");
        }
    }

    /** What the plugin is told of this source. */
    public SourceSettings settings() {
        return new SourceSettings(name, address, options, files);
    }
}
