package org.windrow.oaipmh.checkup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/** An endpoint that says what a test wants it to say; by itself it is a decent small repository. */
final class Repository implements Handler {

    private static final String OAI_DC = format("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/");

    private final Map<String, String> identify = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private String before = "";
    private String descriptions = "";
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Repository(String baseUrl) {
        identify.put("repositoryName", "A repository");
        identify.put("baseURL", baseUrl);
        identify.put("protocolVersion", "2.0");
        identify.put("adminEmail", "admin@example.org");
        identify.put("earliestDatestamp", "2010-01-01");
        identify.put("deletedRecord", "persistent");
        identify.put("granularity", "YYYY-MM-DD");
        answers.put("ListMetadataFormats", "<ListMetadataFormats>" + OAI_DC + "</ListMetadataFormats>");
        answers.put("ListIdentifiers", "<ListIdentifiers>" + header("2020-05-01") + "</ListIdentifiers>");
        answers.put("ListSets", "<error code=\"noSetHierarchy\">No sets.</error>");
    }

    /** Another answer for an element of Identify; empty leaves the element out. */
    Repository saying(String element, String text) {
        identify.put(element, text);
        return this;
    }

    Repository describing(String xml) {
        descriptions = xml;
        return this;
    }

    /** Another answer to a verb. */
    Repository answering(String verb, String xml) {
        answers.put(verb, xml);
        return this;
    }

    Repository offering(String... formats) {
        return answering(
                "ListMetadataFormats", "<ListMetadataFormats>" + String.join("", formats) + "</ListMetadataFormats>");
    }

    Repository listing(String xml) {
        return answering("ListIdentifiers", "<ListIdentifiers>" + xml + "</ListIdentifiers>");
    }

    /** Text in front of every answer. */
    Repository preceding(String text) {
        before = text;
        return this;
    }

    Repository at(Instant clock) {
        now = clock;
        return this;
    }

    static String format(String prefix, String namespace) {
        return "<metadataFormat><metadataPrefix>" + prefix
                + "</metadataPrefix><schema>http://example.org/s.xsd</schema>" + "<metadataNamespace>" + namespace
                + "</metadataNamespace></metadataFormat>";
    }

    static String oaiDc() {
        return OAI_DC;
    }

    static String header(String datestamp) {
        return "<header><identifier>oai:example.org:" + datestamp + "</identifier><datestamp>" + datestamp
                + "</datestamp></header>";
    }

    @Override
    public Response handle(Request request) {
        String verb = request.query().replaceFirst("(?:.*&)?verb=([A-Za-z]*).*", "$1");
        String answer = verb.equals("Identify") ? identification() : answers.get(verb);
        String body =
                before + "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
                        + now + "</responseDate><request/>"
                        + (answer == null ? "<error code=\"badVerb\">No such verb.</error>" : answer) + "</OAI-PMH>";
        return Response.of(200, "text/xml", body.getBytes(UTF_8));
    }

    private String identification() {
        StringBuilder xml = new StringBuilder("<Identify>");
        identify.forEach((element, text) -> {
            if (!text.isEmpty()) {
                xml.append("<" + element + ">" + text + "</" + element + ">");
            }
        });
        return xml.append(descriptions).append("</Identify>").toString();
    }
}
