package org.windrow.sample.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/**
 * The faults that a repository is to show, in the order in which they were given; the first that fits a request is applied.
 *
 * <pre>{@code
 * repository.faults().when(RequestMatch.verb("ListRecords").page(2)).times(1).give(WireFaults.resetAfter(1000));
 * }</pre>
 */
public final class Faults {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    /** Begins a rule for the requests that match. */
    public Pending when(Predicate<Request> match) {
        return new Pending(match, 0, Integer.MAX_VALUE);
    }

    /** Forgets all rules. */
    public void clear() {
        rules.clear();
    }

    /** How often a fault was applied. */
    public int applied() {
        return rules.stream().mapToInt(rule -> rule.applied.get()).sum();
    }

    /** Answers a request, with the fault that is due or as the repository would. */
    public Response handle(Request request, Handler repository) throws InterruptedException {
        for (Rule rule : rules) {
            if (rule.isDue(request)) {
                return rule.fault.apply(request, repository);
            }
        }
        return repository.handle(request);
    }

    /** A rule that still lacks its fault. */
    public final class Pending {

        private final Predicate<Request> match;
        private final int skipped;
        private final int times;

        private Pending(Predicate<Request> match, int skipped, int times) {
            this.match = match;
            this.skipped = skipped;
            this.times = times;
        }

        /** Only so many times; always if not said. */
        public Pending times(int count) {
            return new Pending(match, skipped, count);
        }

        /** Only after so many matching requests went well. */
        public Pending after(int count) {
            return new Pending(match, count, times);
        }

        /** What goes wrong. */
        public void give(Fault fault) {
            rules.add(new Rule(match, skipped, times, fault));
        }
    }

    private static final class Rule {

        private final Predicate<Request> match;
        private final int skipped;
        private final int times;
        private final Fault fault;
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger applied = new AtomicInteger();

        private Rule(Predicate<Request> match, int skipped, int times, Fault fault) {
            this.match = match;
            this.skipped = skipped;
            this.times = times;
            this.fault = fault;
        }

        private boolean isDue(Request request) {
            if (!match.test(request)) {
                return false;
            }
            int number = seen.getAndIncrement();
            boolean due = number >= skipped && number - skipped < times;
            if (due) {
                applied.incrementAndGet();
            }
            return due;
        }
    }
}
