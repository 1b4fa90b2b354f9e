package org.windrow.view.search;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;

/**
 * What came into a silo or changed in it since a person has looked. Moments are compared by the second, and what changed in the
 * very second of the look counts as new: better seen twice than never. On the JavaFX thread; needs no toolkit.
 */
public final class News {

    private final InstantSource clock;
    private final BooleanProperty only = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> moment = new ReadOnlyObjectWrapper<>();
    private final Latest<Integer> counts;
    private @Nullable Shelf shelf;
    private Instant counted = Instant.EPOCH;

    News(Hands hands, InstantSource clock) {
        this.clock = clock;
        this.counts = new Latest<>(hands, _ -> {});
    }

    void show(@Nullable Shelf another, Instant since) {
        shelf = another;
        counts.forget();
        count.set(0);
        moment.set(another == null ? null : since);
    }

    /** A person has seen everything that was counted; what is new is counted from then on. */
    public Instant seen() {
        moment.set(counted);
        only.set(false);
        count();
        return counted;
    }

    /** Counts from another moment, as before it was {@linkplain #seen seen}. */
    public void look(Instant since) {
        moment.set(since);
        count();
    }

    /** Counts again. */
    void count() {
        Shelf open = shelf;
        Instant since = moment.get();
        if (open == null || since == null) {
            return;
        }
        Instant now = clock.instant();
        counts.ask(
                () -> {
                    try (SearchResult found =
                            open.index().search(SearchRequest.of("").since(since))) {
                        return found.total();
                    }
                },
                found -> {
                    counted = now;
                    count.set(found);
                },
                _ -> count.set(0));
    }

    /** Since when hits have to have changed; null if all are wanted. */
    @Nullable
    Instant since() {
        return only.get() ? moment.get() : null;
    }

    /** Whether only what is new is looked for. */
    public BooleanProperty onlyProperty() {
        return only;
    }

    /** How many objects are new or have changed. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Up to when a person has seen what is in the silo; null if none is open. */
    public ReadOnlyObjectProperty<@Nullable Instant> momentProperty() {
        return moment.getReadOnlyProperty();
    }
}
