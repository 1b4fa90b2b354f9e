package org.windrow.index.metadata;

/** DIM, the DSpace intermediate metadata: the whole of an item in qualified Dublin Core. */
final class DspaceIntermediate implements MetadataFormat {

    @Override
    public boolean speaks(String namespace) {
        return namespace.startsWith("http://www.dspace.org/xmlns/dspace/dim");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        if (!element.is("field")
                || !(element.attribute("mdschema").equals("dc")
                        || element.attribute("mdschema").equals("dcterms"))) {
            return;
        }
        String qualifier = element.attribute("qualifier");
        Term term = switch (element.attribute("element")) {
            case "title" -> Term.TITLE;
            case "creator" -> Term.CREATOR;
            case "contributor" -> Term.CREATOR;
            case "subject", "coverage" -> Term.SUBJECT;
            case "description" -> qualifier.equals("provenance") ? null : Term.DESCRIPTION;
            case "publisher" -> Term.PUBLISHER;
            case "date" -> qualifier.equals("updated") ? null : Term.DATE;
            case "type" -> Term.TYPE;
            case "format" -> qualifier.equals("extent") ? null : Term.FORMAT;
            case "identifier" -> qualifier.equals("citation") ? Term.SOURCE : Term.IDENTIFIER;
            case "source" -> Term.SOURCE;
            case "language" -> Term.LANGUAGE;
            case "rights" -> Term.RIGHTS;
            default -> null;
        };
        if (term != null) {
            into.add(term, element.text());
        }
    }
}
