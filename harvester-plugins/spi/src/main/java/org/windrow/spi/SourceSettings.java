package org.windrow.spi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said of a source.
 *
 * @param name the source's name for messages, never blank
 * @param address where the source is: for OAI-PMH its base URL, possibly with a query of its own
 * @param options the plugin's own settings by name, as the plugin documents them; blank values are dropped
 * @param wantFiles whether references to files are wanted, or records alone
 */
public record SourceSettings(String name, URI address, Map<String, String> options, boolean wantFiles) {

    public SourceSettings {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A source needs a name");
        }
        options = options.entrySet().stream()
                .filter(option -> !option.getValue().isBlank())
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, option -> option.getValue().strip()));
    }

    /** The value of one option, if it is set. */
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }
}
