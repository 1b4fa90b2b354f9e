package org.windrow.sample.oai;

import org.windrow.sample.catalogue.Description;
import org.windrow.sample.catalogue.SampleFile;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.xml.XmlBuffer;

/** XML as EPrints 3 exports it, with every file's URL, size, type and MD5. */
final class EprintsXml implements MetadataFormat {

    private final Addresses addresses;

    EprintsXml(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String prefix() {
        return "ep3";
    }

    @Override
    public String schema() {
        return "http://eprints.org/ep2/data/2.0/ep3.xsd";
    }

    @Override
    public String namespace() {
        return "http://eprints.org/ep2/data/2.0";
    }

    @Override
    public void write(XmlBuffer xml, SampleRecord record, int index) {
        Description description = record.description();
        xml.raw("<eprint xmlns=\"http://eprints.org/ep2/data/2.0\" id=\"")
                .text(addresses.landingPage(index))
                .raw("\">");
        xml.element("eprintid", Integer.toString(index + 1));
        xml.element("eprint_status", "archive");
        writeDocuments(xml, record, index);
        xml.element("type", "article");
        xml.raw("<creators>");
        for (String creator : description.creators()) {
            writeCreator(xml, creator);
        }
        xml.raw("</creators>");
        xml.element("title", description.title());
        xml.raw("<abstract>").raw(description.summary().bytes()).raw("</abstract>");
        xml.element("date", Integer.toString(description.year()));
        xml.raw("</eprint>");
    }

    private static void writeCreator(XmlBuffer xml, String creator) {
        String[] names = creator.split(", ", 2);
        xml.raw("<item><name>").element("family", names[0]);
        if (names.length > 1) {
            xml.element("given", names[1]);
        }
        xml.raw("</name></item>");
    }

    private void writeDocuments(XmlBuffer xml, SampleRecord record, int index) {
        xml.raw("<documents>");
        int position = 0;
        for (SampleFile file : record.files()) {
            position++;
            xml.raw("<document>");
            xml.element("docid", Integer.toString((index + 1) * 100 + position));
            xml.element("pos", Integer.toString(position));
            xml.element("mime_type", file.mediaType());
            xml.element("security", "public");
            xml.element("main", file.name());
            xml.raw("<files><file>");
            xml.element("filename", file.name());
            xml.element("mime_type", file.mediaType());
            xml.element("hash", file.md5());
            xml.element("hash_type", "MD5");
            xml.element("filesize", Long.toString(file.content().size()));
            xml.element("url", addresses.file(index, file.name()));
            xml.raw("</file></files></document>");
        }
        xml.raw("</documents>");
    }
}
