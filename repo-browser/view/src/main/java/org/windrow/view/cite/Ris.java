package org.windrow.view.cite;

import org.jspecify.annotations.Nullable;

/** A reference as RIS: a tag of two letters, two blanks, a hyphen, a blank, the value; lines end as on Windows. */
public final class Ris {

    private static final String END = "\r\n";

    private Ris() {}

    /** The record from {@code TY} to {@code ER}. */
    public static String of(Reference reference) {
        StringBuilder ris = new StringBuilder();
        add(ris, "TY", reference.kind().ris());
        add(ris, "TI", reference.title());
        reference.creators().forEach(creator -> add(ris, "AU", creator));
        add(ris, "PY", reference.year().orElse(null));
        add(ris, "DA", date(reference.date()));
        add(ris, "PB", reference.publisher());
        add(ris, "LA", reference.language());
        add(ris, "DO", reference.doi());
        add(ris, "UR", reference.url());
        reference.subjects().forEach(subject -> add(ris, "KW", subject));
        add(ris, "AB", reference.about());
        add(ris, "ID", reference.identifier());
        return ris.append("ER  - ").append(END).toString();
    }

    private static void add(StringBuilder ris, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            ris.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " ").strip())
                    .append(END);
        }
    }

    /** {@code 2020-05-31} is {@code 2020/05/31}; what is no such date is left out. */
    private static @Nullable String date(@Nullable String date) {
        return date != null && date.matches("\\d{4}-\\d{2}(-\\d{2}.*)?")
                ? date.substring(0, Math.min(10, date.length())).replace('-', '/')
                : null;
    }
}
