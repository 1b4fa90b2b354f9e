package org.windrow.view.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.PagedRows;
import org.windrow.index.build.IndexProgress;
import org.windrow.index.search.Facet;
import org.windrow.index.search.FacetCount;
import org.windrow.index.search.Hit;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;
import org.windrow.view.work.Words;

/**
 * What is looked for in a silo, and what was found. Searches while the person types; an answer that has been overtaken is dropped.
 * Used on the JavaFX thread; needs no toolkit.
 */
public final class SearchViewModel {

    private static final int MOST_VALUES = 8;
    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);
    /** While an index is being built, results are brought up to date at every so many beats. */
    private static final int BEATS_BETWEEN = 8;

    private final Hands hands;
    private final Words words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.RELEVANCE);
    private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    private final PagedRows<HitRow> rows;
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper indexing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FacetGroup>> facets = new ReadOnlyObjectWrapper<>(List.of());
    private final Latest<SearchResult> searches;
    private final Latest<Map<Facet, List<FacetCount>>> counts;
    private @Nullable Shelf shelf;
    private @Nullable SearchResult result;
    private long written;
    private int beats;
    private boolean refresh;

    public SearchViewModel(Hands hands, Words words) {
        this.hands = hands;
        this.words = words;
        this.rows = new PagedRows<>(HitRow.COMING, hands.fx());
        this.searches = new Latest<>(hands, this::close);
        this.counts = new Latest<>(hands, _ -> {});
        text.addListener((_, _, _) -> search(true));
        order.addListener((_, _, _) -> search(false));
    }

    /** Looks into another silo, or into none. */
    public void show(@Nullable Shelf another) {
        shelf = another;
        written = 0;
        indexing.set("");
        filters.clear();
        forget();
        if (another == null) {
            searches.forget();
        } else {
            search(false);
        }
    }

    /** Filters by a value of a facet, or no longer. */
    public void choose(Facet facet, String value, boolean chosen) {
        Set<String> values = filters.computeIfAbsent(facet, _ -> new TreeSet<>());
        boolean changed = chosen ? values.add(value) : values.remove(value);
        if (changed) {
            search(false);
        }
    }

    /** Looks for everything again: no words, no filters. */
    public void reset() {
        filters.clear();
        if (text.get().isEmpty()) {
            search(false);
        } else {
            text.set("");
        }
    }

    /** Whether the search leaves anything out. */
    public boolean narrowed() {
        return !text.get().isBlank() || filters.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** What is asked now. */
    public SearchRequest request() {
        return new SearchRequest(text.get(), false, filters, null, order.get().sorting());
    }

    /** Several times a second while it can be seen: follows the index. */
    public void beat() {
        Shelf open = shelf;
        if (open == null) {
            return;
        }
        IndexProgress progress = open.index().progress();
        indexing.set(words(progress));
        boolean idle = progress.phase() == IndexProgress.Phase.IDLE && progress.pending() == 0;
        long now = progress.written() + progress.removed();
        if (now != written && (idle || ++beats >= BEATS_BETWEEN)) {
            beats = 0;
            written = now;
            refresh = true;
            search(false);
        }
    }

    private String words(IndexProgress progress) {
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

    private void search(boolean typing) {
        Shelf open = shelf;
        if (open == null) {
            return;
        }
        SearchRequest request = typing ? request().whileTyping() : request();
        searches.ask(
                () -> open.index().search(request),
                found -> {
                    if (open.equals(shelf)) {
                        take(found);
                    } else {
                        close(found);
                    }
                },
                complaint::set);
    }

    private void take(SearchResult found) {
        SearchResult before = result;
        result = found;
        boolean sameList = refresh && before != null && before.request().equals(found.request());
        refresh = false;
        complaint.set(String.join("\n", found.understood().complaints()));
        total.set(found.total());
        summary.set(words.texts().format("search.found", found.total())
                + (found.widened() ? " " + words.texts().get("search.widened") : ""));
        if (!sameList || rows.isEmpty()) {
            rows.show(this::read);
        } else {
            rows.refresh();
        }
        // why after the rows: counting a million takes longer than a person waits for the first page
        counts.ask(() -> found.facets(ALL, MOST_VALUES), counted -> facets.set(groups(counted)), complaint::set);
        if (before != null) {
            close(before);
        }
    }

    private CompletableFuture<PagedRows.Page<HitRow>> read(long offset, int count) {
        SearchResult from = result;
        return hands.ask(() -> {
            if (from == null) {
                return new PagedRows.Page<>(0, List.of());
            }
            List<HitRow> page = new ArrayList<>();
            for (Hit hit : from.page((int) offset, count)) {
                page.add(HitRow.of(hit, words));
            }
            return new PagedRows.Page<>(from.total(), page);
        });
    }

    private List<FacetGroup> groups(Map<Facet, List<FacetCount>> counted) {
        List<FacetGroup> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Set<String> chosen = filters.getOrDefault(facet, Set.of());
            Set<String> unseen = new TreeSet<>(chosen);
            List<FacetGroup.Value> values = new ArrayList<>();
            for (FacetCount count : counted.getOrDefault(facet, List.of())) {
                unseen.remove(count.value());
                values.add(value(facet, count.value(), count.count(), chosen.contains(count.value())));
            }
            unseen.forEach(value -> values.add(value(facet, value, 0, true)));
            if (!values.isEmpty()) {
                groups.add(new FacetGroup(facet, FacetWords.name(facet, words.texts()), values));
            }
        }
        return groups;
    }

    private FacetGroup.Value value(Facet facet, String value, int count, boolean chosen) {
        return new FacetGroup.Value(value, FacetWords.value(facet, value, words.texts()), count, chosen);
    }

    private void forget() {
        SearchResult before = result;
        result = null;
        counts.forget();
        rows.show(null);
        total.set(0);
        summary.set("");
        complaint.set("");
        facets.set(List.of());
        if (before != null) {
            close(before);
        }
    }

    private void close(SearchResult old) {
        hands.quietly(() -> {
            old.close();
            return true;
        });
    }

    /** The query as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** The order of the results. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** The results. */
    public PagedRows<HitRow> rows() {
        return rows;
    }

    /** How many results there are. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** How many results there are, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What is wrong with the query or the search; empty text if nothing is. */
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** How far the index is; empty text if it is up to date. */
    public ReadOnlyStringProperty indexingProperty() {
        return indexing.getReadOnlyProperty();
    }

    /** What the results can be narrowed by. */
    public ReadOnlyObjectProperty<List<FacetGroup>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }
}
