package org.windrow.view.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;

/**
 * What came into silos or changed in them since a person has looked, at each of them on its own. Moments are compared by the second,
 * and what changed in the very second of the look counts as new: better seen twice than never. On the JavaFX thread; needs no
 * toolkit.
 */
public final class News {

    private final InstantSource clock;
    private final BooleanProperty only = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Map<Path, Instant>> moments = new ReadOnlyObjectWrapper<>(Map.of());
    private final Latest<Integer> counts;
    private @Nullable OpenSilos silos;
    private Instant counted = Instant.EPOCH;

    News(Hands hands, InstantSource clock) {
        this.clock = clock;
        this.counts = new Latest<>(hands, _ -> {});
    }

    /**
     * Looks into other silos, or into none.
     *
     * @param seen of those that are open already, up to when a person has seen what is in it
     */
    void show(@Nullable OpenSilos another, Map<Path, Instant> seen) {
        silos = another;
        counts.forget();
        count.set(0);
        moments.set(Map.copyOf(seen));
    }

    /** Looks into further silos with those that it looks into. */
    void widen(OpenSilos wider, Map<Path, Instant> seen) {
        silos = wider;
        add(seen);
    }

    /** Further silos are open. */
    void add(Map<Path, Instant> seen) {
        Map<Path, Instant> all = new HashMap<>(moments.get());
        all.putAll(seen);
        look(all);
    }

    /** A person has seen everything that was counted; what is new is counted from then on, in these silos. */
    public Map<Path, Instant> seen() {
        Map<Path, Instant> now = new HashMap<>();
        moments.get().keySet().forEach(silo -> now.put(silo, counted));
        moments.set(Map.copyOf(now));
        only.set(false);
        count();
        return moments.get();
    }

    /** Counts from other moments, as before it was {@linkplain #seen seen}. */
    public void look(Map<Path, Instant> since) {
        moments.set(Map.copyOf(since));
        count();
    }

    /** Counts again. */
    void count() {
        OpenSilos open = silos;
        Map<Path, Instant> since = moments.get();
        if (open == null || since.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        counts.ask(
                () -> {
                    try (SearchResult found = open.search(SearchRequest.of("").sinceEach(since))) {
                        return found.total();
                    }
                },
                found -> {
                    counted = now;
                    count.set(found);
                },
                _ -> count.set(0));
    }

    /** For each silo since when its hits have to have changed; empty if all are wanted. */
    Map<Path, Instant> since() {
        return only.get() ? moments.get() : Map.of();
    }

    /** Whether only what is new is looked for. */
    public BooleanProperty onlyProperty() {
        return only;
    }

    /** How many objects are new or have changed. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** For each silo that is open up to when a person has seen what is in it. */
    public ReadOnlyObjectProperty<Map<Path, Instant>> momentsProperty() {
        return moments.getReadOnlyProperty();
    }
}
