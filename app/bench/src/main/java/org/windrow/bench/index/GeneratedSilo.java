package org.windrow.bench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;

/**
 * Makes a silo with so many records of about a kilobyte, always the same, by the store itself but without a sync: {@code
 * GeneratedSilo FOLDER OBJECTS}. Words are drawn as in a language: a few often, most seldom. A million takes some six million
 * inodes, and twelve gigabytes in blocks of two kilobytes.
 */
public final class GeneratedSilo {

    private static final int WORDS = 50_000;
    private static final List<String> TYPES = List.of("Article", "Thesis", "Book", "Report", "Dataset", "Image");
    private static final List<String> LANGUAGES = List.of("eng", "ger", "fre", "spa", "jpn");

    private GeneratedSilo() {}

    /** Makes it. */
    public static void main(String[] arguments) throws IOException {
        try (Silo silo = Silo.openOrCreate(Path.of(arguments[0]), "https://repository.example.org/oai")) {
            IntStream.range(0, Integer.parseInt(arguments[1])).parallel().forEach(number -> put(silo, number));
        }
    }

    private static void put(Silo silo, int number) {
        MetadataPart metadata =
                new MetadataPart("oai_dc.xml", "text/xml", document(number).getBytes(StandardCharsets.UTF_8));
        try {
            silo.putRecord(new RecordUpdate(
                    "oai:repository.example.org:" + number,
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

    private static String document(int number) {
        Random random = new Random(number);
        StringBuilder document =
                new StringBuilder("<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
        add(document, "title", words(random, 8));
        add(document, "creator", words(random, 1) + ", " + words(random, 1));
        add(document, "creator", words(random, 1) + ", " + words(random, 1));
        add(document, "subject", words(random, 2));
        add(document, "subject", words(random, 1));
        add(document, "description", words(random, 60));
        add(document, "publisher", "Press of " + words(random, 1));
        add(document, "date", Integer.toString(1950 + random.nextInt(75)));
        add(document, "type", TYPES.get(random.nextInt(TYPES.size())));
        add(document, "language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        add(document, "identifier", "https://repository.example.org/" + number);
        add(document, "rights", "Free for all");
        return document.append("</oai_dc:dc>").toString();
    }

    private static void add(StringBuilder document, String word, String value) {
        document.append("<dc:")
                .append(word)
                .append('>')
                .append(value)
                .append("</dc:")
                .append(word)
                .append('>');
    }

    /** Some words; one of rank n is drawn about as often as 1/n. */
    static String words(Random random, int many) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < many; i++) {
            words.append(i == 0 ? "" : " ").append(word((int) Math.pow(WORDS, random.nextDouble())));
        }
        return words.toString();
    }

    /** The word of a rank. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + 30; left > 0; left /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(left % 20)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }
}
