package org.windrow.view.export;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.windrow.view.source.SafeXml;
import org.windrow.view.work.Errand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was written as another would, and counts what is in it. Each throws if it is not as it was meant to be. */
final class Check {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Check() {}

    /** Every entry, with its checksum, from the beginning and by the central directory. */
    static void zip(Path file, long entries, Errand.Course course) throws IOException {
        course.checking();
        new ZipCheck(file, course).read(entries);
    }

    /** The rows behind the first, which has the names; a row may go over several lines. */
    static void csv(Path file, long rows, Errand.Course course) throws IOException {
        course.checking();
        long counted = -1;
        boolean quoted = false;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (int symbol = in.read(); symbol >= 0; symbol = in.read()) {
                quoted ^= symbol == '"';
                if (symbol == '\n' && !quoted) {
                    goOn(course);
                    course.done(++counted);
                }
            }
        }
        require(counted, rows, file);
    }

    /** An object a line. */
    static void jsonLines(Path file, long lines, Errand.Course course) throws IOException {
        course.checking();
        long counted = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                goOn(course);
                if (!JSON.readTree(line).isObject()) {
                    throw new IOException(file + " was written wrongly in line " + (counted + 1));
                }
                course.done(++counted);
            }
        } catch (JacksonException e) {
            throw new IOException(file + " was written wrongly in line " + (counted + 1) + ": " + e.getMessage(), e);
        }
        require(counted, lines, file);
    }

    /** The elements right below the outermost. */
    static void xml(Path file, long elements, Errand.Course course) throws IOException {
        course.checking();
        long counted = 0;
        int depth = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader reader = SafeXml.read(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                    goOn(course);
                    course.done(++counted);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(file + " was written wrongly: " + e.getMessage(), e);
        }
        require(counted, elements, file);
    }

    static void goOn(Errand.Course course) throws StoppedException {
        if (course.stopped()) {
            throw new StoppedException();
        }
    }

    static void require(long counted, long expected, Path file) throws IOException {
        if (counted != expected) {
            throw new IOException(file + " was written wrongly: it holds " + counted + " instead of " + expected);
        }
    }
}
