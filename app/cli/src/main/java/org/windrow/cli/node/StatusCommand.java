package org.windrow.cli.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.home.HomeFinder;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.local.QueueReport;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.redis.RedisServer;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.ConfigurationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code windrow status}: what waits, what is under way, what failed, who works. */
@Command(
        name = "status",
        description = "Show queues and workers: of the running Windrow of this home, or of a shared Redis.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--redis", paramLabel = "URI", description = "The Redis to look at.")
    private @Nullable RedisAddress redis;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** @param terminal where it answers */
    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<RedisAddress> address = redis == null ? RedisServer.servingAt(redisFolder()) : Optional.of(redis);
        if (address.isEmpty()) {
            terminal.tell("No Windrow runs for this home. Start it, or name a Redis with --redis.");
            return ExitCode.FAILED;
        }
        try (RedisConnection connection = new RedisConnection(address.get(), 2)) {
            RedisStatus status = connection.check();
            if (status.state() != RedisStatus.State.CONNECTED) {
                terminal.tell(status.detail());
                return ExitCode.FAILED;
            }
            StatusAnswer answer = new StatusAnswer(status, QueueReport.of(connection));
            if (json) {
                terminal.json(answer.json());
            } else {
                answer.lines().forEach(terminal::say);
            }
            return ExitCode.DONE;
        }
    }

    /** Where the embedded Redis of this home has its data. */
    private Path redisFolder() throws IOException {
        WindrowHome home = HomeFinder.ofThisProcess().find();
        return ConfigurationFile.open(home.configFile(), Clock.systemUTC(), terminal::tell)
                .configuration()
                .places(home)
                .redis();
    }
}
