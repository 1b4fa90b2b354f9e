package org.windrow.desktop.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.DeferredEngine;
import org.windrow.desktop.pane.Reasons;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.EngineSnapshot;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.fxkit.Texts;

/** Notices in the pictures of the engine that a run has ended, and says so in a line. Needs no toolkit. */
public final class RunNews {

    private final Texts texts;
    private final BiConsumer<String, String> teller;
    private final Map<String, @Nullable Instant> lastRuns = new HashMap<>();
    private boolean began;

    /** @param teller is told a title and a text */
    public RunNews(Texts texts, BiConsumer<String, String> teller) {
        this.texts = texts;
        this.teller = teller;
    }

    /** Looks what is new. */
    public void update(EngineSnapshot picture) {
        if (picture.version() == DeferredEngine.NOT_YET) {
            return;
        }
        for (SourceStatus source : picture.sources()) {
            boolean known = lastRuns.containsKey(source.id());
            Instant before = lastRuns.put(source.id(), source.lastRun());
            RunStatus end = source.lastEnd();
            // why: runs that ended before the window came are no news
            if (began && known && end != null && !Objects.equals(before, source.lastRun())) {
                teller.accept(source.name(), words(source, end));
            }
        }
        began = true;
    }

    private String words(SourceStatus source, RunStatus end) {
        long records = source.counts().records();
        String why = source.message() == null ? "" : Reasons.ofRun(texts, source.message());
        return switch (end) {
            case COMPLETE -> texts.format("news.complete", records);
            case COMPLETE_WITH_REPAIRS -> texts.format("news.repaired", records);
            case INCOMPLETE -> texts.format("news.incomplete", why);
            case FAILED -> texts.format("news.failed", why);
        };
    }
}
