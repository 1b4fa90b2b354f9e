package org.windrow.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.windrow.cli.terminal.CleanStop;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.local.NodeException;
import org.windrow.engine.local.NodePlan;
import org.windrow.engine.local.RunningNode;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.worker.Contact;
import org.windrow.engine.worker.NodeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code windrow worker}: a node without a window, until it is told to end. */
@Command(
        name = "worker",
        description = "Work for a shared Redis, without a window, until TERM or Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--redis", paramLabel = "URI", required = true, description = "The Redis to work for.")
    private RedisAddress redis = RedisAddress.parse("redis://127.0.0.1");

    @Option(
            names = "--silo-root",
            paramLabel = "DIR",
            required = true,
            description = "The folder that holds the silos.")
    private Path siloRoot = Path.of("");

    @Option(
            names = "--harvesters",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many sources at once. Default: ${DEFAULT-VALUE}.")
    private int harvesters;

    @Option(
            names = "--downloaders",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many downloaders, of 16 files at once each. Default: ${DEFAULT-VALUE}.")
    private int downloaders;

    /** @param terminal where it tells what happens */
    public WorkerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(siloRoot);
        Clock clock = Clock.systemUTC();
        Configuration settings = HomeSettings.read(terminal);
        CountDownLatch end = new CountDownLatch(1);
        NodePlan plan = new NodePlan(
                redis,
                siloRoot,
                siloRoot,
                NodeSettings.ofThisProcess(harvesters, downloaders, settings),
                Contact.identity(settings.contactAddress()),
                settings.web());
        try (CleanStop stop = CleanStop.onInterrupt(end::countDown);
                EventLog events = EventLog.inMemory(clock, new Secrets());
                RunningNode node = new RunningNode(plan, events, clock)) {
            node.startAndWait();
            terminal.tell(
                    "Working for " + redis.place() + " as " + plan.settings().name() + ", silos in " + siloRoot);
            end.await();
            terminal.tell("Stopping; what is not done goes back to the queue");
            stop.ended(ExitCode.DONE);
        } catch (NodeException failure) {
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
        return ExitCode.DONE;
    }
}
