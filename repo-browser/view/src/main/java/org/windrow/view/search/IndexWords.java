package org.windrow.view.search;

import java.util.ArrayList;
import java.util.List;
import org.windrow.index.build.IndexProgress;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Words;

/** How far indexes are, in words. */
final class IndexWords {

    /** So many silos are told of one by one. */
    private static final int MOST = 3;

    private IndexWords() {}

    /** Of several, what there is to say of each; empty text if all are open and up to date. */
    static String of(OpenSilos open, Words words) {
        if (!open.all()) {
            String told = open.shelves().stream()
                    .findFirst()
                    .map(shelf -> of(shelf.index().progress(), words))
                    .orElse("");
            return told.isEmpty() ? waiting(open, words) : told;
        }
        List<String> lines = new ArrayList<>();
        if (open.awaited() > 0) {
            lines.add(words.texts().format("index.opening", open.shelves().size(), open.size()));
        }
        List<String> each = new ArrayList<>();
        open.problems()
                .forEach((silo, problem) -> each.add(
                        words.texts().format("index.left-out", open.names().of(silo), problem)));
        for (Shelf shelf : open.shelves()) {
            String told = of(shelf.index().progress(), words);
            if (!told.isEmpty()) {
                each.add(words.texts()
                        .format("index.of-silo", open.names().of(shelf.silo().root()), told));
            }
        }
        lines.addAll(each.subList(0, Math.min(MOST, each.size())));
        if (each.size() > MOST) {
            lines.add(words.texts().format("index.further", each.size() - MOST));
        }
        if (open.further() > 0) {
            lines.add(words.texts().format("index.too-many", open.size(), open.further()));
        }
        return lines.isEmpty() ? waiting(open, words) : String.join("\n", lines);
    }

    /** Silos wait for their turn to be looked through. */
    private static String waiting(OpenSilos open, Words words) {
        return open.upToDate() ? "" : words.texts().get("index.looking");
    }

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
