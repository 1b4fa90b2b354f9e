package org.windrow.index.metadata;

import java.util.Locale;
import java.util.Map;

/** Dublin Core, simple ({@code oai_dc}) and with the DCMI terms. Unknown formats are read by it too, for words they share. */
final class DublinCore implements MetadataFormat {

    private static final Map<String, Term> WORDS = Map.ofEntries(
            Map.entry("title", Term.TITLE),
            Map.entry("alternative", Term.TITLE),
            Map.entry("creator", Term.CREATOR),
            Map.entry("contributor", Term.CREATOR),
            Map.entry("author", Term.CREATOR),
            Map.entry("subject", Term.SUBJECT),
            Map.entry("keyword", Term.SUBJECT),
            Map.entry("coverage", Term.SUBJECT),
            Map.entry("spatial", Term.SUBJECT),
            Map.entry("temporal", Term.SUBJECT),
            Map.entry("description", Term.DESCRIPTION),
            Map.entry("abstract", Term.DESCRIPTION),
            Map.entry("tableofcontents", Term.DESCRIPTION),
            Map.entry("publisher", Term.PUBLISHER),
            Map.entry("date", Term.DATE),
            Map.entry("issued", Term.DATE),
            Map.entry("created", Term.DATE),
            Map.entry("available", Term.DATE),
            Map.entry("datesubmitted", Term.DATE),
            Map.entry("dateaccepted", Term.DATE),
            Map.entry("type", Term.TYPE),
            Map.entry("format", Term.FORMAT),
            Map.entry("medium", Term.FORMAT),
            Map.entry("identifier", Term.IDENTIFIER),
            Map.entry("bibliographiccitation", Term.SOURCE),
            Map.entry("source", Term.SOURCE),
            Map.entry("ispartof", Term.SOURCE),
            Map.entry("language", Term.LANGUAGE),
            Map.entry("rights", Term.RIGHTS),
            Map.entry("license", Term.RIGHTS),
            Map.entry("accessrights", Term.RIGHTS));

    @Override
    public boolean speaks(String namespace) {
        return namespace.startsWith("http://purl.org/dc/")
                || namespace.startsWith("http://www.openarchives.org/OAI/2.0/oai_dc");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        Term term = WORDS.get(element.name().toLowerCase(Locale.ROOT));
        if (term != null) {
            into.add(term, element.text());
        }
    }
}
