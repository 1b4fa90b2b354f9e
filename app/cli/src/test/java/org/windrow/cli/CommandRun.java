package org.windrow.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.windrow.cli.terminal.Terminal;
import org.windrow.cli.window.Display;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of the command in this process, on a machine without a display.
 *
 * @param exitCode the exit code
 * @param out what it answered
 * @param err what it told beside that
 */
record CommandRun(int exitCode, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Runs the command to its end. */
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = Windrow.run(terminal, new Display(Map.of(), "Linux"), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** Harvests an address into a silo, to the end. */
    static CommandRun harvest(String address, Path silo, String... options) {
        List<String> arguments = new ArrayList<>(List.of("harvest", address, "--silo", silo.toString()));
        arguments.addAll(List.of(options));
        return of(arguments.toArray(String[]::new));
    }

    /** The answer as JSON. */
    JsonNode json() {
        return JSON.readTree(out);
    }
}
