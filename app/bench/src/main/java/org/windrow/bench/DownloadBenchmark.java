package org.windrow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.windrow.engine.event.EventLog;
import org.windrow.engine.local.NodeException;
import org.windrow.engine.local.NodePlan;
import org.windrow.engine.local.RunningNode;
import org.windrow.engine.log.LoggingSetup;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.RunFiles;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.worker.NodeSettings;
import org.windrow.engine.worker.Workplace;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;
import org.windrow.store.WantedFile;

/**
 * Whole runs of downloads by the engine: from the moment the jobs are put into an embedded Redis until the last is settled,
 * with checksums, manifests and durability, from a server on loopback into a fresh silo, over 16 connections. Beside it, other
 * downloaders fetch the same list: 20,000 files of 20 KB, each an object of its own ({@code small}) or added to the object of
 * its record ({@code added}), and 200 files of 5 MB ({@code large}).
 *
 * <p>Arguments: a folder to work in, empty and on the disk to be measured; optionally the number of rounds, and the
 * kinds, separated by commas. A round 0 comes
 * before, in which the code is cold; it is reported, but a downloader that works for days is not to be judged by it. Nothing in
 * the folder is deleted, because deleting slows the following runs down on some file systems. The report is {@code
 * FOLDER/downloads.txt}, and the engine's logs are beside it, as they are written in use.
 */
public final class DownloadBenchmark {

    private static final Duration LOOKS_FOR_THE_END = Duration.ofMillis(50);
    private static final int CONNECTIONS = 16;

    /** What Linux is to forget, as its documentation of {@code drop_caches} numbers it; what is in files stays known. */
    private static final String FILES_AND_FOLDERS = "2";

    private static final int MEBIBYTE = 1024 * 1024;

    private final Path folder;

    private DownloadBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException, NodeException {
        DownloadBenchmark benchmark = new DownloadBenchmark(Files.createDirectories(Path.of(args[0])));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        List<String> kinds = args.length > 2 ? List.of(args[2].split(",")) : List.of("small", "added", "large");
        try (LoggingSetup _ =
                LoggingSetup.forWindow(Files.createDirectories(benchmark.folder.resolve("logs")), new Secrets())) {
            for (int round = 0; round <= rounds; round++) {
                for (String kind : kinds) {
                    benchmark.compare(kind, round);
                }
            }
        }
    }

    private void compare(String kind, int round) throws IOException, InterruptedException, NodeException {
        String name = kind + "-" + round;
        switch (kind) {
            case "small" -> compare(name, 20_000, 20 * 1024, false, List.of(Rival.ARIA2, Rival.WGET));
            case "added" -> compare(name, 20_000, 20 * 1024, true, List.of(Rival.ARIA2, Rival.WGET));
            case "large" -> compare(name, 200, 5 * MEBIBYTE, false, List.of(Rival.FOUR_WGETS));
            default -> throw new IllegalArgumentException("No such kind: " + kind);
        }
    }

    private void compare(String name, int count, int fileBytes, boolean toRecords, List<Rival> rivals)
            throws IOException, InterruptedException, NodeException {
        try (LoopbackFiles server = LoopbackFiles.start(fileBytes)) {
            List<URI> urls = server.urls(count);
            // why: whoever comes first would otherwise wait for the server's own code to get warm
            Rival.NOWHERE.seconds(urls, folder.resolve(name + "-nowhere"));
            settleDisk();
            double ours = windrow(urls, folder.resolve(name + "-windrow"), toRecords);
            report(name, "windrow", count, fileBytes, ours, ours);
            for (Rival rival : rivals) {
                String place = name + "-" + rival.name().replaceAll("\\W+", "-");
                settleDisk();
                report(name, rival.name(), count, fileBytes, rival.seconds(urls, folder.resolve(place)), ours);
            }
        }
    }

    /**
     * Waits until everything is on the disk: nobody is to write what the one before left in the system's memory. Where this may
     * be done, the system forgets what it knows of the files of the runs before: with millions of them in its tables, making a
     * file takes longer each time.
     */
    private static void settleDisk() throws IOException, InterruptedException {
        if (new ProcessBuilder("sync").inheritIO().start().waitFor() != 0) {
            throw new IOException("The disk could not be synced");
        }
        Path forget = Path.of("/proc/sys/vm/drop_caches");
        if (Files.isWritable(forget)) {
            Files.writeString(forget, FILES_AND_FOLDERS);
        }
    }

    private void report(String run, String who, int count, int fileBytes, double seconds, double ours)
            throws IOException {
        String line = String.format(
                Locale.ROOT,
                "%-8s %-16s %6.2f s %8.0f files/s %7.1f MB/s   windrow is %.2f times as fast%n",
                run,
                who,
                seconds,
                count / seconds,
                (double) count * fileBytes / seconds / 1e6,
                seconds / ours);
        Files.writeString(folder.resolve("downloads.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Fetches all and returns how many seconds it took until all was settled. */
    static double windrow(List<URI> urls, Path folder, boolean toRecords)
            throws IOException, InterruptedException, NodeException {
        NodePlan plan = new NodePlan(
                null,
                folder.resolve("redis"),
                folder.resolve("silos"),
                new NodeSettings("bench", 0, 1, CONNECTIONS, new LanePolicy(CONNECTIONS, Duration.ZERO), 50_000),
                new WebIdentity("Windrow benchmark", null),
                WebSettings.DEFAULT);
        Clock clock = Clock.systemUTC();
        try (EventLog events = EventLog.inMemory(clock, new Secrets());
                RunningNode running = new RunningNode(plan, events, clock)) {
            running.startAndWait();
            Workplace workplace = running.node().workplace();
            List<Job> jobs = IntStream.range(0, urls.size())
                    .mapToObj(n -> job(urls.get(n), n, clock))
                    .toList();
            if (toRecords) {
                putRecords(workplace.silos().openOrCreate("bench", "info:benchmark/"), urls);
            }
            long began = System.nanoTime();
            workplace.queue().enqueue(jobs);
            awaitEnd(workplace.queue(), jobs.size());
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** The records that the files belong to, as a harvest leaves them. */
    private static void putRecords(Silo silo, List<URI> urls) throws IOException {
        MetadataPart metadata = new MetadataPart("oai_dc.xml", "text/xml", new byte[2_048]);
        for (int n = 0; n < urls.size(); n++) {
            WantedFile wanted = new WantedFile("file.bin", urls.get(n), null, OptionalLong.empty(), null, null);
            silo.putRecord(new RecordUpdate(
                    identifier(n), "2026-01-01", false, List.of(), metadata, List.of(wanted), "run-1"));
        }
        silo.barrier();
    }

    private static String identifier(int number) {
        return "oai:benchmark.example.org:" + number;
    }

    private static Job job(URI url, int number, Clock clock) {
        DownloadPayload payload = new DownloadPayload(
                "bench", identifier(number), "file.bin", url, null, OptionalLong.empty(), null, "run-1");
        return Job.download("bench", payload, clock.instant());
    }

    private static void awaitEnd(JobQueue queue, int files) throws InterruptedException {
        RunFiles done = queue.runFiles("run-1");
        while (done.downloaded() < files) {
            if (done.failed() > 0) {
                throw new IllegalStateException(done.failed() + " downloads failed");
            }
            Thread.sleep(LOOKS_FOR_THE_END);
            done = queue.runFiles("run-1");
        }
    }
}
