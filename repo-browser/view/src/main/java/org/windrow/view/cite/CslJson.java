package org.windrow.view.cite;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reference as CSL-JSON, which Zotero, pandoc and citeproc read: a list of one item. */
public final class CslJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CslJson() {}

    /** The list, indented. */
    public static String of(Reference reference) {
        ArrayNode list = JSON.createArrayNode();
        ObjectNode item = list.addObject();
        item.put("id", reference.identifier());
        item.put("type", reference.kind().csl());
        item.put("title", reference.title());
        if (!reference.creators().isEmpty()) {
            ArrayNode authors = item.putArray("author");
            reference.creators().forEach(creator -> author(authors.addObject(), creator));
        }
        issued(item, reference.date(), reference.year().orElse(null));
        put(item, "publisher", reference.publisher());
        put(item, "language", reference.language());
        put(item, "DOI", reference.doi());
        put(item, "URL", reference.url());
        put(item, "abstract", reference.about());
        if (!reference.subjects().isEmpty()) {
            item.put("keyword", String.join(", ", reference.subjects()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list);
    }

    private static void author(ObjectNode author, String creator) {
        int comma = creator.indexOf(',');
        if (comma > 0 && comma < creator.length() - 1) {
            author.put("family", creator.substring(0, comma).strip());
            author.put("given", creator.substring(comma + 1).strip());
        } else {
            author.put("literal", creator);
        }
    }

    private static void issued(ObjectNode item, @Nullable String date, @Nullable String year) {
        if (date != null && date.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T.*)?)?)?")) {
            ArrayNode parts = item.putObject("issued").putArray("date-parts").addArray();
            for (String part : date.replaceFirst("T.*", "").split("-", -1)) {
                parts.add(Integer.parseInt(part));
            }
        } else if (year != null) {
            item.putObject("issued").putArray("date-parts").addArray().add(Integer.parseInt(year));
        }
    }

    private static void put(ObjectNode item, String key, @Nullable String value) {
        if (value != null) {
            item.put(key, value);
        }
    }
}
