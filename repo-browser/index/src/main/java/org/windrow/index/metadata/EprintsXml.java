package org.windrow.index.metadata;

/** What an EPrints repository exports of an eprint ({@code ep2/data/2.0}), and the older form of version 2. */
final class EprintsXml implements MetadataFormat {

    @Override
    public boolean speaks(String namespace) {
        return namespace.startsWith("http://eprints.org/ep2/data");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        if (element.within("documents")) {
            if (element.is("format", "mime_type")) {
                into.add(Term.FORMAT, element.text());
            } else if (element.is("language")) {
                into.add(Term.LANGUAGE, element.text());
            } else if (element.is("license")) {
                into.add(Term.RIGHTS, element.text());
            }
            return;
        }
        switch (element.name()) {
            case "name" -> {
                if (element.within("creators") || element.within("editors") || element.within("contributors")) {
                    into.add(Term.CREATOR, name(element));
                }
            }
            case "item" -> item(element, into);
            case "title" -> into.add(Term.TITLE, element.text());
            case "keywords" -> into.add(Term.SUBJECT, element.text());
            case "abstract" -> into.add(Term.DESCRIPTION, element.text());
            case "publisher", "institution" -> into.add(Term.PUBLISHER, element.text());
            case "date" -> into.add(Term.DATE, element.text());
            case "type" -> {
                if (element.in("eprint")) {
                    into.add(Term.TYPE, element.text());
                }
            }
            case "id_number", "doi", "isbn", "issn", "official_url" -> into.add(Term.IDENTIFIER, element.text());
            case "publication", "book_title", "series", "event_title" -> into.add(Term.SOURCE, element.text());
            default -> {}
        }
    }

    private static void item(Element item, Description.Builder into) {
        if (item.in("subjects", "keywords")) {
            into.add(Term.SUBJECT, item.text());
        } else if (item.in("corp_creators")) {
            into.add(Term.CREATOR, item.text());
        }
    }

    private static String name(Element name) {
        String family = name.child("family");
        String given = name.child("given");
        if (family.isEmpty()) {
            return given.isEmpty() ? name.text() : given;
        }
        return given.isEmpty() ? family : family + ", " + given;
    }
}
