package org.windrow.desktop.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.DeferredEngine;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.Pictures.SourceBuilder;
import org.windrow.desktop.TestTexts;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.RedisStatus;

class RunNewsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final RunNews news = new RunNews(TestTexts.english(), (title, text) -> told.add(title + ": " + text));

    @Test
    void aRunThatEndsIsToldOnce() {
        show(1, zenodo());
        show(2, zenodo().ended(RunStatus.COMPLETE, NOON).counts(Pictures.records(1_200)));
        show(3, zenodo().ended(RunStatus.COMPLETE, NOON).counts(Pictures.records(1_200)));
        assertThat(told).containsExactly("Zenodo: The harvest is complete: 1,200 records.");
    }

    @Test
    void aFailureIsToldWithItsReason() {
        show(1, zenodo().ended(RunStatus.COMPLETE, NOON));
        show(2, zenodo().ended(RunStatus.FAILED, NOON.plusSeconds(9)).message("The server is gone."));
        assertThat(told).containsExactly("Zenodo: The harvest has failed. The server is gone.");
    }

    @Test
    void whatEndedBeforeIsNoNews() {
        show(DeferredEngine.NOT_YET, zenodo());
        show(1, zenodo().ended(RunStatus.COMPLETE, NOON));
        show(2, zenodo().ended(RunStatus.COMPLETE, NOON));
        assertThat(told).isEmpty();
    }

    private static SourceBuilder zenodo() {
        return Pictures.source("zenodo", "Zenodo");
    }

    private void show(long version, SourceBuilder source) {
        news.update(new EngineSnapshot(
                version,
                NOON,
                new RedisStatus(RedisStatus.State.CONNECTED, ""),
                List.of(source.build()),
                List.of(),
                List.of()));
    }
}
