package org.windrow.view.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.Parts;
import org.windrow.index.metadata.Description;
import org.windrow.index.metadata.Term;
import org.windrow.store.SiloObject;
import org.windrow.view.object.ObjectReader;
import org.windrow.view.work.Errand;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the metadata of objects as a list, in the words of Dublin Core. Holds one object at a time. */
public final class MetadataList {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BETWEEN = "; ";

    private final ObjectReader reader = new ObjectReader();

    /** How a list is written. */
    public enum Format {
        /** Comma-separated values as RFC 4180 has them, in UTF-8, several values of a word in one field. */
        CSV,
        /** JSON Lines: an object a line. */
        JSON_LINES
    }

    /**
     * Writes the list, and reads it again to check it.
     *
     * @param target the file, which must not be there yet
     * @throws StoppedException if it was stopped
     * @throws IOException if something could not be read or written; nothing is left then
     */
    public Exported write(ExportObjects objects, Path target, Format format, Errand.Course course) throws IOException {
        AtomicReference<Exported> written = new AtomicReference<>(new Exported(0, 0, 0));
        Destination.write(target, file -> {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                written.set(fill(objects, out, format, course));
            }
            long many = written.get().objects();
            if (format == Format.CSV) {
                Check.csv(file, many, course);
            } else {
                Check.jsonLines(file, many, course);
            }
        });
        return written.get();
    }

    private Exported fill(ExportObjects all, BufferedWriter out, Format format, Errand.Course course)
            throws IOException {
        if (format == Format.CSV) {
            out.write((all.several() ? "silo," : "") + "record,datestamp,deleted,sets,"
                    + Arrays.stream(Term.values()).map(Term::word).collect(Collectors.joining(",")) + "\r\n");
        }
        long objects = 0;
        long leftOut = 0;
        for (ExportObjects.Item item : all) {
            Check.goOn(course);
            Optional<SiloObject> object = item.find();
            if (object.isEmpty()) {
                leftOut++;
                continue;
            }
            Description said = reader.describe(Parts.of(object.get()));
            String silo = all.several() ? item.origin().name() : null;
            out.write(format == Format.CSV ? csv(silo, object.get(), said) : json(silo, object.get(), said));
            course.done(++objects);
        }
        return new Exported(objects, 1, leftOut);
    }

    private static String csv(@Nullable String silo, SiloObject object, Description said) {
        List<String> values = new ArrayList<>();
        if (silo != null) {
            values.add(silo);
        }
        values.addAll(List.of(
                object.identifier(),
                object.datestamp(),
                String.valueOf(object.deleted()),
                String.join(BETWEEN, object.sets())));
        for (Term term : Term.values()) {
            values.add(String.join(BETWEEN, said.all(term)));
        }
        return values.stream().map(MetadataList::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String value) {
        // why the apostrophe: a spreadsheet runs what begins like a formula, and records come from anyone
        String harmless = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quotes = harmless.chars().anyMatch(symbol -> ",\"\r\n".indexOf(symbol) >= 0);
        return quotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static String json(@Nullable String silo, SiloObject object, Description said) {
        ObjectNode line = JSON.createObjectNode();
        if (silo != null) {
            line.put("silo", silo);
        }
        line.put("record", object.identifier());
        line.put("datestamp", object.datestamp());
        line.put("deleted", object.deleted());
        texts(line.putArray("sets"), object.sets());
        for (Term term : Term.values()) {
            if (!said.all(term).isEmpty()) {
                texts(line.putArray(term.word()), said.all(term));
            }
        }
        return JSON.writeValueAsString(line) + "\n";
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
