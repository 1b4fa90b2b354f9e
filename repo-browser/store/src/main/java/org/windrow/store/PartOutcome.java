package org.windrow.store;

/** What putting a part did. */
public enum PartOutcome {
    /** The current version did not have the part; now it has. */
    ADDED,
    /** The part was there with other content; what it was before stays readable in an earlier version. */
    REPLACED,
    /** The part was there with the same content; nothing was written. */
    UNCHANGED
}
