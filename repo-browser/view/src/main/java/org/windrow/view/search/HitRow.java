package org.windrow.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.windrow.index.document.ObjectState;
import org.windrow.index.search.Hit;
import org.windrow.view.work.Words;

/**
 * A row of the results, in words.
 *
 * @param identifier empty text while the row has not come yet
 * @param title the title, or the identifier where there is none
 * @param byline who, what, how many files
 * @param date as the record has it
 * @param size of the current version
 * @param state what is remarkable, in words; empty text if nothing is
 */
public record HitRow(String identifier, String title, String byline, String date, String size, String state) {

    /** What stands in a row that has not come yet. */
    public static final HitRow COMING = new HitRow("", "…", "", "", "", "");

    private static final int MOST_CREATORS = 3;

    static HitRow of(Hit hit, Words words) {
        List<String> byline = new ArrayList<>();
        if (!hit.creators().isEmpty()) {
            String more = hit.creators().size() > MOST_CREATORS ? " …" : "";
            byline.add(String.join(
                            "; ",
                            hit.creators()
                                    .subList(
                                            0,
                                            Math.min(
                                                    MOST_CREATORS,
                                                    hit.creators().size())))
                    + more);
        }
        if (hit.type() != null) {
            byline.add(hit.type());
        }
        if (hit.files() > 0) {
            byline.add(words.texts().format("hit.files", hit.files()));
        }
        if (hit.versions() > 1) {
            byline.add(words.texts().format("hit.versions", hit.versions()));
        }
        return new HitRow(
                hit.identifier(),
                Objects.requireNonNullElse(hit.title(), hit.identifier()),
                String.join(" · ", byline),
                Objects.requireNonNullElse(hit.date(), "–"),
                words.bytes(hit.size()),
                state(hit, words));
    }

    private static String state(Hit hit, Words words) {
        return String.join(
                ", ",
                hit.states().stream()
                        .filter(state -> state != ObjectState.COMPLETE)
                        .sorted()
                        .map(state -> FacetWords.state(state, words.texts()))
                        .toList());
    }
}
