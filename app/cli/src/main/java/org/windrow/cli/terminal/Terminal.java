package org.windrow.cli.terminal;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command's two mouths: answers on the output, everything else on the error output. With {@code --json} the answer is
 * one object and nothing else.
 *
 * @param out for answers
 * @param err for progress, advice and errors
 * @param interactive whether a person watches the error output, so that a line may be written over
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String LINE_START = "\r\u001b[K";

    /** Answers with a line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Answers with many lines as they come. */
    public void lines(Stream<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** Answers with one JSON object. */
    public void json(Map<String, ?> answer) {
        out.println(JSON.writeValueAsString(answer));
        out.flush();
    }

    /** Answers with one JSON object that holds a single, possibly very long list. */
    public void json(String name, Stream<String> values) {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeName(name);
            generator.writeStartArray();
            values.forEach(generator::writeString);
            generator.writeEndArray();
            generator.writeEndObject();
        }
        out.flush();
    }

    /** Tells of something beside the answer. */
    public void tell(String line) {
        if (interactive) {
            err.print(LINE_START);
        }
        err.println(line);
        err.flush();
    }

    /** Shows progress: written over the last such line for a person, not at all into a file. */
    public void progress(String line) {
        if (interactive) {
            err.print(LINE_START + line);
            err.flush();
        }
    }
}
