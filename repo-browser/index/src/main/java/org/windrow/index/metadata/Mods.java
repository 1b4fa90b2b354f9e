package org.windrow.index.metadata;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MODS of the Library of Congress, version 3. What a related item says is not the record's, but for where it appeared. */
final class Mods implements MetadataFormat {

    private static final String RELATED = "relatedItem";

    @Override
    public boolean speaks(String namespace) {
        return namespace.startsWith("http://www.loc.gov/mods/");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        if (element.within(RELATED)) {
            if (element.is("titleInfo") && element.in(RELATED) && "host".equals(parentAttribute(element, "type"))) {
                into.add(Term.SOURCE, title(element));
            }
            return;
        }
        switch (element.name()) {
            case "titleInfo" -> {
                if (!element.in("subject")) {
                    into.add(Term.TITLE, title(element));
                }
            }
            case "name" -> into.add(element.in("subject") ? Term.SUBJECT : Term.CREATOR, name(element));
            case "topic", "geographic", "temporal" -> {
                if (element.in("subject")) {
                    into.add(Term.SUBJECT, element.text());
                }
            }
            case "abstract", "tableOfContents", "note" -> into.add(Term.DESCRIPTION, element.text());
            case "publisher" -> into.add(Term.PUBLISHER, element.text());
            case "dateIssued", "dateCreated", "copyrightDate", "dateOther" -> into.add(Term.DATE, element.text());
            case "genre", "typeOfResource" -> into.add(Term.TYPE, element.text());
            case "languageTerm" -> into.add(Term.LANGUAGE, element.text());
            case "accessCondition" -> into.add(Term.RIGHTS, element.text());
            case "identifier" -> into.add(Term.IDENTIFIER, element.text());
            case "internetMediaType" -> into.add(Term.FORMAT, element.text());
            default -> {}
        }
    }

    private static String parentAttribute(Element element, String attribute) {
        Element parent = element.parent();
        return parent == null ? "" : parent.attribute(attribute);
    }

    private static String title(Element info) {
        String title = Stream.of(info.child("nonSort"), info.child("title"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(title, info.child("subTitle"), info.child("partNumber"), info.child("partName"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(": "));
    }

    /** Family and given name if they are told apart, else the parts as they stand. */
    private static String name(Element name) {
        String family = part(name, "family");
        String given = part(name, "given");
        if (!family.isEmpty()) {
            return given.isEmpty() ? family : family + ", " + given;
        }
        return name.children("namePart").stream()
                .filter(part -> !part.attribute("type").equals("date"))
                .map(Element::text)
                .collect(Collectors.joining(" "));
    }

    private static String part(Element name, String type) {
        return name.children("namePart").stream()
                .filter(part -> part.attribute("type").equals(type))
                .map(part -> part.text().strip())
                .collect(Collectors.joining(" "));
    }
}
