package org.windrow.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.Engine;
import org.windrow.engine.run.RunStatus;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;

/** A file that was stored and is gone from the disk. */
class LostFilesTest {

    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.generated(3, 500, 1, 100)).start();

    @TempDir
    Path folder;

    private HayEngine hay;
    private Engine engine;

    @BeforeEach
    void harvest() throws IOException {
        hay = HayEngine.open(folder, repository.baseUrl());
        engine = hay.engine();
        engine.harvest("hay", false).join();
        patiently().until(() -> engine.snapshot().sources().getFirst().lastEnd() == RunStatus.COMPLETE);
    }

    @AfterEach
    void closeAll() {
        hay.close();
        repository.close();
    }

    @Test
    void isDownloadedAgainWhenAskedFor() throws IOException {
        SiloObject object = objects().getFirst();
        SiloPart file = object.currentVersion().orElseThrow().parts().stream()
                .filter(part -> part.source() != null)
                .findFirst()
                .orElseThrow();
        Files.delete(file.file());

        assertThat(engine.sourceDesk().downloadAgain("hay", List.of(object.identifier())))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(1L);
        patiently()
                .untilAsserted(() -> assertThat(part(object.identifier(), file.name()))
                        .satisfies(part -> assertThat(part.missing()).isFalse())
                        .extracting(SiloPart::sha256)
                        .isEqualTo(file.sha256()));
    }

    @Test
    void whereNothingIsMissingNothingIsQueued() throws IOException {
        List<String> all = objects().stream().map(SiloObject::identifier).toList();
        assertThat(engine.sourceDesk().downloadAgain("hay", all))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(0L);
    }

    private SiloPart part(String identifier, String name) throws IOException {
        try (Silo silo = Silo.open(engine.siloFolder("hay").orElseThrow())) {
            return silo.find(identifier)
                    .orElseThrow()
                    .currentVersion()
                    .orElseThrow()
                    .part(name)
                    .orElseThrow();
        }
    }

    private List<SiloObject> objects() throws IOException {
        try (Silo silo = Silo.open(engine.siloFolder("hay").orElseThrow());
                var objects = silo.objects()) {
            return objects.toList();
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
