package org.windrow.oaipmh.parse;

import java.util.List;

/** Pages for the tests. */
final class Pages {

    static final String DC = "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></oai_dc:dc>";
    private static final String START = "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
            + "<responseDate>2026-01-02T03:04:05Z</responseDate><request>http://example.org/oai</request><ListRecords>";
    private static final String END = "</ListRecords></OAI-PMH>";

    private Pages() {}

    static String page(String... content) {
        return START + String.join("", content) + END;
    }

    static String record(String identifier, String metadata) {
        return "<record><header><identifier>" + identifier + "</identifier><datestamp>2026-01-01</datestamp></header>"
                + "<metadata>" + metadata + "</metadata></record>";
    }

    static String titled(String identifier, String title) {
        return record(identifier, DC.formatted(title));
    }

    /** Puts a document into another page and cuts it out again. */
    static String cutAgain(String document) throws Exception {
        Collected collected = new Collected();
        collected.read(page(record("x", document.substring(document.indexOf("?>") + 2))));
        return List.copyOf(collected.metadata).getFirst();
    }
}
