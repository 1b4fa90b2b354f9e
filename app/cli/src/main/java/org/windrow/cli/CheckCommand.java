package org.windrow.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code windrow check}: the check-up of an endpoint, which this version does not have. */
@Command(
        name = "check",
        description = "Check an endpoint. Not in this version.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", arity = "0..1", description = "The repository's address.")
    private @Nullable String address;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.tell("\"windrow check\" is not in this version. \"windrow harvest\" says what is wrong with an address, too.");
        return ExitCode.USAGE;
    }
}
