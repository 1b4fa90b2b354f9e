package org.windrow.store.aside;

/** What came of bringing an object back. */
public enum Return {
    /** It is where it was. */
    RETURNED,
    /** It was harvested anew meanwhile; the one that was deleted stays aside. */
    OCCUPIED,
    /** It is not aside any more: brought back by someone else, or swept. */
    GONE
}
