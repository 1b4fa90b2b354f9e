package org.windrow.engine.source;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.windrow.engine.schedule.Schedule;
import org.windrow.spi.SourceSettings;

/**
 * A configured source.
 *
 * @param id its key: lower-case letters, digits and dashes, never changed
 * @param name its name for people, not blank
 * @param plugin the id of the plugin that knows it
 * @param address where it is
 * @param options the plugin's own settings by name ({@code metadataPrefix}, {@code set}, {@code from}, {@code until})
 * @param silo the name of the silo its records go to, or a folder's path
 * @param files whether files are downloaded
 * @param gap the shortest time between two requests to its host
 * @param connections the most connections to a host at once
 * @param choice which files are downloaded, if any are
 * @param schedule when it is harvested by itself
 * @param paused whether a person has put it to rest: its schedule does not start it then
 */
public record Source(
        String id,
        String name,
        String plugin,
        URI address,
        Map<String, String> options,
        String silo,
        boolean files,
        Duration gap,
        int connections,
        FileChoice choice,
        Schedule schedule,
        boolean paused) {

    public Source {
        options = Map.copyOf(options);
        // why: a run that an earlier version left in Redis does not name them
        choice = Objects.requireNonNullElse(choice, FileChoice.EVERYTHING);
        schedule = Objects.requireNonNullElse(schedule, Schedule.BY_HAND);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A source needs a name");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("A source needs at least one connection");
        }
    }

    /** A source of which every file is wanted and that is harvested by hand. */
    public Source(
            String id,
            String name,
            String plugin,
            URI address,
            Map<String, String> options,
            String silo,
            boolean files,
            Duration gap,
            int connections) {
        this(
                id,
                name,
                plugin,
                address,
                options,
                silo,
                files,
                gap,
                connections,
                FileChoice.EVERYTHING,
                Schedule.BY_HAND,
                false);
    }

    /** The same source, put to rest or not. */
    public Source withPaused(boolean rests) {
        return new Source(id, name, plugin, address, options, silo, files, gap, connections, choice, schedule, rests);
    }

    /** What the plugin is told of this source. */
    public SourceSettings settings() {
        return new SourceSettings(name, address, options, files);
    }
}
