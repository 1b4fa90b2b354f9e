package org.windrow.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.windrow.cli.harvest.HarvestInTerminal;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.home.HomeFinder;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.NodeException;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Politeness;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code windrow demo}: in the window if there is a display, else in the terminal. */
@Command(
        name = "demo",
        description = "Harvest a small sample repository that runs on this machine; needs no network.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object; never opens the window.")
    private boolean json;

    /** @param terminal where it answers */
    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        WindrowHome home = HomeFinder.ofThisProcess().find();
        home.create();
        Files.createDirectories(home.silos());
        Path silo = home.silos().resolve("demo");
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.demo()).pageSize(25).start()) {
            terminal.tell("A sample repository runs at " + sample.baseUrl());
            terminal.tell("Harvesting it into " + silo);
            int exitCode = HarvestInTerminal.run(source(sample), silo, null, json, terminal);
            if (exitCode == ExitCode.DONE) {
                terminal.tell("Look at it with: windrow silo list " + silo);
            }
            return exitCode;
        } catch (NodeException failure) {
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private static Source source(SampleRepository sample) {
        LanePolicy politeness = Politeness.towards(sample.baseUrl());
        return new Source(
                "demo",
                "Sample repository",
                "oai-pmh",
                sample.baseUrl(),
                Map.of("metadataPrefix", "oai_dc"),
                "demo",
                true,
                politeness.gap(),
                politeness.connections());
    }
}
