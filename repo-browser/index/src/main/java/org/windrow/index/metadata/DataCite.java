package org.windrow.index.metadata;

/** The DataCite metadata schema, kernel 2 to 4. */
final class DataCite implements MetadataFormat {

    @Override
    public boolean speaks(String namespace) {
        return namespace.startsWith("http://datacite.org/schema/kernel");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        if (element.within("relatedItem")) {
            return;
        }
        switch (element.name()) {
            case "title" -> into.add(Term.TITLE, element.text());
            case "creatorName", "contributorName" -> into.add(Term.CREATOR, element.text());
            case "subject", "geoLocationPlace" -> into.add(Term.SUBJECT, element.text());
            case "description" -> into.add(Term.DESCRIPTION, element.text());
            case "publisher" -> into.add(Term.PUBLISHER, element.text());
            case "publicationYear", "date" -> into.add(Term.DATE, element.text());
            case "resourceType" -> {
                into.add(Term.TYPE, element.attribute("resourceTypeGeneral"));
                into.add(Term.TYPE, element.text());
            }
            case "format" -> into.add(Term.FORMAT, element.text());
            case "identifier", "alternateIdentifier" -> into.add(Term.IDENTIFIER, element.text());
            case "language" -> into.add(Term.LANGUAGE, element.text());
            case "rights" -> {
                into.add(Term.RIGHTS, element.text());
                into.add(Term.RIGHTS, element.attribute("rightsURI"));
            }
            default -> {}
        }
    }
}
