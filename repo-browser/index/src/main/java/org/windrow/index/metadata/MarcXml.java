package org.windrow.index.metadata;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** MARC 21 as XML. */
final class MarcXml implements MetadataFormat {

    /** Punctuation of the old cards, which joins subfields. */
    private static final Pattern CARD_PUNCTUATION = Pattern.compile("\\s*[/:;,=]\\s*$");

    /** In field 008: the first year, and the language. */
    private static final int YEAR_AT = 7;

    private static final int LANGUAGE_AT = 35;

    @Override
    public boolean speaks(String namespace) {
        return namespace.startsWith("http://www.loc.gov/MARC21/slim");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        switch (element.name()) {
            case "controlfield" -> controlField(element, into);
            case "datafield" -> dataField(element, into);
            default -> {}
        }
    }

    private static void controlField(Element field, Description.Builder into) {
        String text = field.text();
        switch (field.attribute("tag")) {
            case "001" -> into.add(Term.IDENTIFIER, text);
            case "008" -> {
                if (text.length() >= YEAR_AT + 4) {
                    into.add(Term.DATE, text.substring(YEAR_AT, YEAR_AT + 4));
                }
                if (text.length() >= LANGUAGE_AT + 3) {
                    into.add(Term.LANGUAGE, text.substring(LANGUAGE_AT, LANGUAGE_AT + 3));
                }
            }
            default -> {}
        }
    }

    private static void dataField(Element field, Description.Builder into) {
        switch (field.attribute("tag")) {
            case "245" -> into.add(Term.TITLE, subfields(field, "abnp"));
            case "130", "240", "246", "740" -> into.add(Term.TITLE, subfields(field, "a"));
            case "100", "110", "111", "700", "710", "711" -> into.add(Term.CREATOR, subfields(field, "ab"));
            case "600", "610", "611", "630", "648", "650", "651", "653" ->
                into.add(Term.SUBJECT, subfields(field, "abvxyz"));
            case "500", "505", "520" -> into.add(Term.DESCRIPTION, subfields(field, "a"));
            case "260", "264" -> {
                into.add(Term.PUBLISHER, subfields(field, "b"));
                into.add(Term.DATE, subfields(field, "c"));
            }
            case "655", "336" -> into.add(Term.TYPE, subfields(field, "a"));
            case "041" -> into.add(Term.LANGUAGE, subfields(field, "a"));
            case "506", "540" -> into.add(Term.RIGHTS, subfields(field, "au"));
            case "020", "022", "024" -> into.add(Term.IDENTIFIER, subfields(field, "a"));
            case "856" -> {
                into.add(Term.IDENTIFIER, subfields(field, "u"));
                into.add(Term.FORMAT, subfields(field, "q"));
            }
            case "773" -> into.add(Term.SOURCE, subfields(field, "tg"));
            default -> {}
        }
    }

    private static String subfields(Element field, String codes) {
        return field.children("subfield").stream()
                .filter(subfield -> codes.contains(subfield.attribute("code")))
                .map(subfield ->
                        CARD_PUNCTUATION.matcher(subfield.text().strip()).replaceFirst(""))
                .collect(Collectors.joining(" "));
    }
}
