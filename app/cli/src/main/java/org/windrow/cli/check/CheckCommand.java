package org.windrow.cli.check;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.windrow.cli.node.HomeSettings;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.OneLine;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.checkup.CheckUpListener;
import org.windrow.engine.checkup.CheckUps;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.worker.Contact;
import org.windrow.engine.worker.Plugins;
import org.windrow.spi.HarvestException;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.CheckUpResult.NotFound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code windrow check URL}: finds the endpoint behind any address of a repository, and tells what there is. */
@Command(
        name = "check",
        description = "Find what can be harvested at an address: paste that of any page of a repository.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    private static final int LONGEST_PROGRESS = 78;

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Any address of the repository.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** @param terminal where it answers */
    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration settings = HomeSettings.read(terminal);
        try (CheckUps checkUps = new CheckUps(
                Plugins.onClassPath(),
                Contact.identity(settings.contactAddress()),
                CheckUps.USUAL_TIME,
                settings,
                Clock.systemUTC())) {
            // why: an address that was pasted without quotes may have blanks in it
            CheckUpResult result = checkUps.check(String.join(" ", words), new Progress());
            terminal.progress("");
            if (json) {
                terminal.json(CheckJson.of(result));
            } else {
                CheckPage.of(result).forEach(terminal::say);
            }
            return result instanceof NotFound ? ExitCode.FAILED : ExitCode.DONE;
        } catch (HarvestException noAddress) {
            terminal.tell(OneLine.of(String.valueOf(noAddress.getMessage())));
            return ExitCode.USAGE;
        }
    }

    /** Shows which address is being asked. */
    private final class Progress implements CheckUpListener {

        @Override
        public void trying(URI address, String why) {
            String line = OneLine.of("Trying " + address + ": " + why);
            // why: a line that wraps cannot be written over
            terminal.progress(
                    line.length() <= LONGEST_PROGRESS ? line : line.substring(0, LONGEST_PROGRESS - 3) + "...");
        }
    }
}
