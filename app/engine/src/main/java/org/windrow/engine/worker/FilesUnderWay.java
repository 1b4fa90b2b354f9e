package org.windrow.engine.worker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.windrow.engine.concurrent.Basket;
import org.windrow.engine.concurrent.Uninterrupted;
import org.windrow.engine.queue.Job;

/**
 * The files that a downloader has begun. Each is at its host first, and then, once its body has come, at the disk: there it takes
 * no place at the host any more.
 *
 * <p>why: a small file is longer at the disk than at its host, where another can be fetched meanwhile.
 *
 * <p>Safe for threads: one begins and takes what landed, each file has a thread of its own.
 */
final class FilesUnderWay {

    private final Map<Job, Thread> threads = new ConcurrentHashMap<>();
    private final Set<Job> atHost = ConcurrentHashMap.newKeySet();
    private final Set<Job> dropped = ConcurrentHashMap.newKeySet();
    private final AtomicInteger hosted = new AtomicInteger();
    private final Basket<Job> landed = new Basket<>();

    /** A file is begun. */
    void begin(Job job, Thread thread) {
        threads.put(job, thread);
        atHost.add(job);
        hosted.incrementAndGet();
        thread.start();
    }

    /** The host has nothing more to do with the file. Telling it again changes nothing. */
    void landed(Job job) {
        if (atHost.remove(job)) {
            hosted.decrementAndGet();
            landed.put(job);
        }
    }

    /** The file's download has ended, in whatever way. */
    void ended(Job job) {
        threads.remove(job);
        // why: it may have ended by itself in the instant in which it was to be dropped
        dropped.remove(job);
        landed(job);
    }

    /**
     * Waits for files that have landed.
     *
     * @param patience how long to wait for the first
     * @param enough how many are waited for once the first is there
     * @param more how long to wait for them
     * @return those that landed since the last call, at times none
     */
    List<Job> awaitLanded(Duration patience, int enough, Duration more) throws InterruptedException {
        return landed.take(patience, enough, more);
    }

    /** Whoever waits for files that have landed, or does so next, waits no longer. */
    void hurry() {
        landed.hurry();
    }

    boolean isEmpty() {
        return threads.isEmpty();
    }

    /** How many there are. */
    int count() {
        return threads.size();
    }

    /** How many of them are at their hosts. */
    int atHosts() {
        return hosted.get();
    }

    List<Job> jobs() {
        return List.copyOf(threads.keySet());
    }

    /** The sources of the files. */
    Set<String> sources() {
        return threads.keySet().stream().map(Job::source).collect(Collectors.toSet());
    }

    /** Interrupts the files of a source, which a person does not want any more. */
    void drop(String source) {
        for (Job job : threads.keySet()) {
            if (job.source().equals(source)) {
                threads.computeIfPresent(job, (same, thread) -> {
                    dropped.add(job);
                    thread.interrupt();
                    return thread;
                });
            }
        }
    }

    /** Whether a file that was interrupted is one that a person does not want any more. */
    boolean isDropped(Job job) {
        return dropped.contains(job);
    }

    /** Interrupts all and waits for their ends. The interrupt of the calling thread stays set. */
    void stop() {
        boolean interrupted = Thread.interrupted();
        List<Thread> running = List.copyOf(threads.values());
        running.forEach(Thread::interrupt);
        for (Thread thread : running) {
            interrupted |= Uninterrupted.join(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
