package org.windrow.oaipmh.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** The last resort: makes well-formed XML of tags that do not match and attributes without quotes, by jsoup's reading. */
final class LenientXml {

    /** A DOM costs many times its text. */
    static final int LONGEST = 4 << 20;

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\w.-]*(:[\\p{L}_][\\w.-]*)?");

    private static final Map<String, String> WELL_KNOWN = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/",
            "xlink", "http://www.w3.org/1999/xlink",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance");

    private LenientXml() {}

    /**
     * Well-formed text of the same element.
     *
     * @param text an element
     * @param surroundings the start tags around it, whose namespaces hold
     */
    static String mend(String text, String surroundings) {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8")
                .prettyPrint(false);
        Element root = document.firstElementChild();
        if (root == null) {
            return "";
        }
        dropOddAttributes(root);
        for (String prefix : undeclared(root, surroundings)) {
            root.attr("xmlns:" + prefix, WELL_KNOWN.getOrDefault(prefix, "urn:undeclared:" + prefix));
        }
        return root.outerHtml();
    }

    /** Torn tags leave pieces of values behind that look like attributes. */
    private static void dropOddAttributes(Element root) {
        for (Element element : root.getAllElements()) {
            List<String> odd = element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(name -> !NAME.matcher(name).matches() || isTornDeclaration(element, name))
                    .toList();
            odd.forEach(element::removeAttr);
        }
    }

    private static boolean isTornDeclaration(Element element, String name) {
        return name.startsWith("xmlns:") && element.attr(name).isBlank();
    }

    private static Set<String> undeclared(Element root, String surroundings) {
        Set<String> prefixes = new TreeSet<>();
        for (Element element : root.getAllElements()) {
            addPrefix(prefixes, element.tagName());
            for (Attribute attribute : element.attributes()) {
                addPrefix(prefixes, attribute.getKey());
            }
        }
        // why: a declaration further down may not reach every use, and one whose value was torn off declares nothing
        prefixes.removeIf(prefix -> !root.attr("xmlns:" + prefix).isBlank() || declares(surroundings, prefix));
        prefixes.remove("xml");
        prefixes.remove("xmlns");
        return prefixes;
    }

    private static boolean declares(String tags, String prefix) {
        return Pattern.compile("\\sxmlns:" + Pattern.quote(prefix) + "\\s*=\\s*[\"'][^\"'\\s]")
                .matcher(tags)
                .find();
    }

    private static void addPrefix(Set<String> prefixes, String name) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            prefixes.add(name.substring(0, colon));
        }
    }
}
