package org.windrow.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command's two mouths: answers on the output, everything else on the error output. With {@code --json} the answer is
 * one object and nothing else.
 *
 * @param out for answers
 * @param err for progress, advice and errors
 * @param interactive whether a person watches the error output, so that a line may be rewritten
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Answers with a line. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Answers with one JSON object. */
    void json(Map<String, ?> answer) {
        out.println(JSON.writeValueAsString(answer));
        out.flush();
    }

    /** Tells of something beside the answer. */
    void tell(String line) {
        if (interactive) {
            err.print("\r\u001b[K");
        }
        err.println(line);
        err.flush();
    }

    /** Shows progress: over the last such line for a person, not at all into a file. */
    void progress(String line) {
        if (interactive) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }
}
