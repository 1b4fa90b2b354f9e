package org.windrow.index.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.windrow.index.SampleSilo;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;

/**
 * Makes a silo with so many small records, always the same: {@code GeneratedSilo FOLDER OBJECTS}. Words are drawn as in a
 * language: a few often, most seldom.
 */
public final class GeneratedSilo {

    private static final int WORDS = 50_000;
    private static final String[] TYPES = {"Article", "Thesis", "Book", "Report", "Dataset", "Image"};
    private static final String[] LANGUAGES = {"eng", "ger", "fre", "spa", "jpn"};

    private GeneratedSilo() {}

    /** Makes it. */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void make(Path folder, int objects) throws IOException {
        try (Silo silo = Silo.openOrCreate(folder, "https://repository.example.org/oai")) {
            IntStream.range(0, objects).parallel().forEach(number -> put(silo, number));
        }
    }

    private static void put(Silo silo, int number) {
        MetadataPart metadata =
                new MetadataPart("oai_dc.xml", "text/xml", document(number).getBytes(StandardCharsets.UTF_8));
        try {
            silo.putRecord(new RecordUpdate(
                    identifier(number),
                    "2020-05-31T10:00:00Z",
                    false,
                    List.of("set" + number % 40),
                    metadata,
                    List.of(),
                    "run-1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String identifier(int number) {
        return "oai:repository.example.org:" + number;
    }

    /** A Dublin Core document of about a kilobyte. */
    static String document(int number) {
        Random random = new Random(number);
        return SampleSilo.dublinCore(
                "title",
                words(random, 8),
                "creator",
                words(random, 1) + ", " + words(random, 1),
                "creator",
                words(random, 1) + ", " + words(random, 1),
                "subject",
                words(random, 2),
                "subject",
                words(random, 1),
                "description",
                words(random, 60),
                "publisher",
                "Press of " + words(random, 1),
                "date",
                Integer.toString(1950 + random.nextInt(75)),
                "type",
                TYPES[random.nextInt(TYPES.length)],
                "language",
                LANGUAGES[random.nextInt(LANGUAGES.length)],
                "identifier",
                "https://repository.example.org/" + number,
                "rights",
                "Free for all");
    }

    /** A word of rank n is drawn about as often as 1/n. */
    static String words(Random random, int many) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < many; i++) {
            words.append(i == 0 ? "" : " ").append(word((int) Math.pow(WORDS, random.nextDouble())));
        }
        return words.toString();
    }

    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + 30; left > 0; left /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(left % 20)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }
}
