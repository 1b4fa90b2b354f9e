package org.windrow.view.search;

import org.windrow.index.build.IndexProgress;
import org.windrow.view.work.Words;

/** How far an index is, in words. */
final class IndexWords {

    private IndexWords() {}

    /** Empty text if the index is up to date. */
    static String of(IndexProgress progress, Words words) {
        String problem = progress.problem();
        if (problem != null) {
            return problem;
        }
        return switch (progress.phase()) {
            case BUILDING ->
                words.texts()
                        .format(
                                "index.building",
                                words.count(progress.looked()),
                                words.count(Math.round(progress.perSecond())));
            case COMPARING ->
                progress.expected().isPresent()
                        ? words.texts()
                                .format(
                                        "index.comparing",
                                        words.count(progress.looked()),
                                        words.count(progress.expected().getAsLong()))
                        : words.texts().get("index.looking");
            case IDLE, CLOSED -> "";
        };
    }
}
