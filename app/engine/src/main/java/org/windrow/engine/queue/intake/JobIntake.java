package org.windrow.engine.queue.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.redis.RejectedJobs;
import org.windrow.engine.redis.LuaScript;
import org.windrow.engine.redis.RedisConnection;

/**
 * Drains {@code q:download_list}, to which anyone may RPUSH download jobs in the form of 2010: a JSON object with the four texts
 * {@code url}, {@code filename} (the part's name), {@code pid} (the object's identifier) and {@code silo} (its name, or a path
 * inside the silo root). The jobs' source is {@code intake}. What cannot be read, or names no silo of ours, is kept on the failed
 * list with the reason.
 *
 * <p>Entries are first moved to a list of what was taken, in the same slot of a cluster, and leave it only after they were queued;
 * what a killed program took is taken again by the next one, and queued once, because jobs are known by their content. One program
 * drains at a time.
 *
 * <p>A bare {@code STOP} ended one worker in 2010. Here workers belong to the supervisor, so a stranger cannot end one: the word is
 * told to the caller in the report and dropped.
 */
public final class JobIntake {

    /** The longest entry that is read, in bytes. */
    static final int LONGEST_ENTRY = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(JobIntake.class);
    private static final String LIST = "q:download_list";
    private static final String TAKEN = "windrow:{q:download_list}:taken";
    private static final String LEASE = "windrow:{q:download_list}:lease";
    private static final int BATCH = 200;
    private static final long LEASE_MILLIS = 30_000;

    private final RedisConnection connection;
    private final JobQueue queue;
    private final RejectedJobs rejected;
    private final InstantSource clock;
    private final IntakeEntry.Reader reader;
    private final String name = UUID.randomUUID().toString();
    private final LuaScript take = LuaScript.of(JobIntake.class, "/org/windrow/engine/queue/intake-take.lua");
    private final LuaScript done = LuaScript.of(JobIntake.class, "/org/windrow/engine/queue/intake-done.lua");

    /**
     * @param connection the connection to Redis, shared
     * @param queue where jobs go
     * @param silos which silos may be named
     * @param clock the time
     */
    public JobIntake(RedisConnection connection, JobQueue queue, SiloNames silos, InstantSource clock) {
        this.connection = connection;
        this.queue = queue;
        this.rejected = new RejectedJobs(connection);
        this.clock = clock;
        this.reader = new IntakeEntry.Reader(silos);
    }

    /**
     * Takes one batch from the intake. To be called again at once as long as it took anything, then now and then; by one thread.
     *
     * @throws org.windrow.engine.redis.RedisException if the key {@code q:download_list} holds something other than a list
     */
    public IntakeReport drain() throws InterruptedException {
        List<byte[]> entries = take();
        if (entries.isEmpty()) {
            return IntakeReport.NOTHING;
        }
        Instant now = clock.instant();
        List<Job> jobs = new ArrayList<>();
        List<IntakeEntry.Refused> refused = new ArrayList<>();
        int stops = 0;
        for (byte[] entry : entries) {
            switch (reader.read(entry, now)) {
                case IntakeEntry.Wanted wanted -> jobs.add(wanted.job());
                case IntakeEntry.Refused refusal -> refused.add(refusal);
                case IntakeEntry.Stop _ -> stops++;
            }
        }
        queue.enqueue(jobs);
        for (IntakeEntry.Refused refusal : refused) {
            rejected.keep(refusal.id(), Job.INTAKE, refusal.text(), refusal.reason(), now);
        }
        connection.call(redis -> done.run(redis, List.of(TAKEN, LEASE), List.of(name, String.valueOf(entries.size()))));
        if (stops > 0) {
            LOG.info("The intake said STOP {} times, which ends no worker here", stops);
        }
        return new IntakeReport(jobs.size(), refused.size(), stops);
    }

    private List<byte[]> take() throws InterruptedException {
        Object answer = connection.call(redis -> take.runBinary(
                redis,
                bytes(LIST, TAKEN, LEASE),
                bytes(name, String.valueOf(LEASE_MILLIS), String.valueOf(BATCH), String.valueOf(LONGEST_ENTRY))));
        return ((List<?>) answer).stream().map(byte[].class::cast).toList();
    }

    private static List<byte[]> bytes(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
