package org.windrow.sample.oai;

import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.xml.XmlBuffer;

/** A format in which records can be had. */
interface MetadataFormat {

    String prefix();

    String schema();

    String namespace();

    /**
     * Writes the record's metadata document.
     *
     * @param index the record's place in the catalogue, which its addresses are made of
     */
    void write(XmlBuffer xml, SampleRecord record, int index);
}
