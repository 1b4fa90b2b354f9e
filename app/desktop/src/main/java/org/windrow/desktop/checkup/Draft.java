package org.windrow.desktop.checkup;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Politeness;

/**
 * A source as a person has filled it in.
 *
 * @param gap the shortest time between two requests, if the person has chosen one
 * @param connections the most connections, if the person has chosen so
 * @param paused whether it is at rest
 */
public record Draft(
        String id,
        String name,
        String plugin,
        URI address,
        Map<String, String> options,
        String silo,
        boolean files,
        FileChoice choice,
        Schedule schedule,
        Optional<Duration> gap,
        Optional<Integer> connections,
        boolean paused) {

    public Draft {
        options = Map.copyOf(options);
    }

    /** The source, which treats its host as the person chose, or else as the settings say. */
    public Source with(Configuration settings) {
        LanePolicy politeness = Politeness.towards(address, settings);
        return new Source(
                id,
                name,
                plugin,
                address,
                options,
                silo,
                files,
                gap.orElse(politeness.gap()),
                connections.orElse(politeness.connections()),
                choice,
                schedule,
                paused);
    }
}
