package org.windrow.index.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.windrow.store.SiloObject;

/** What is remarkable about an object. It may be several of these at once. */
public enum ObjectState {
    /** Nothing is amiss. */
    COMPLETE,
    /** The record is gone at its source. */
    DELETED,
    /** A file that the record refers to has not come, or a part that the manifest names is not there. */
    INCOMPLETE,
    /** The manifest had to be mended, or the object could not be read. */
    DAMAGED,
    /** There is no version, or none with a part. */
    EMPTY;

    /** The states of an object; {@link #COMPLETE} only if there is no other. */
    static Set<ObjectState> of(SiloObject object) {
        Set<ObjectState> states = EnumSet.noneOf(ObjectState.class);
        if (object.deleted()) {
            states.add(DELETED);
        }
        if (object.damaged()) {
            states.add(DAMAGED);
        }
        boolean partsMissing = object.currentVersion().stream()
                .flatMap(version -> version.parts().stream())
                .anyMatch(part -> part.missing());
        if (partsMissing || !object.missingFiles().isEmpty()) {
            states.add(INCOMPLETE);
        }
        boolean hasParts =
                object.versions().stream().anyMatch(version -> !version.parts().isEmpty());
        if (!hasParts && !object.deleted()) {
            states.add(EMPTY);
        }
        return states.isEmpty() ? EnumSet.of(COMPLETE) : states;
    }

    /** The word for it: {@code deleted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
