package org.windrow.view.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.index.build.IndexProgress;
import org.windrow.index.query.QueryParser;
import org.windrow.index.search.Facet;
import org.windrow.index.search.FacetCount;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.view.kept.SavedSearch;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.SiloNames;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;
import org.windrow.view.work.Words;

/**
 * What is looked for in silos, and what was found. Searches while the person types; an answer that has been overtaken is dropped.
 * Used on the JavaFX thread; needs no toolkit.
 */
public final class SearchViewModel {

    private static final int MOST_VALUES = 8;
    private static final String LATELY = "changed:30d";
    private static final int MOST_SILOS = 20;
    private static final Set<Facet> WITHIN = EnumSet.complementOf(EnumSet.of(Facet.SILO));
    /** While an index is being built, results are brought up to date at every so many beats. */
    private static final int BEATS_BETWEEN = 8;

    private final Hands hands;
    private final Words words;
    private final QueryParser parser;
    private final StringProperty text = new SimpleStringProperty("");
    private final OrderChoice order = new OrderChoice();
    private final FacetFilters filters = new FacetFilters();
    private final ResultList results;
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper indexing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FacetGroup>> facets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper all = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper upToDate = new ReadOnlyBooleanWrapper();
    private final News news;
    private final Latest<SearchResult> searches;
    private final Latest<Map<Facet, List<FacetCount>>> counts;
    private @Nullable OpenSilos silos;
    private SiloNames names = new SiloNames(List.of());
    private List<Long> written = List.of();
    private int beats;
    private boolean settled;
    private boolean refresh;
    private boolean quiet;

    /** @param clock says what time it is when a person has seen what is new */
    public SearchViewModel(Hands hands, Words words, Clock clock) {
        this.hands = hands;
        this.words = words;
        this.parser = new QueryParser(clock);
        this.results = new ResultList(hands, words);
        this.news = new News(hands, clock);
        this.searches = new Latest<>(hands, this::close);
        this.counts = new Latest<>(hands, _ -> {});
        text.addListener((_, _, now) -> {
            // why: the words and the order that fits them would each search by themselves
            boolean before = quiet;
            quiet = true;
            order.fit(looksForWords(now));
            quiet = before;
            search(true);
        });
        order.orderProperty().addListener((_, _, _) -> search(false));
        news.onlyProperty().addListener((_, _, _) -> search(false));
    }

    /**
     * Looks into other silos, or into none. What is asked stays, but for what means nothing there.
     *
     * @param seen of those that are open already, up to when a person has seen what is in it
     */
    public void show(@Nullable OpenSilos another, Map<Path, Instant> seen) {
        boolean several = another != null && another.all();
        silos = another;
        names = another == null ? new SiloNames(List.of()) : another.names();
        written = List.of();
        settled = false;
        indexing.set("");
        upToDate.set(false);
        all.set(several);
        filters.forgetSilos();
        forget();
        SiloNames told = names;
        results.name(several ? told::of : _ -> "");
        news.show(another, seen);
        if (another == null) {
            searches.forget();
        } else {
            search(false);
        }
    }

    /**
     * Looks into further silos with those that it looks into; what is asked stays.
     *
     * @param seen of those that are open already and were not before, up to when a person has seen what is in it
     */
    public void widen(OpenSilos wider, Map<Path, Instant> seen) {
        silos = wider;
        names = wider.names();
        SiloNames told = names;
        results.name(told::of);
        news.widen(wider, seen);
        search(false);
    }

    /**
     * Further ones of the silos are open.
     *
     * @param seen up to when a person has seen what is in each of them
     */
    public void joined(Map<Path, Instant> seen) {
        news.add(seen);
        if (!results.holdsStill()) {
            refresh = true;
            search(false);
        }
    }

    /** Filters by a value of a facet, or no longer. */
    public void choose(Facet facet, String value, boolean chosen) {
        if (filters.choose(facet, value, chosen)) {
            search(false);
        }
    }

    /** Looks for everything again: no words, no filters. */
    public void reset() {
        ask("", Map.of());
    }

    /** Looks among what is found for what has changed in the last month. */
    public void changedLately() {
        String words = text.get().strip();
        if (!words.contains(LATELY)) {
            text.set(words.isEmpty() ? LATELY : words + " " + LATELY);
        }
    }

    /** Looks for what was saved. */
    public void ask(SavedSearch saved) {
        ask(saved.text(), saved.filters());
    }

    /** What is asked now, under a name. */
    public SavedSearch named(String name) {
        return new SavedSearch(name, text.get(), filters.values());
    }

    private void ask(String query, Map<Facet, Set<String>> values) {
        filters.set(values);
        // why: the query and what is new would each search by themselves
        quiet = true;
        text.set(query);
        news.onlyProperty().set(false);
        quiet = false;
        search(false);
    }

    /** Whether the search leaves anything out. */
    public boolean narrowed() {
        return !text.get().isBlank()
                || !filters.isEmpty()
                || news.onlyProperty().get();
    }

    /** What is asked now, as a person would call it: words, values of facets, only what is new. Empty text for everything. */
    public String asked() {
        List<String> asked = new ArrayList<>(List.of(text.get()));
        asked.addAll(filters.words(words.texts(), names));
        if (news.onlyProperty().get()) {
            asked.add(words.texts().get("search.new"));
        }
        return String.join(" ", asked).strip();
    }

    /** What is asked now. */
    public SearchRequest request() {
        return new SearchRequest(
                text.get(),
                false,
                filters.values(),
                null,
                news.since(),
                null,
                order.orderProperty().get().sorting());
    }

    /** Several times a second while it can be seen: follows the index. */
    public void beat() {
        OpenSilos open = silos;
        if (open == null) {
            return;
        }
        List<IndexProgress> progress =
                open.shelves().stream().map(shelf -> shelf.index().progress()).toList();
        indexing.set(IndexWords.of(open, words));
        upToDate.set(open.upToDate());
        boolean idle =
                progress.stream().allMatch(each -> each.phase() == IndexProgress.Phase.IDLE && each.pending() == 0);
        // why one by one: a silo that comes, or begins to count anew, is not to be hidden by what another has written
        List<Long> now =
                progress.stream().map(each -> each.written() + each.removed()).toList();
        // why once more when it is idle: what was written may not have been published when it was looked at
        boolean due = !now.equals(written) || (idle && !settled);
        // why not while several are selected: they are known by their places in just this list
        if (due && !results.holdsStill() && (idle || ++beats >= BEATS_BETWEEN)) {
            beats = 0;
            written = now;
            settled = idle;
            refresh = true;
            search(false);
        }
    }

    /** Looks again, after something was changed that the index has been told of; what is selected is forgotten. */
    public void again() {
        results.selection().clear();
        refresh = true;
        search(false);
    }

    /** Whether one object can meet a query better than another; all that a filter lets through meet it alike. */
    private boolean looksForWords(String query) {
        return !parser.parse(query, true).words().isEmpty();
    }

    private void search(boolean typing) {
        OpenSilos open = silos;
        if (open == null || quiet) {
            return;
        }
        SearchRequest request = typing ? request().whileTyping() : request();
        searches.ask(
                () -> open.search(request),
                found -> {
                    if (open.equals(silos)) {
                        take(found);
                    } else {
                        close(found);
                    }
                },
                complaint::set);
        news.count();
    }

    private void take(SearchResult found) {
        SearchResult before = results.result();
        boolean sameList = refresh && before != null && before.request().equals(found.request());
        refresh = false;
        List<String> complaints = new ArrayList<>(found.understood().complaints());
        found.leftOut()
                .forEach((silo, why) -> complaints.add(words.texts().format("index.left-out", names.of(silo), why)));
        complaint.set(String.join("\n", complaints));
        total.set(found.total());
        summary.set(words.texts().format("search.found", found.total())
                + (found.widened() ? " " + words.texts().get("search.widened") : ""));
        results.show(found, sameList);
        boolean several = all.get();
        // why after the rows: counting a million takes longer than a person waits for the first page
        counts.ask(
                () -> count(found, several),
                counted -> facets.set(filters.groups(counted, words.texts(), names)),
                complaint::set);
    }

    private static Map<Facet, List<FacetCount>> count(SearchResult found, boolean silos) throws IOException {
        Map<Facet, List<FacetCount>> counted = new EnumMap<>(found.facets(WITHIN, MOST_VALUES));
        if (silos) {
            counted.putAll(found.facets(EnumSet.of(Facet.SILO), MOST_SILOS));
        }
        return counted;
    }

    private void forget() {
        counts.forget();
        results.clear();
        total.set(0);
        summary.set("");
        complaint.set("");
        facets.set(List.of());
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

    /** The order of the results; the best first only as long as words are looked for, else what changed last. */
    public ObjectProperty<Order> orderProperty() {
        return order.orderProperty();
    }

    /** The orders that can be chosen now. */
    public ReadOnlyObjectProperty<List<Order>> ordersProperty() {
        return order.ordersProperty();
    }

    /** Goes back to the order that nobody has to choose. */
    public void leaveOrder() {
        order.leave();
    }

    /** The results, and which of them are selected. */
    public ResultList results() {
        return results;
    }

    /** What is new in the silos. */
    public News news() {
        return news;
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

    /** Whether all silos are looked at together. */
    public ReadOnlyBooleanProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Whether everything that is in the silos can be found, as of the last beat. */
    public ReadOnlyBooleanProperty upToDateProperty() {
        return upToDate.getReadOnlyProperty();
    }

    /** How far the indexes are; empty text if they are up to date. */
    public ReadOnlyStringProperty indexingProperty() {
        return indexing.getReadOnlyProperty();
    }

    /** What the results can be narrowed by. */
    public ReadOnlyObjectProperty<List<FacetGroup>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }
}
