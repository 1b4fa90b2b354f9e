package org.windrow.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.windrow.store.MetadataPart;
import org.windrow.store.PartUpdate;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;
import org.windrow.store.StagedFile;
import org.windrow.store.WantedFile;

/** Makes a small silo as a harvest does: papers with files, one with two versions, one deleted, one whose file is missing. */
public final class SampleShelf {

    public static final String HAY = "oai:example.org:hay";
    public static final String GONE = "oai:example.org:gone";
    public static final String WANTING = "oai:example.org:wanting";

    private SampleShelf() {}

    /** Makes the silo. */
    public static void make(Path folder) throws IOException {
        try (Silo silo = Silo.openOrCreate(folder, "https://example.org/oai")) {
            String hay = record("On the Making of Hay", "Plough, Piers", "1972-05-01", "Article");
            put(silo, HAY, hay, List.of(), "2020-05-31T10:00:00Z", "run-1");
            file(silo, HAY, "notes.txt", "text/plain", "Cut it dry.\n", "run-1");
            file(silo, HAY, "yield.csv", "text/csv", "year,tons\n1970,12\n1971,\"1,5\"\n", "run-1");
            String again = record("On the Making of Good Hay", "Plough, Piers", "1972-05-01", "Article");
            put(silo, HAY, again, List.of(), "2021-05-31T10:00:00Z", "run-2");
            for (int i = 0; i < 30; i++) {
                String title = "Straw, volume " + i;
                put(
                        silo,
                        "oai:example.org:straw-" + i,
                        record(title, "Reaper, Rosa", String.valueOf(1990 + i), "Book"),
                        List.of(),
                        "2020-05-31T10:00:00Z",
                        "run-1");
            }
            put(
                    silo,
                    GONE,
                    record("A Lost Field", "Nobody", "1950", "Thesis"),
                    List.of(),
                    "2020-01-01T00:00:00Z",
                    "run-1");
            silo.putRecord(
                    new RecordUpdate(GONE, "2021-03-04T00:00:00Z", true, List.of("fields"), null, List.of(), "run-2"));
            put(
                    silo,
                    WANTING,
                    record("Wanting", "Plough, Piers", "1980", "Article"),
                    List.of(WantedFile.of("paper.pdf", URI.create("https://example.org/paper.pdf"))),
                    "2020-05-31T10:00:00Z",
                    "run-1");
            silo.barrier();
        }
    }

    /** Puts a file into an object, as a download does. */
    public static void file(Silo silo, String identifier, String name, String type, String content, String run)
            throws IOException {
        try (StagedFile staged = silo.stage()) {
            staged.output().write(content.getBytes(UTF_8));
            silo.putPart(new PartUpdate(
                    identifier, name, staged, URI.create("https://example.org/" + name), type, Map.of(), run));
        }
    }

    private static void put(
            Silo silo, String identifier, String document, List<WantedFile> files, String datestamp, String run)
            throws IOException {
        MetadataPart metadata = new MetadataPart("oai_dc.xml", "text/xml", document.getBytes(UTF_8));
        silo.putRecord(new RecordUpdate(identifier, datestamp, false, List.of("fields"), metadata, files, run));
    }

    private static String record(String title, String creator, String date, String type) {
        return """
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:date>%s</dc:date><dc:type>%s</dc:type>
            <dc:language>eng</dc:language><dc:publisher>Barn Press</dc:publisher><dc:subject>agriculture</dc:subject>
            <dc:identifier>https://example.org/papers/%s</dc:identifier><dc:identifier>doi:10.1000/182</dc:identifier>
            <dc:description>How grass becomes hay, and what the weather has to say about it. It is told from the first cut to the barn.</dc:description>
            </oai_dc:dc>
            """.formatted(title, creator, date, type, date);
    }
}
