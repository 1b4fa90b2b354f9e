package org.windrow.sample.oai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;
import org.windrow.sample.xml.XmlBuffer;

/**
 * A record as EPrints 3 exports it: at {@code /cgi/export/eprint/<number>/XML/<any name>}, or without {@code eprint/} as the
 * first of its kind did.
 */
public final class EprintsExport implements Handler {

    private static final Pattern PATH = Pattern.compile("/cgi/export/(?:eprint/)?(\\d{1,9})/XML/[^/]+");
    private static final int ROOM = 4096;

    private final SampleCatalogue catalogue;
    private final EprintsXml format;

    /** The export of what the catalogue holds at each moment. */
    public EprintsExport(SampleCatalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.format = new EprintsXml(addresses);
    }

    @Override
    public Response handle(Request request) {
        Matcher path = PATH.matcher(request.path());
        int index = path.matches() ? Integer.parseInt(path.group(1)) - 1 : -1;
        if (index < 0 || index >= catalogue.size() || catalogue.record(index).deleted()) {
            return Response.text(404, "There is no such export.\n");
        }
        SampleRecord record = catalogue.record(index);
        XmlBuffer xml = new XmlBuffer(ROOM)
                .raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<eprints xmlns=\"")
                .raw(format.namespace())
                .raw("\">\n");
        format.write(xml, record, index);
        xml.raw("\n</eprints>\n");
        return Response.of(200, "application/vnd.eprints.data+xml; charset=utf-8", xml.toBytes());
    }
}
