package org.windrow.store;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to become a part.
 *
 * @param identifier the object; it is made if it is not there
 * @param part the part's name, as {@link PartNames} allows it
 * @param file the staged file, completely written; it is gone from staging once it was put, whatever the outcome
 * @param source where it was fetched from; null if it was not fetched
 * @param mediaType the media type; null if it is not known
 * @param facts further facts worth keeping, such as {@code etag}, {@code lastModified}, {@code finalUrl}
 * @param run the harvest run that brought it
 */
public record PartUpdate(
        String identifier,
        String part,
        StagedFile file,
        @Nullable URI source,
        @Nullable String mediaType,
        Map<String, String> facts,
        String run) {

    public PartUpdate {
        facts = Map.copyOf(facts);
    }
}
