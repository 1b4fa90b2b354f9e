package org.windrow.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.windrow.cli.harvest.HarvestInTerminal;
import org.windrow.cli.node.HomeSettings;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.cli.window.Display;
import org.windrow.cli.window.Window;
import org.windrow.engine.home.HomeFinder;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.NodeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code windrow demo}: in the window if there is a display, else in the terminal. */
@Command(
        name = "demo",
        description = "Harvest a small sample repository that runs on this machine; needs no network.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Display display;

    @Option(names = "--no-window", description = "Stay in the terminal although there is a display.")
    private boolean noWindow;

    @Option(names = "--json", description = "Stay in the terminal and print one JSON object.")
    private boolean json;

    /**
     * @param terminal where it answers
     * @param display where a window would be
     */
    public DemoCommand(Terminal terminal, Display display) {
        this.terminal = terminal;
        this.display = display;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return display.isThere() && !noWindow && !json ? Window.open(true) : inTerminal();
    }

    private int inTerminal() throws IOException, InterruptedException {
        WindrowHome home = HomeFinder.ofThisProcess().find();
        home.create();
        Files.createDirectories(home.silos());
        Path silo = home.silos().resolve("demo");
        try (SampleHarvest sample = SampleHarvest.start()) {
            terminal.tell("A sample repository runs at " + sample.address());
            terminal.tell("Harvesting it into " + silo);
            int exitCode =
                    HarvestInTerminal.run(sample.source(), silo, null, HomeSettings.read(terminal), json, terminal);
            if (exitCode == ExitCode.DONE) {
                terminal.tell("See what came: windrow silo list " + silo);
            }
            return exitCode;
        } catch (NodeException failure) {
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
    }
}
