package org.windrow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.windrow.cli.harvest.HarvestCommand;
import org.windrow.cli.silo.SiloCommand;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.redis.RedisException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code windrow} command. Without a subcommand it opens the window. */
@Command(
        name = "windrow",
        description = "Harvests OAI-PMH repositories to your own disk. Without a command it opens the window.",
        version = "Windrow 0.1.0",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 incomplete (the same command goes on)."})
public final class Windrow implements Callable<Integer> {

    private final Terminal terminal;

    private Windrow(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        boolean interactive = System.console() != null && System.console().isTerminal();
        System.exit(run(new Terminal(out, err, interactive), arguments));
    }

    /** Runs the command and returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        try (LoggingSetup logging = LoggingSetup.forCommand(null, new Secrets())) {
            return new CommandLine(new Windrow(terminal))
                    .addSubcommand(new HarvestCommand(terminal))
                    .addSubcommand(new SiloCommand(terminal))
                    .setOut(terminal.out())
                    .setErr(terminal.err())
                    .setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure))
                    .execute(arguments);
        }
    }

    @Override
    public Integer call() {
        terminal.tell("no window yet");
        return ExitCode.USAGE;
    }

    /** Why: an error that says what happened needs no stack trace; one that does not is a fault of the program. */
    private static int failed(Terminal terminal, Exception failure) throws Exception {
        if (failure instanceof IOException || failure instanceof RedisException) {
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
        throw failure;
    }
}
