package org.windrow.oaipmh.page;

import org.windrow.spi.WebLimits;

/** What an answer should be, known by its root element. */
public enum DocumentKind {
    /** A page of OAI-PMH. */
    OAI_PMH("OAI-PMH", 1L << 30, "This is not an OAI-PMH address; check it."),

    /** One record as EPrints exports it. */
    EPRINTS_XML("eprints?", 32L << 20, "This is no EPrints XML.");

    private final String root;
    private final long maxBytes;
    private final String mistaken;

    DocumentKind(String root, long maxBytes, String mistaken) {
        this.root = root;
        this.maxBytes = maxBytes;
        this.mistaken = mistaken;
    }

    /** The root element's local name, as a regular expression. */
    String root() {
        return root;
    }

    /** What is waited for and how much is read at the first attempt. */
    WebLimits limits() {
        return WebLimits.PAGE.withMaxBytes(maxBytes);
    }

    /** What to say of an answer that is something else. */
    String mistaken() {
        return mistaken;
    }
}
