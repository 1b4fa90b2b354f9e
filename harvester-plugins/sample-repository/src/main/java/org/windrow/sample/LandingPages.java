package org.windrow.sample;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleFile;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;
import org.windrow.sample.oai.Addresses;
import org.windrow.sample.xml.XmlBuffer;

/** The pages for people: the front page, which links to the endpoint, and one page a record. */
final class LandingPages implements Handler {

    private static final Pattern RECORD = Pattern.compile("/id/(\\d{1,9})");
    private static final int ROOM = 2048;

    private final SampleCatalogue catalogue;
    private final Addresses addresses;

    LandingPages(SampleCatalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    @Override
    public Response handle(Request request) {
        if (request.path().equals("/")) {
            return html(200, frontPage());
        }
        Matcher record = RECORD.matcher(request.path());
        int index = record.matches() ? Integer.parseInt(record.group(1)) - 1 : -1;
        if (index < 0 || index >= catalogue.size()) {
            return Response.text(404, "There is no such page.\n");
        }
        boolean deleted = catalogue.record(index).deleted();
        return deleted ? Response.text(410, "This record was deleted.\n") : html(200, recordPage(index));
    }

    private XmlBuffer frontPage() {
        XmlBuffer page = begin("Windrow sample repository");
        page.raw("<link rel=\"alternate\" type=\"text/xml\" title=\"OAI-PMH\" href=\"")
                .text(addresses.endpoint() + "?verb=Identify")
                .raw("\"></head><body><h1>Windrow sample repository</h1><p>")
                .text(catalogue.size() + " invented papers, to be harvested at ")
                .raw("<a href=\"")
                .text(addresses.endpoint() + "?verb=Identify")
                .raw("\">")
                .text(addresses.endpoint())
                .raw("</a>.</p></body></html>\n");
        return page;
    }

    private XmlBuffer recordPage(int index) {
        SampleRecord record = catalogue.record(index);
        XmlBuffer page = begin(record.description().title());
        for (SampleFile file : record.files()) {
            if (file.mediaType().equals("application/pdf")) {
                page.raw("<meta name=\"citation_pdf_url\" content=\"")
                        .text(addresses.file(index, file.name()))
                        .raw("\">");
            }
        }
        page.raw("</head><body>").element("h1", record.description().title());
        page.raw("<p>").raw(record.description().summary().bytes()).raw("</p><ul>");
        for (SampleFile file : record.files()) {
            page.raw("<li><a href=\"")
                    .text(addresses.file(index, file.name()))
                    .raw("\">")
                    .text(file.name())
                    .raw("</a></li>");
        }
        return page.raw("</ul></body></html>\n");
    }

    private static XmlBuffer begin(String title) {
        return new XmlBuffer(ROOM)
                .raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .element("title", title);
    }

    private static Response html(int status, XmlBuffer page) {
        return Response.of(status, "text/html; charset=utf-8", page.toBytes());
    }
}
