package org.windrow.view.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Writes a ZIP file of 200,000 entries, and checks it: in a process of its own, whose heap would be too small to hold them. */
final class ManyEntries {

    private static final int ENTRIES = 200_000;

    private ManyEntries() {}

    /**
     * Writes and checks it.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        byte[] content = "dry".getBytes(StandardCharsets.UTF_8);
        try (ZipFileWriter writer = ZipFileWriter.create(file)) {
            for (int i = 0; i < ENTRIES; i++) {
                String name = "oai_example.org_" + i + "-0123456789ab/a name as long as many are " + i + ".pdf";
                writer.put(name, FileTime.fromMillis(0), content.length, new ByteArrayInputStream(content));
            }
            writer.finish();
        }
        Check.zip(file, ENTRIES, new Patience());
    }
}
