package org.windrow.view.object;

import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a metadata format calls its fields. MARCXML and DSpace's DIM say in attributes what a field is; of the others it is the
 * element's name, with the prefix that is usual for Dublin Core, and with none where the format is the document's own.
 */
final class FieldNames {

    private static final String MARC = "http://www.loc.gov/MARC21/slim";
    private static final String DIM = "http://www.dspace.org/xmlns/dspace/dim";

    private static final Map<String, String> PREFIXES =
            Map.of("http://purl.org/dc/elements/1.1/", "dc:", "http://purl.org/dc/terms/", "dcterms:");

    /** MODS, METS, DataCite and EPrints; the namespaces of the last two end in their version. */
    private static final Set<String> OWN = Set.of(
            "http://www.loc.gov/mods/",
            "http://www.loc.gov/METS/",
            "http://datacite.org/schema/kernel-",
            "http://eprints.org/ep2/data/");

    /** The fields of MARC 21 that records of repositories have, as its own documentation names them. */
    private static final Map<String, String> MARC_NAMES = Map.ofEntries(
            Map.entry("001", "Control Number"),
            Map.entry("003", "Control Number Identifier"),
            Map.entry("005", "Date and Time of Latest Transaction"),
            Map.entry("008", "Fixed-Length Data Elements"),
            Map.entry("020", "International Standard Book Number"),
            Map.entry("022", "International Standard Serial Number"),
            Map.entry("024", "Other Standard Identifier"),
            Map.entry("035", "System Control Number"),
            Map.entry("040", "Cataloging Source"),
            Map.entry("041", "Language Code"),
            Map.entry("082", "Dewey Decimal Classification Number"),
            Map.entry("100", "Main Entry – Personal Name"),
            Map.entry("110", "Main Entry – Corporate Name"),
            Map.entry("245", "Title Statement"),
            Map.entry("246", "Varying Form of Title"),
            Map.entry("250", "Edition Statement"),
            Map.entry("260", "Publication, Distribution, etc."),
            Map.entry("264", "Production, Publication, Distribution"),
            Map.entry("300", "Physical Description"),
            Map.entry("490", "Series Statement"),
            Map.entry("500", "General Note"),
            Map.entry("502", "Dissertation Note"),
            Map.entry("520", "Summary, etc."),
            Map.entry("540", "Terms Governing Use"),
            Map.entry("546", "Language Note"),
            Map.entry("650", "Subject – Topical Term"),
            Map.entry("651", "Subject – Geographic Name"),
            Map.entry("653", "Index Term – Uncontrolled"),
            Map.entry("655", "Index Term – Genre/Form"),
            Map.entry("700", "Added Entry – Personal Name"),
            Map.entry("710", "Added Entry – Corporate Name"),
            Map.entry("773", "Host Item Entry"),
            Map.entry("856", "Electronic Location and Access"));

    private FieldNames() {}

    /**
     * The name of the field that an element is.
     *
     * @param above the name of the element that it lies in; null if that is the document's own
     */
    static String of(XMLStreamReader element, @Nullable String above) {
        String local = element.getLocalName();
        return switch (namespace(element)) {
            case MARC -> marc(element, above);
            case DIM -> local.equals("field") ? dim(element) : local;
            default -> above == null ? plain(element) : above + "/" + plain(element);
        };
    }

    /** Whether an element's attributes are told by its name already. */
    static boolean saysAttributes(XMLStreamReader element) {
        String namespace = namespace(element);
        return namespace.equals(MARC) || namespace.equals(DIM);
    }

    private static String marc(XMLStreamReader element, @Nullable String above) {
        return switch (element.getLocalName()) {
            case "controlfield", "datafield" -> {
                String tag = attribute(element, "tag");
                String name = MARC_NAMES.get(tag);
                yield name == null ? tag : tag + " " + name;
            }
            case "subfield" -> (above == null ? "" : above + " ") + "$" + attribute(element, "code");
            default -> element.getLocalName();
        };
    }

    private static String dim(XMLStreamReader element) {
        String name = attribute(element, "mdschema") + "." + attribute(element, "element");
        String qualifier = attribute(element, "qualifier");
        return qualifier.isEmpty() ? name : name + "." + qualifier;
    }

    private static String plain(XMLStreamReader element) {
        String namespace = namespace(element);
        String local = element.getLocalName();
        String usual = PREFIXES.get(namespace);
        if (usual != null) {
            return usual + local;
        }
        if (OWN.stream().anyMatch(namespace::startsWith)) {
            return local;
        }
        String prefix = element.getPrefix();
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String namespace(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
