package org.windrow.view.cite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reference as BibTeX, in UTF-8: as biber, and BibTeX with a current LaTeX, read it. */
public final class BibTex {

    private BibTex() {}

    /** The entry, with a line break at its end. */
    public static String of(Reference reference) {
        List<String> lines = new ArrayList<>();
        add(lines, "title", "{" + escaped(reference.title()) + "}");
        add(
                lines,
                "author",
                reference.creators().isEmpty()
                        ? null
                        : reference.creators().stream().map(BibTex::name).collect(Collectors.joining(" and ")));
        add(lines, "year", reference.year().orElse(null));
        boolean thesis = reference.kind() == Reference.Kind.THESIS;
        add(lines, thesis ? "school" : "publisher", escaped(reference.publisher()));
        add(lines, "language", escaped(reference.language()));
        add(lines, "doi", reference.doi() == null ? null : bare(reference.doi()));
        add(lines, "url", reference.url() == null ? null : bare(reference.url()));
        add(
                lines,
                "keywords",
                reference.subjects().isEmpty() ? null : escaped(String.join(", ", reference.subjects())));
        add(lines, "note", escaped(reference.identifier()));
        return "@" + reference.kind().bibTex() + "{" + key(reference) + ",\n" + String.join(",\n", lines) + "\n}\n";
    }

    private static void add(List<String> lines, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add("  " + field + " = {" + value + "}");
        }
    }

    /** A name with an "and" in it is one name only if it is in braces. */
    private static String name(String creator) {
        String name = String.valueOf(escaped(creator));
        return name.toLowerCase(Locale.ROOT).contains(" and ") ? "{" + name + "}" : name;
    }

    /** Family name, year and first word of the title, in ASCII: {@code knuth1968art}. */
    private static String key(Reference reference) {
        String author =
                reference.creators().isEmpty() ? "" : reference.creators().getFirst();
        int comma = author.indexOf(',');
        String family = comma > 0 ? author.substring(0, comma) : author.substring(author.lastIndexOf(' ') + 1);
        String word = List.of(reference.title().split("\\s+")).stream()
                .map(BibTex::plain)
                .filter(each -> each.length() > 2
                        && !List.of("the", "and", "der", "die", "das", "les").contains(each))
                .findFirst()
                .orElse("");
        String key = plain(family) + reference.year().orElse("") + word;
        return key.isEmpty() ? "record" : key;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String escaped(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char symbol = text.charAt(at);
            switch (symbol) {
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(symbol);
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append(symbol);
            }
        }
        return escaped.toString();
    }

    /** An address is taken as it is by the styles; only what would end the field is written otherwise. */
    private static String bare(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
