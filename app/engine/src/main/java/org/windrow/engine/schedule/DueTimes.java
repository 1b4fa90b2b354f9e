package org.windrow.engine.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.home.BrokenFileException;
import org.windrow.engine.home.JsonFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which schedules are due. Each is counted from its last turn, or from when it was first seen, and both are kept in a file:
 * what was missed while the machine slept or the program was closed is due once, however often it was missed. Safe for use by
 * many threads.
 */
public final class DueTimes {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimes.class);

    /** A turn that lies so far ahead was taken by a clock that was wrong; smaller steps of a clock do no harm. */
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    private final JsonFile file;
    private final Supplier<ZoneId> zone;
    private final Clock clock;
    private final Map<String, Turn> turns = new TreeMap<>();
    private volatile Map<String, Instant> next = Map.of();

    /**
     * The last turn of a source.
     *
     * @param schedule the schedule that it belongs to; another one begins anew
     * @param at when it was, or when the schedule was first seen
     */
    private record Turn(Schedule schedule, Instant at) {}

    private DueTimes(JsonFile file, Supplier<ZoneId> zone, Clock clock) {
        this.file = file;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Reads the turns. A file that makes no sense is kept aside and reported, and all schedules count from now.
     *
     * @param path the file, which need not be there; its folder must be
     * @param zone tells in which zone times are meant, each time anew: a laptop travels
     * @param report takes sentences for a person
     * @throws IOException if the file is there but cannot be read
     */
    public static DueTimes open(Path path, Supplier<ZoneId> zone, Clock clock, Consumer<String> report)
            throws IOException {
        DueTimes times = new DueTimes(new JsonFile(path, clock), zone, clock);
        try {
            times.read();
        } catch (BrokenFileException broken) {
            report.accept(broken.getMessage());
        }
        return times;
    }

    private void read() throws IOException {
        ObjectNode content = file.read().orElseGet(JsonFile::emptyObject);
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            try {
                turns.put(
                        entry.getKey(),
                        new Turn(
                                Schedule.parse(entry.getValue().path("schedule").asString("")),
                                Instant.parse(entry.getValue().path("turn").asString(""))));
            } catch (DateTimeException | IllegalArgumentException senseless) {
                LOG.warn("The last turn of {} in {} makes no sense; it counts from now", entry.getKey(), file.path());
            }
        }
    }

    /**
     * Which sources are due. They stay so until their turn is {@linkplain #taken taken}.
     *
     * @param schedules the schedule of each source, by its id; of one that is not in it the last turn is forgotten
     * @return their ids, in the order of the schedules
     */
    public synchronized List<String> due(Map<String, Schedule> schedules) {
        Instant now = clock.instant();
        boolean changed = turns.keySet().retainAll(schedules.keySet());
        List<String> due = new ArrayList<>();
        Map<String, Instant> coming = new LinkedHashMap<>();
        for (Map.Entry<String, Schedule> entry : schedules.entrySet()) {
            String id = entry.getKey();
            Turn turn = turns.get(id);
            if (turn == null
                    || !turn.schedule().equals(entry.getValue())
                    || turn.at().isAfter(now.plus(WRONG_CLOCK))) {
                turn = new Turn(entry.getValue(), now);
                turns.put(id, turn);
                changed = true;
            }
            turn.schedule().next(turn.at(), zone.get()).ifPresent(time -> {
                coming.put(id, time);
                if (!time.isAfter(now)) {
                    due.add(id);
                }
            });
        }
        next = Map.copyOf(coming);
        if (changed) {
            save();
        }
        return due;
    }

    /** The turn of a source is taken, however many it had missed. */
    public synchronized void taken(String id) {
        Turn turn = turns.get(id);
        if (turn != null) {
            turns.put(id, new Turn(turn.schedule(), clock.instant()));
            save();
        }
    }

    /** When a source is harvested next, as of the last look; does not wait. */
    public Optional<Instant> next(String id) {
        return Optional.ofNullable(next.get(id));
    }

    private void save() {
        ObjectNode content = JsonFile.emptyObject();
        turns.forEach((id, turn) -> content.putObject(id)
                .put("schedule", turn.schedule().text())
                .put("turn", turn.at().toString()));
        try {
            file.write(content);
        } catch (IOException failure) {
            LOG.warn(
                    "When sources had their last turn could not be saved to {}; it holds until the program ends: {}",
                    file.path(),
                    failure.getMessage());
        }
    }
}
