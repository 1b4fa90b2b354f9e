package org.windrow.view.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.windrow.index.document.ObjectState;
import org.windrow.index.search.Hit;
import org.windrow.index.search.ObjectRef;
import org.windrow.view.work.Words;

/**
 * A row of the results, in words.
 *
 * @param object which object it is; its identifier is empty text while the row has not come yet
 * @param title the title, or the identifier where there is none
 * @param silo what its silo is called; empty text while only one is looked at
 * @param byline in which silo, who, what, how many files
 * @param creators who made it
 * @param type what it is; empty text if the record does not say
 * @param date as the record has it
 * @param size of the current version
 * @param files how many files, metadata not counted
 * @param versions how many versions
 * @param changed the day on which it last changed in the silo
 * @param state what is remarkable, in words; empty text if nothing is
 */
public record HitRow(
        ObjectRef object,
        String title,
        String silo,
        String byline,
        String creators,
        String type,
        String date,
        String size,
        String files,
        String versions,
        String changed,
        String state) {

    /** What stands in a row that has not come yet. */
    public static final HitRow COMING =
            new HitRow(new ObjectRef(Path.of(""), ""), "…", "", "", "", "", "", "", "", "", "", "");

    /** What stands for a date that the record does not have. */
    private static final String NO_DATE = "–";

    private static final int MOST_CREATORS = 3;

    /** @param silo what its silo is called; empty text if that is not to be said */
    static HitRow of(Hit hit, String silo, Words words) {
        List<String> byline = new ArrayList<>();
        if (!silo.isEmpty()) {
            byline.add(silo);
        }
        String creators = creators(hit);
        if (!creators.isEmpty()) {
            byline.add(creators);
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
                hit.object(),
                Objects.requireNonNullElse(hit.title(), hit.identifier()),
                silo,
                String.join(" · ", byline),
                creators,
                Objects.requireNonNullElse(hit.type(), ""),
                Objects.requireNonNullElse(hit.date(), NO_DATE),
                words.bytes(hit.size()),
                words.count(hit.files()),
                words.count(hit.versions()),
                words.day(hit.changed()),
                state(hit, words));
    }

    /** The object's identifier; empty text while the row has not come yet. */
    public String identifier() {
        return object.identifier();
    }

    /** Whether the record has a date; no row has that has not come yet. */
    boolean dated() {
        return !date.isEmpty() && !date.equals(NO_DATE);
    }

    private static String creators(Hit hit) {
        List<String> first =
                hit.creators().subList(0, Math.min(MOST_CREATORS, hit.creators().size()));
        return String.join("; ", first) + (hit.creators().size() > MOST_CREATORS ? " …" : "");
    }

    private static String state(Hit hit, Words words) {
        return String.join(
                ", ",
                hit.states().stream()
                        .filter(state -> state != ObjectState.COMPLETE)
                        .sorted()
                        .map(state -> FacetWords.shortly(state, words.texts()))
                        .toList());
    }
}
