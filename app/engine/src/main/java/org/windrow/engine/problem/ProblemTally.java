package org.windrow.engine.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.windrow.spi.HarvestProblem;

/** Counts what is odd about the records of a run while it goes on. Memory is bounded. Safe for use by many threads. */
public final class ProblemTally {

    /** A sentence of a server's may be of any length. */
    private static final int LONGEST = 500;

    private final String run;
    private final Map<ProblemCause, Long> counts = new EnumMap<>(ProblemCause.class);
    private final Map<ProblemCause, List<Affected>> examples = new EnumMap<>(ProblemCause.class);
    private boolean changed;

    /**
     * @param run the run's key
     * @param before what was kept last; goes on if it is of the same run
     */
    public ProblemTally(String run, RunProblems before) {
        this.run = run;
        // why also if nothing was kept: what is kept of the run before is to go
        this.changed = !run.isEmpty() && !before.run().equals(run);
        if (before.run().equals(run)) {
            before.groups().forEach(group -> {
                counts.put(group.cause(), group.count());
                examples.put(group.cause(), new ArrayList<>(group.affected()));
            });
        }
    }

    /** Takes note of a problem. */
    public synchronized void add(HarvestProblem problem, Instant now) {
        ProblemCause cause = CauseRule.of(problem);
        counts.merge(cause, 1L, Long::sum);
        List<Affected> kept = examples.computeIfAbsent(cause, none -> new ArrayList<>());
        if (kept.size() < RunProblems.KEPT) {
            kept.add(new Affected(shortened(problem.subject()), "", shortened(problem.message()), now));
        }
        changed = true;
    }

    /** Whether something was added since this was asked last. */
    public synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** All there is now. */
    public synchronized RunProblems all() {
        return new RunProblems(
                run,
                counts.entrySet().stream()
                        .map(entry -> new RunProblems.Group(
                                entry.getKey(), entry.getValue(), examples.getOrDefault(entry.getKey(), List.of())))
                        .toList());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
