package org.windrow.index.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.ObjectState;

/**
 * An object that was found, as a list shows it.
 *
 * @param silo the folder of the silo that it is of
 * @param identifier the object's identifier; {@code Silo.find} has the rest
 * @param title the first title; null if there is none
 * @param creators the first few creators
 * @param date the earliest date as the record has it; null if there is none
 * @param type the first type; null if there is none
 * @param snippet the beginning of the description; null if there is none
 * @param states what is remarkable about it; never empty
 * @param size bytes of the current version
 * @param files how many files, metadata not counted
 * @param versions how many versions
 * @param changed when it last changed in the silo
 */
public record Hit(
        Path silo,
        String identifier,
        @Nullable String title,
        List<String> creators,
        @Nullable String date,
        @Nullable String type,
        @Nullable String snippet,
        Set<ObjectState> states,
        long size,
        int files,
        int versions,
        Instant changed) {

    public Hit {
        creators = List.copyOf(creators);
        states = Set.copyOf(states);
    }

    /** Which object it is. */
    public ObjectRef object() {
        return new ObjectRef(silo, identifier);
    }
}
