package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.index.SiloIndex;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;

/** The search index of a silo follows a whole harvest into it, files included, though nobody tells it. */
class IndexFollowsHarvestTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatAHarvestInThisProcessBringsIsSoonFound() throws Exception {
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.demo())
                        .pageSize(25)
                        .start();
                Silo silo = Silo.create(root(), sample.baseUrl().toString());
                SiloIndex index = SiloIndex.open(folder.resolve("index"), silo)) {
            CommandRun harvest = CommandRun.harvest(sample.baseUrl().toString(), root());

            assertThat(harvest.exitCode()).as(harvest.err()).isZero();
            assertEverythingIsSoonFound(index, silo);
        }
    }

    @Test
    void whatAHarvestInAnotherProcessBringsIsSoonFound() throws Exception {
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.demo())
                        .pageSize(25)
                        .start();
                Silo silo = Silo.create(root(), sample.baseUrl().toString());
                SiloIndex index = SiloIndex.open(folder.resolve("index"), silo);
                CommandProcess harvest = CommandProcess.start(
                        folder, "harvest", sample.baseUrl().toString(), "--silo", root().toString())) {

            assertThat(harvest.exitCode()).isZero();
            assertEverythingIsSoonFound(index, silo);
        }
    }

    private static void assertEverythingIsSoonFound(SiloIndex index, Silo silo) {
        long objects = silo.identifiers().count();
        assertThat(objects).isEqualTo(120);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(found(index, "")).isEqualTo(objects);
            assertThat(found(index, "is:deleted"))
                    .isEqualTo(silo.objects().filter(SiloObject::deleted).count())
                    .isPositive();
            assertThat(found(index, "has:pdf")).isPositive();
            assertThat(found(index, "is:incomplete")).isZero();
        });
        assertThat(index.progress().looked())
                .as("objects that had to be compared")
                .isZero();
    }

    private static long found(SiloIndex index, String query) throws Exception {
        try (SearchResult result = index.search(SearchRequest.of(query))) {
            return result.total();
        }
    }

    private Path root() {
        return folder.resolve("silo");
    }
}
