package org.windrow.index.metadata;

/**
 * Knows one metadata format. It is asked for every element of the format's namespace, wherever in a document, so that a format
 * that another wraps (MODS in METS) is read as well. Has no state.
 */
interface MetadataFormat {

    /** Whether elements of this namespace are the format's. */
    boolean speaks(String namespace);

    /** An element has ended; what it says goes into the description. */
    void ended(Element element, Description.Builder into);
}
