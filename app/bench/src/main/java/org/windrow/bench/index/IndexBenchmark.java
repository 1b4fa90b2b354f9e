package org.windrow.bench.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.SiloIndex;
import org.windrow.index.search.Facet;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.index.search.Sorting;
import org.windrow.store.Silo;

/**
 * What indexing a silo and searching it takes: {@code IndexBenchmark SILO INDEX [build|search]}; with {@code build} it is
 * only built, and gone on with if it was cut short; with {@code search} the index is taken as it is. Give it {@code -Xmx256m}. Beside the rate it tells the processor time for an object, which says more than the rate where
 * others work on the machine.
 */
public final class IndexBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBenchmark.class);

    private static final Duration TICK = Duration.ofSeconds(10);
    private static final int SEARCHES = 2000;

    private final SiloIndex index;

    private IndexBenchmark(SiloIndex index) {
        this.index = index;
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        String part = arguments.length < 3 ? "" : arguments[2];
        try (Silo silo = Silo.open(Path.of(arguments[0]))) {
            if (!part.equals("search")) {
                try (SiloIndex index = SiloIndex.open(folder, silo)) {
                    whole(index, "built", index.progress().complete() ? index::rebuild : index::catchUp);
                    if (part.equals("build")) {
                        return;
                    }
                    whole(index, "compared", index::catchUp);
                }
            }
            long start = System.nanoTime();
            try (SiloIndex index = SiloIndex.open(folder, silo);
                    SearchResult all = index.search(SearchRequest.of(""))) {
                LOG.info("opened and searched first: {} objects in {} ms", all.total(), millis(start));
                IndexBenchmark benchmark = new IndexBenchmark(index);
                benchmark.searches();
                benchmark.jumps(all.total());
                start = System.nanoTime();
                try (Stream<String> identifiers = all.identifiers()) {
                    LOG.info("{} identifiers in {} ms", identifiers.count(), millis(start));
                }
            }
        }
    }

    private static void whole(SiloIndex index, String what, Runnable ask) throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long processor = system.getProcessCpuTime();
        long mostHeap = 0;
        ask.run();
        while (!index.await(TICK)) {
            mostHeap = Math.max(
                    mostHeap,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            LOG.info("{}", index.progress());
        }
        long objects = index.progress().looked();
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.info(
                "{} {} objects in {} s: {}/s, {} ms of processor time for each, heap under {} MiB, load {}",
                what,
                objects,
                format(seconds),
                Math.round(objects / seconds),
                String.format(Locale.ROOT, "%.3f", (system.getProcessCpuTime() - processor) / 1e6 / objects),
                mostHeap,
                format(system.getSystemLoadAverage()));
    }

    private void searches() throws IOException {
        Random random = new Random(1);
        double[] first = new double[SEARCHES];
        double[] counted = new double[SEARCHES];
        for (int i = -SEARCHES; i < SEARCHES; i++) {
            SearchRequest request = SearchRequest.of(query(random, Math.floorMod(i, 6)));
            long start = System.nanoTime();
            try (SearchResult result = index.search(request)) {
                result.page(0, 50);
                double page = millis(start);
                result.facets(EnumSet.allOf(Facet.class), 20);
                if (i >= 0) {
                    first[i] = page;
                    counted[i] = millis(start);
                }
            }
        }
        tell("search to first results", first);
        tell("search to first results and all facets", counted);
    }

    private static String query(Random random, int kind) {
        return switch (kind) {
            case 0 -> GeneratedSilo.words(random, 1);
            case 1 -> GeneratedSilo.words(random, 2);
            case 2 -> "title:" + GeneratedSilo.words(random, 1) + " date:1990..1999";
            case 3 -> "\"" + GeneratedSilo.words(random, 2) + "\"";
            case 4 -> "creator:" + GeneratedSilo.words(random, 1) + " is:complete changed:7d";
            default -> GeneratedSilo.word(random.nextInt(5000)).substring(0, 3) + "* language:de";
        };
    }

    private static void tell(String what, double[] times) {
        java.util.Arrays.sort(times);
        LOG.info(
                "{}: median {} ms, 95 % under {} ms, worst {} ms",
                what,
                format(times[times.length / 2]),
                format(times[times.length * 95 / 100]),
                format(times[times.length - 1]));
    }

    private void jumps(int total) throws IOException {
        for (Sorting.Key key : List.of(Sorting.Key.values())) {
            long start = System.nanoTime();
            try (SearchResult result = index.search(SearchRequest.of("").sortedBy(key, true))) {
                result.page(0, 50);
                double first = millis(start);
                start = System.nanoTime();
                result.page(total * 9 / 10, 50);
                double jump = millis(start);
                start = System.nanoTime();
                result.page(total / 2, 50);
                LOG.info(
                        "{} of {}: first page {} ms, first jump {} ms, then {} ms",
                        key,
                        total,
                        first,
                        jump,
                        millis(start));
            }
        }
    }

    private static double millis(long start) {
        return Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
