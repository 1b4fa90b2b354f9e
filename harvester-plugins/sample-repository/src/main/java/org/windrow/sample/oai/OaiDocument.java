package org.windrow.sample.oai;

import java.time.Instant;
import java.util.Map;
import org.windrow.sample.http.Delivery;
import org.windrow.sample.http.Response;
import org.windrow.sample.xml.XmlBuffer;

/** The frame around every answer (section 3.2): responseDate, the request, then a payload or errors. */
final class OaiDocument {

    private static final Map<String, String> HEADERS = Map.of("Content-Type", "text/xml; charset=utf-8");

    private final XmlBuffer xml;

    private OaiDocument(XmlBuffer xml) {
        this.xml = xml;
    }

    /**
     * Begins an answer.
     *
     * @param arguments what the request element repeats; empty after badVerb and badArgument
     */
    static OaiDocument begin(Instant now, String baseUrl, Map<String, String> arguments, int room) {
        XmlBuffer xml = new XmlBuffer(room);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/"
                + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd\">\n");
        xml.element("responseDate", Granularity.SECONDS.format(now)).raw("\n<request");
        arguments.forEach(
                (name, value) -> xml.raw(" ").raw(name).raw("=\"").text(value).raw("\""));
        xml.raw(">").text(baseUrl).raw("</request>\n");
        return new OaiDocument(xml);
    }

    XmlBuffer xml() {
        return xml;
    }

    OaiDocument error(OaiErrorCode code, String message) {
        xml.raw("<error code=\"").raw(code.name()).raw("\">").text(message).raw("</error>\n");
        return this;
    }

    Response end() {
        xml.raw("</OAI-PMH>\n");
        return new Response(200, HEADERS, xml.array(), xml.length(), Delivery.WHOLE);
    }
}
