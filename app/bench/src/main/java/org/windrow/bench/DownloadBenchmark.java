package org.windrow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.download.DownloadOrder;
import org.windrow.engine.download.DownloadResult;
import org.windrow.engine.download.Downloader;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.store.Silo;

/**
 * Whole runs of downloads from a server on loopback into a fresh silo, checksums, manifests and durability included, beside
 * other downloaders on the same list: 20,000 files of 20 KB and 200 files of 5 MB, 16 connections.
 *
 * <p>Arguments: a folder to work in, empty and on the disk to be measured; optionally the number of rounds. Nothing in it is
 * deleted, because deleting slows the following runs down on some file systems.
 */
public final class DownloadBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadBenchmark.class);
    private static final int CONNECTIONS = 16;
    private static final int FILES_A_BARRIER = 512;

    private final Path folder;

    private DownloadBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        DownloadBenchmark benchmark = new DownloadBenchmark(Files.createDirectories(Path.of(args[0])));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        for (int round = 1; round <= rounds; round++) {
            benchmark.compare("small-" + round, 20_000, 20 * 1024, List.of(Rival.ARIA2, Rival.WGET));
            benchmark.compare("large-" + round, 200, 5 * 1024 * 1024, List.of(Rival.FOUR_WGETS));
        }
    }

    private void compare(String name, int count, int fileBytes, List<Rival> rivals)
            throws IOException, InterruptedException, ExecutionException {
        try (LoopbackFiles server = LoopbackFiles.start(fileBytes)) {
            List<URI> urls = server.urls(count);
            double ours = windrow(urls, folder.resolve(name + "-silo"));
            report(name, "windrow", count, fileBytes, ours, ours);
            for (Rival rival : rivals) {
                String place = name + "-" + rival.name().replaceAll("\\W+", "-");
                report(name, rival.name(), count, fileBytes, rival.seconds(urls, folder.resolve(place)), ours);
            }
        }
    }

    private static void report(String run, String who, int count, int fileBytes, double seconds, double ours) {
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "%-8s %-16s %6.2f s %8.0f files/s %7.1f MB/s   windrow is %.2f times as fast",
                        run,
                        who,
                        seconds,
                        count / seconds,
                        (double) count * fileBytes / seconds / 1e6,
                        seconds / ours));
    }

    /** Fetches all, each file into an object of its own, and returns how many seconds it took until all was durable. */
    private static double windrow(List<URI> urls, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        WebSettings settings = WebSettings.DEFAULT.withConnections(CONNECTIONS, CONNECTIONS);
        try (ApacheWebClient web = new ApacheWebClient(new WebIdentity("Windrow benchmark", null), settings);
                Silo silo = Silo.create(folder, "info:benchmark/");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Downloader downloader = new Downloader(web, Clock.systemUTC());
            AtomicInteger next = new AtomicInteger();
            long began = System.nanoTime();
            List<Future<Integer>> workers = IntStream.range(0, CONNECTIONS)
                    .mapToObj(worker -> threads.submit(() -> work(downloader, silo, urls, next)))
                    .toList();
            for (Future<Integer> worker : workers) {
                worker.get();
            }
            silo.barrier();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** Fetches what no other worker has taken, and returns how many files that were. */
    private static int work(Downloader downloader, Silo silo, List<URI> urls, AtomicInteger next)
            throws IOException, InterruptedException {
        int fetched = 0;
        for (int n = next.getAndIncrement(); n < urls.size(); n = next.getAndIncrement()) {
            String identifier = "oai:benchmark.example.org:" + n;
            DownloadResult result =
                    downloader.download(DownloadOrder.of(identifier, "file.bin", urls.get(n), "run-1"), silo);
            if (!(result instanceof DownloadResult.Stored)) {
                throw new IOException(result.toString());
            }
            fetched++;
            if (n % FILES_A_BARRIER == FILES_A_BARRIER - 1) {
                silo.barrier();
            }
        }
        return fetched;
    }
}
