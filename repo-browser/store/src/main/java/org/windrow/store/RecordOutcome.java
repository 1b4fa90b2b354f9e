package org.windrow.store;

/** What putting a record did. */
public enum RecordOutcome {
    /** The object is new. */
    CREATED,
    /** The object was there; its metadata, its sets or its list of wanted files changed, or it came back after a deletion. */
    UPDATED,
    /** Nothing but perhaps the datestamp changed. */
    UNCHANGED,
    /** The object got its tombstone now; a tombstone that was there already counts as unchanged. */
    DELETED
}
