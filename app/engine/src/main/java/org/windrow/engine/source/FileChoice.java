package org.windrow.engine.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which files of a source are wanted.
 *
 * @param groups the sorts of file; all of them for everything
 * @param largestBytes the largest file; {@link #NO_LIMIT} for no limit of its own
 */
public record FileChoice(Set<FileGroup> groups, long largestBytes) {

    /** Stands for no limit of its own. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Every file of whatever size. */
    public static final FileChoice EVERYTHING = new FileChoice(EnumSet.allOf(FileGroup.class), NO_LIMIT);

    private static final long MEGABYTE = 1_000_000;

    public FileChoice {
        if (groups.isEmpty() || largestBytes < 1) {
            throw new IllegalArgumentException("A choice of files needs a sort of file and room for one");
        }
        groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
    }

    /** Whether every sort of file is wanted. */
    @JsonIgnore
    public boolean isEveryGroup() {
        return groups.size() == FileGroup.values().length;
    }

    /** Whether the size is limited. */
    @JsonIgnore
    public boolean isLimited() {
        return largestBytes < NO_LIMIT;
    }

    /**
     * Why a file is left out; empty if it is wanted, and as long as that cannot be told.
     *
     * @param group its sort, if that is known
     * @param size its size as announced, if it is
     */
    public Optional<String> leavesOut(Optional<FileGroup> group, OptionalLong size) {
        return group.filter(sort -> !groups.contains(sort))
                .map(FileGroup::words)
                .or(() -> size.isPresent() && size.getAsLong() > largestBytes
                        ? Optional.of(tooLarge())
                        : Optional.empty());
    }

    /** Why a file is left out that is larger than it may be. */
    public String tooLarge() {
        return largestBytes % MEGABYTE == 0
                ? "larger than " + largestBytes / MEGABYTE + " MB"
                : "larger than " + largestBytes + " bytes";
    }
}
