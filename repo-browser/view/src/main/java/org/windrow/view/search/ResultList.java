package org.windrow.view.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.PagedRows;
import org.windrow.index.search.Hit;
import org.windrow.index.search.SearchResult;
import org.windrow.view.selection.ChosenHits;
import org.windrow.view.selection.HeldResult;
import org.windrow.view.selection.Selection;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Words;

/**
 * The list of what was found: its rows come a page at a time, and those that are selected are known by their places in just this
 * result. On the JavaFX thread; needs no toolkit.
 */
public final class ResultList {

    private final Hands hands;
    private final Words words;
    private final PagedRows<HitRow> rows;
    private final Selection selection = new Selection();
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private @Nullable HeldResult held;
    private Function<Path, String> silos = _ -> "";

    ResultList(Hands hands, Words words) {
        this.hands = hands;
        this.words = words;
        this.rows = new PagedRows<>(HitRow.COMING, hands.fx());
    }

    /** Says what the silos of hits are called; empty text for what need not be said. */
    void name(Function<Path, String> names) {
        silos = names;
    }

    /**
     * Shows a result in the place of the one before, which is let go.
     *
     * @param sameList whether it is the same list with what has come meanwhile, so that rows stay where they are
     */
    void show(SearchResult found, boolean sameList) {
        HeldResult before = held;
        held = new HeldResult(found);
        if (sameList && !rows.isEmpty()) {
            rows.refresh();
        } else {
            selection.clear();
            shown.set(shown.get() + 1);
            rows.show(this::read);
        }
        release(before);
    }

    /** Shows nothing. */
    void clear() {
        HeldResult before = held;
        held = null;
        selection.clear();
        rows.show(null);
        release(before);
    }

    /** Whether several are selected, so that the list has to stay as it is. */
    boolean holdsStill() {
        return selection.countProperty().get() > 1;
    }

    @Nullable
    SearchResult result() {
        return held == null ? null : held.result();
    }

    /** What is selected; empty if nothing is. */
    public Optional<Chosen> selected() {
        HeldResult now = held;
        return now == null || selection.countProperty().get() == 0
                ? Optional.empty()
                : Optional.of(new ChosenHits(now, selection.ranges()));
    }

    /** Selects everything that was found, whether its row has come or not. */
    public void selectAll() {
        selection.all(rows.size());
    }

    /** The rows. */
    public PagedRows<HitRow> rows() {
        return rows;
    }

    /** Which of them are selected. */
    public Selection selection() {
        return selection;
    }

    /** How many lists have been shown: who has looked at rows learns from it that these are others. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private CompletableFuture<PagedRows.Page<HitRow>> read(long offset, int count) {
        HeldResult from = held;
        Function<Path, String> names = silos;
        return hands.ask(() -> {
            if (from == null) {
                return new PagedRows.Page<>(0, List.of());
            }
            from.take();
            try {
                List<HitRow> page = new ArrayList<>();
                for (Hit hit : from.result().page((int) offset, count)) {
                    page.add(HitRow.of(hit, names.apply(hit.silo()), words));
                }
                return new PagedRows.Page<>(from.result().total(), page);
            } finally {
                from.release();
            }
        });
    }

    private void release(@Nullable HeldResult before) {
        if (before != null) {
            hands.quietly(() -> {
                before.release();
                return true;
            });
        }
    }
}
