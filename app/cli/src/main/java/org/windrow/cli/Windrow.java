package org.windrow.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.windrow.cli.check.CheckCommand;
import org.windrow.cli.demo.DemoCommand;
import org.windrow.cli.harvest.HarvestCommand;
import org.windrow.cli.node.RedisOption;
import org.windrow.cli.node.StatusCommand;
import org.windrow.cli.node.WorkerCommand;
import org.windrow.cli.silo.SiloCommand;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.cli.window.BrowseCommand;
import org.windrow.cli.window.Display;
import org.windrow.cli.window.Window;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.redis.RedisAddress;
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
    private final Display display;

    private Windrow(Terminal terminal, Display display) {
        this.terminal = terminal;
        this.display = display;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Display display = Display.ofThisProcess();
        // why apart: what only commands need would hold the window up
        boolean window = arguments.length == 0 && display.isThere();
        System.exit(window ? openWindow() : run(terminal(), display, arguments));
    }

    private static int openWindow() {
        try {
            return Window.open(false);
        } catch (IOException | RuntimeException failure) {
            Terminal terminal = terminal();
            if (failure instanceof RuntimeException) {
                failure.printStackTrace(terminal.err());
            }
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private static Terminal terminal() {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        return new Terminal(out, err, isInteractive());
    }

    // why: the check knows of JDK 22 to 24; since 25 there is again no console where the output goes into a file
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Runs the command and returns its exit code. */
    static int run(Terminal terminal, Display display, String... arguments) {
        Secrets secrets = new Secrets();
        try (LoggingSetup _ = LoggingSetup.forCommand(null, secrets)) {
            return new CommandLine(new Windrow(terminal, display))
                    .addSubcommand(new CheckCommand(terminal))
                    .addSubcommand(new HarvestCommand(terminal))
                    .addSubcommand(new DemoCommand(terminal, display))
                    .addSubcommand(new WorkerCommand(terminal))
                    .addSubcommand(new StatusCommand(terminal))
                    .addSubcommand(new SiloCommand(terminal))
                    .addSubcommand(new BrowseCommand(terminal, display))
                    .registerConverter(RedisAddress.class, new RedisOption(secrets))
                    .setOut(terminal.out())
                    .setErr(terminal.err())
                    .setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure))
                    .execute(arguments);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (display.isThere()) {
            return Window.open(false);
        }
        terminal.tell("There is no display to open a window on. These commands work without one:");
        terminal.tell("  windrow demo                          harvest a sample repository of this machine");
        terminal.tell("  windrow check URL                     find what can be harvested at an address");
        terminal.tell("  windrow harvest URL --silo DIR        harvest a repository");
        terminal.tell("  windrow worker --redis URI --silo-root DIR");
        terminal.tell("  windrow status");
        terminal.tell("  windrow silo list|show|verify|reindex DIR");
        return ExitCode.USAGE;
    }

    /** why: an error that says what happened needs no stack trace; one that does not is a fault of the program. */
    private static int failed(Terminal terminal, Exception failure) throws Exception {
        if (failure instanceof IOException || failure instanceof RedisException) {
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
        throw failure;
    }
}
