package org.windrow.cli.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.home.HomeFinder;
import org.windrow.view.BrowserWindow;
import org.windrow.view.shelf.SiloFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code windrow browse}: the repository browser on any silo, without an engine. Writes nothing into the silo. */
@Command(
        name = "browse",
        description = "Open a silo, or a folder of silos, in the repository browser.",
        mixinStandardHelpOptions = true)
public final class BrowseCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Display display;

    @Parameters(paramLabel = "DIR", description = "The silo's folder, or a folder with silos in it.")
    private Path folder = Path.of("");

    /**
     * @param terminal where it answers
     * @param display whether a window can be shown
     */
    public BrowseCommand(Terminal terminal, Display display) {
        this.terminal = terminal;
        this.display = display;
    }

    @Override
    public Integer call() throws IOException {
        SiloFolders.in(folder);
        if (!display.isThere()) {
            terminal.tell(
                    "There is no display to open a window on. \"windrow silo list|show|verify DIR\" work without one.");
            return ExitCode.USAGE;
        }
        Path indexes = HomeFinder.ofThisProcess().find().index();
        Files.createDirectories(indexes);
        BrowserWindow.open(folder.toAbsolutePath(), indexes);
        return ExitCode.DONE;
    }
}
