package org.windrow.oaipmh.files;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Knows where one metadata format keeps the addresses of files. Holds no state; used by many threads. */
interface FileFinder {

    /** Whether it understands documents with such a root element; any other finder is then not asked. */
    boolean understands(String namespace, String rootName);

    /**
     * Reads a document and offers what it finds.
     *
     * @param document stands at the start of the root element
     * @param links takes addresses as they are written, and judges them
     */
    void find(XMLStreamReader document, FileLinks links) throws XMLStreamException;
}
