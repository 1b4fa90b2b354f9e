package org.windrow.sample.oai;

import org.windrow.sample.catalogue.Description;
import org.windrow.sample.catalogue.SampleFile;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.xml.XmlBuffer;

/** Unqualified Dublin Core, the format that every repository has. Files are identifiers, as EPrints has it. */
final class DublinCore implements MetadataFormat {

    private final Addresses addresses;

    DublinCore(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String prefix() {
        return "oai_dc";
    }

    @Override
    public String schema() {
        return "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    }

    @Override
    public String namespace() {
        return "http://www.openarchives.org/OAI/2.0/oai_dc/";
    }

    @Override
    public void write(XmlBuffer xml, SampleRecord record, int index) {
        xml.raw("<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/"
                + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">");
        Description description = record.description();
        xml.element("dc:title", description.title());
        description.creators().forEach(creator -> xml.element("dc:creator", creator));
        description.subjects().forEach(subject -> xml.element("dc:subject", subject));
        xml.raw("<dc:description>").raw(description.summary().bytes()).raw("</dc:description>");
        xml.element("dc:date", Integer.toString(description.year()));
        xml.element("dc:type", "Article");
        for (SampleFile file : record.files()) {
            xml.element("dc:format", file.mediaType());
        }
        for (SampleFile file : record.files()) {
            xml.element("dc:identifier", addresses.file(index, file.name()));
        }
        xml.element("dc:relation", addresses.landingPage(index));
        xml.raw("</oai_dc:dc>");
    }
}
