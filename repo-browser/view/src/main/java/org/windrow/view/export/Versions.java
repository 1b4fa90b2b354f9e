package org.windrow.view.export;

/** Which versions of an object are exported. */
public enum Versions {
    /** The one that the manifest points to. */
    CURRENT,
    /** All of them, each whole, in a folder of its own. */
    ALL
}
