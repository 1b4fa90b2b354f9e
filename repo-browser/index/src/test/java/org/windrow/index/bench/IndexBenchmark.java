package org.windrow.index.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.SiloIndex;
import org.windrow.index.search.Facet;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.index.search.Sorting;
import org.windrow.store.Silo;

/** What indexing a silo and searching it takes: {@code IndexBenchmark SILO INDEX}. */
public final class IndexBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBenchmark.class);

    private static final int SEARCHES = 2000;

    private final SiloIndex index;

    private IndexBenchmark(SiloIndex index) {
        this.index = index;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        try (Silo silo = Silo.open(Path.of(arguments[0]))) {
            try (SiloIndex index = SiloIndex.open(Path.of(arguments[1]), silo)) {
                whole(index, "built", index::rebuild);
                whole(index, "compared", index::catchUp);
            }
            long start = System.nanoTime();
            try (SiloIndex index = SiloIndex.open(Path.of(arguments[1]), silo);
                    SearchResult all = index.search(SearchRequest.of(""))) {
                LOG.warn("opened and searched first in {} ms", millis(start));
                IndexBenchmark benchmark = new IndexBenchmark(index);
                benchmark.searches();
                benchmark.jumps(all.total());
            }
        }
    }

    private static void whole(SiloIndex index, String what, Runnable ask) throws InterruptedException {
        long start = System.nanoTime();
        ask.run();
        if (!index.await(Duration.ofHours(1))) {
            throw new IllegalStateException(index.progress().toString());
        }
        long objects = index.progress().looked();
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        LOG.warn(
                "{} {} objects in {} s: {}/s; heap in use {} MiB",
                what,
                objects,
                format(seconds),
                Math.round(objects / seconds),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private void searches() throws IOException {
        Random random = new Random(1);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            String query = switch (i % 5) {
                case 0 -> GeneratedSilo.words(random, 1);
                case 1 -> GeneratedSilo.words(random, 2);
                case 2 -> "title:" + GeneratedSilo.words(random, 1) + " date:1990..1999";
                case 3 -> "\"" + GeneratedSilo.words(random, 2) + "\"";
                default -> GeneratedSilo.word(random.nextInt(5000)).substring(0, 3) + "* language:de";
            };
            long start = System.nanoTime();
            try (SearchResult result = index.search(SearchRequest.of(query))) {
                result.page(0, 50);
            }
            if (i >= SEARCHES / 2) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        Collections.sort(times);
        LOG.warn(
                "search to first results: median {} ms, 95 % under {} ms, worst {} ms",
                format(times.get(times.size() / 2)),
                format(times.get(times.size() * 95 / 100)),
                format(times.getLast()));
    }

    private void jumps(int total) throws IOException {
        for (Sorting.Key key : Sorting.Key.values()) {
            long start = System.nanoTime();
            try (SearchResult result = index.search(SearchRequest.of("").sortedBy(key, true))) {
                result.page(0, 50);
                double first = millis(start);
                start = System.nanoTime();
                result.page(total * 9 / 10, 50);
                double jump = millis(start);
                start = System.nanoTime();
                result.page(total / 2, 50);
                double again = millis(start);
                LOG.warn("{} of {}: first page {} ms, first jump {} ms, then {} ms", key, total, first, jump, again);
            }
        }
        long start = System.nanoTime();
        try (SearchResult result = index.search(SearchRequest.of(""))) {
            result.facets(EnumSet.allOf(Facet.class), 50);
        }
        LOG.warn("all facets of all objects: {} ms", millis(start));
    }

    private static double millis(long start) {
        return Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
