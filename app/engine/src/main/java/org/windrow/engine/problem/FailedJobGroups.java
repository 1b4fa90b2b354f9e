package org.windrow.engine.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.windrow.engine.queue.FailedJobs;
import org.windrow.engine.queue.FailedJobs.Failure;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueuedJob;

/**
 * The failed jobs of a source by their causes. They are looked through in stretches, of which one is held at a time: a
 * hundred thousand of them cost a hundred round trips and no memory.
 *
 * @param failed what is looked through
 * @param control what lets jobs wait again
 */
public record FailedJobGroups(FailedJobs failed, QueueControl control) {

    /** How many failed for each cause, and one of them. */
    private static final class Tally {
        private long count;
        private String example = "";
        private String error = "";
    }

    /** The groups, the largest first. */
    public List<ProblemGroup> of(String source) throws InterruptedException {
        Map<ProblemCause, Tally> tallies = new EnumMap<>(ProblemCause.class);
        lookThrough(source, failure -> {
            Tally tally = tallies.computeIfAbsent(CauseRule.of(failure.error()), none -> new Tally());
            tally.count++;
            tally.example = failure.id();
            tally.error = failure.error();
        });
        List<ProblemGroup> groups = new ArrayList<>();
        for (Map.Entry<ProblemCause, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            String subject = failed.jobs(List.of(tally.example)).stream()
                    .map(QueuedJob::text)
                    .findFirst()
                    .orElse("");
            groups.add(new ProblemGroup(entry.getKey(), tally.count, subject, tally.error));
        }
        groups.sort((one, other) -> Long.compare(other.count(), one.count()));
        return groups;
    }

    /** A page of the jobs that failed for a cause, the longest known first. */
    public AffectedPage affected(String source, ProblemCause cause, long offset, int count)
            throws InterruptedException {
        long[] seen = {0};
        List<Failure> wanted = new ArrayList<>();
        lookThrough(source, failure -> {
            if (CauseRule.of(failure.error()) == cause) {
                if (seen[0] >= offset && wanted.size() < Math.min(count, AffectedPage.LARGEST)) {
                    wanted.add(failure);
                }
                seen[0]++;
            }
        });
        Map<String, Failure> byId = new HashMap<>();
        wanted.forEach(failure -> byId.put(failure.id(), failure));
        List<Affected> page = new ArrayList<>();
        for (QueuedJob job : failed.jobs(wanted.stream().map(Failure::id).toList())) {
            Failure failure = byId.get(job.id());
            if (failure != null) {
                page.add(new Affected(job.text(), object(job), failure.error(), failure.at()));
            }
        }
        return new AffectedPage(seen[0], page);
    }

    /**
     * Lets the jobs that have failed for some causes by now wait again, in batches; those that fail once more meanwhile are
     * left alone. Returns how many; unreadable ones stay.
     */
    public long retry(String source, Predicate<ProblemCause> causes) throws InterruptedException {
        long moved = 0;
        for (JobKind kind : JobKind.values()) {
            List<Failure> newest = failed.stretch(kind, source, -1, 1);
            moved += newest.isEmpty()
                    ? 0
                    : retry(kind, source, causes, newest.getFirst().at());
        }
        return moved;
    }

    private long retry(JobKind kind, String source, Predicate<ProblemCause> causes, Instant until)
            throws InterruptedException {
        long moved = 0;
        long offset = 0;
        while (true) {
            List<Failure> stretch = failed.stretch(kind, source, offset, FailedJobs.LARGEST);
            List<Failure> known = stretch.stream()
                    .filter(failure -> !failure.at().isAfter(until))
                    .toList();
            List<String> ids = known.stream()
                    .filter(failure -> causes.test(CauseRule.of(failure.error())))
                    .map(Failure::id)
                    .toList();
            int step = control.retry(kind, source, JobState.FAILED, ids);
            moved += step;
            if (known.size() < FailedJobs.LARGEST) {
                return moved;
            }
            // why less: what was moved is no longer on the list
            offset += stretch.size() - step;
        }
    }

    private void lookThrough(String source, Consumer<Failure> each) throws InterruptedException {
        for (JobKind kind : JobKind.values()) {
            long offset = 0;
            List<Failure> failures;
            do {
                failures = failed.stretch(kind, source, offset, FailedJobs.LARGEST);
                offset += failures.size();
                failures.forEach(each);
            } while (failures.size() == FailedJobs.LARGEST);
        }
    }

    private static String object(QueuedJob listed) {
        Job job = listed.job();
        return job != null && job.payload() instanceof DownloadPayload file ? file.identifier() : "";
    }
}
