package org.windrow.spi.checkup;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that answered. Text is from outside and unchecked unless said otherwise.
 *
 * @param plugin the id of the plugin that harvests it
 * @param address where to harvest it: after redirects, https where it is offered
 * @param name its own name; its host's if it tells none
 * @param software what it runs on; null if it could not be told
 * @param declared what it says of itself
 * @param formats the formats it offers, in its order; empty if it did not tell
 * @param advice which of them to harvest
 * @param sets whether it has sets
 * @param size how much there is to harvest; null if unknown
 * @param warnings what is odd, the gravest first
 */
public record Endpoint(
        String plugin,
        URI address,
        String name,
        @Nullable Software software,
        Declaration declared,
        List<OfferedFormat> formats,
        FormatAdvice advice,
        SetSupport sets,
        @Nullable SizeEstimate size,
        List<CheckUpWarning> warnings) {

    public Endpoint {
        formats = List.copyOf(formats);
        warnings = List.copyOf(warnings);
    }

    /** Whether a source has sets. */
    public enum SetSupport {
        /** It has. */
        YES,
        /** It has none. */
        NO,
        /** It did not say, or not in time. */
        UNKNOWN
    }
}
