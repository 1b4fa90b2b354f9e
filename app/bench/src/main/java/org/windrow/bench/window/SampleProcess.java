package org.windrow.bench.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** A large sample repository in a process of its own, so that its memory and its garbage are not those of the window. */
final class SampleProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SampleProcess.class);
    private static final int RECORDS = 2_000_000;
    private static final int RECORD_BYTES = 2_048;
    private static final int FILE_BYTES = 20_000;
    private static final int PAGE = 500;

    private final Process process;
    private final URI address;

    private SampleProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it answers. */
    static SampleProcess start(int filesPerRecord) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleProcess.class.getName(),
                        String.valueOf(filesPerRecord))
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                return new SampleProcess(process, URI.create(line.substring(at).strip()));
            }
        }
        throw new IOException("The sample repository did not start");
    }

    /** Where it is. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The process itself. */
    public static void main(String[] arguments) throws InterruptedException {
        int files = Integer.parseInt(arguments[0]);
        try (SampleRepository repository = SampleRepository.with(
                        SampleCatalogue.generated(RECORDS, RECORD_BYTES, files, FILE_BYTES))
                .pageSize(PAGE)
                .start()) {
            LOG.info("at {}", repository.baseUrl());
            new CountDownLatch(1).await();
        }
    }
}
