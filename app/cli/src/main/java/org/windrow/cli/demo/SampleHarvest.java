package org.windrow.cli.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Politeness;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;

/** The sample repository while it runs, and the source that harvests it. */
public final class SampleHarvest implements AutoCloseable {

    private static final int PAGE_SIZE = 25;
    private static final int USUAL_PORT = 8642;

    private final SampleRepository repository;

    private SampleHarvest(SampleRepository repository) {
        this.repository = repository;
    }

    /**
     * Starts the sample repository on loopback: at the same port each time if it is free, so that a second demo finds the
     * records unchanged, whose metadata name their files' addresses.
     */
    public static SampleHarvest start() {
        SampleRepository.Builder builder =
                SampleRepository.with(SampleCatalogue.demo()).pageSize(PAGE_SIZE);
        try {
            return new SampleHarvest(builder.port(USUAL_PORT).start());
        } catch (UncheckedIOException taken) {
            return new SampleHarvest(builder.port(0).start());
        }
    }

    /** Where it is. */
    public URI address() {
        return repository.baseUrl();
    }

    /** The source that harvests it, files included, into the silo {@code demo}. */
    public Source source() {
        LanePolicy politeness = Politeness.towards(address());
        return new Source(
                "demo",
                "Sample repository",
                "oai-pmh",
                address(),
                Map.of("metadataPrefix", "oai_dc"),
                "demo",
                true,
                politeness.gap(),
                politeness.connections());
    }

    @Override
    public void close() {
        repository.close();
    }
}
