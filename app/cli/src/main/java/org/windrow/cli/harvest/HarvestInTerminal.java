package org.windrow.cli.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.terminal.CleanStop;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.local.NodeException;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;

/** A harvest that a person watches in a terminal, and may stop with Ctrl-C. */
public final class HarvestInTerminal {

    private HarvestInTerminal() {}

    /**
     * Harvests to the end and answers.
     *
     * @param silo the silo's folder, absolute; made if it is not there
     * @param redis another's Redis; null for an embedded one
     * @param settings what a person has decided
     * @param json whether to answer with one JSON object
     * @return the command's exit code
     */
    public static int run(
            Source source,
            Path silo,
            @Nullable RedisAddress redis,
            Configuration settings,
            boolean json,
            Terminal terminal)
            throws IOException, NodeException, InterruptedException {
        AtomicReference<@Nullable OneHarvest> running = new AtomicReference<>();
        AtomicBoolean toStop = new AtomicBoolean();
        try (CleanStop stop = CleanStop.onInterrupt(() -> {
            toStop.set(true);
            stop(running.get());
        })) {
            try (OneHarvest harvest = OneHarvest.start(source, silo, redis, settings, terminal, Clock.systemUTC())) {
                running.set(harvest);
                if (toStop.get()) {
                    // why: it was asked for while the harvest was starting
                    harvest.stop();
                }
                HarvestAnswer answer = harvest.toItsEnd();
                if (json) {
                    terminal.json(answer.json());
                } else {
                    answer.lines().forEach(terminal::say);
                }
                stop.ended(answer.exitCode());
                return answer.exitCode();
            }
        }
    }

    private static void stop(@Nullable OneHarvest harvest) {
        if (harvest != null) {
            harvest.stop();
        }
    }
}
