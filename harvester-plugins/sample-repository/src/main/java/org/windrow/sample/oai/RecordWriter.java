package org.windrow.sample.oai;

import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.xml.XmlBuffer;

/** Writes headers and records (section 2.5). */
final class RecordWriter {

    private final Granularity granularity;

    RecordWriter(Granularity granularity) {
        this.granularity = granularity;
    }

    void header(XmlBuffer xml, SampleRecord record) {
        xml.raw(record.deleted() ? "<header status=\"deleted\">" : "<header>");
        xml.element("identifier", record.identifier());
        xml.element("datestamp", granularity.format(record.datestamp()));
        for (String set : record.sets()) {
            xml.element("setSpec", set);
        }
        xml.raw("</header>\n");
    }

    void record(XmlBuffer xml, RecordLists.Place place, MetadataFormat format) {
        xml.raw("<record>");
        header(xml, place.record());
        if (!place.record().deleted()) {
            xml.raw("<metadata>");
            format.write(xml, place.record(), place.index());
            xml.raw("</metadata>");
        }
        xml.raw("</record>\n");
    }
}
