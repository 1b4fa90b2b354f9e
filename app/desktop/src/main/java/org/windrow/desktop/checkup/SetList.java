package org.windrow.desktop.checkup;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.desktop.pane.Commands;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.OfferedSet;

/**
 * The sets of the endpoint that was found: read when a person wants to see them, page by page on a thread of its own, and
 * kept for as long as the window is open. To be used on the JavaFX thread.
 */
public final class SetList {

    private static final Logger LOG = LoggerFactory.getLogger(SetList.class);

    /** why: a list without an end must not fill the memory; nobody looks through so many. */
    private static final int MOST = 100_000;

    /** why: nobody looks through more; who searches goes on typing */
    private static final int MOST_MATCHES = 5_000;

    private final Surroundings around;
    private final ObservableList<OfferedSet> all = FXCollections.observableArrayList();
    private final FilteredList<OfferedSet> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Unread());
    private final ReadOnlyObjectWrapper<SetTree> tree = new ReadOnlyObjectWrapper<>(new SetTree());
    private final Map<URI, Kept> kept = new HashMap<>();
    private SetTree whole = tree.get();
    private @Nullable Thread thread;
    private int turn;

    /** What was read of an endpoint. */
    private record Kept(List<OfferedSet> sets, SetTree tree) {}

    /** How far the list is. */
    public sealed interface State {
        /** Nobody has asked for it. */
        record Unread() implements State {}

        /** It is coming. */
        record Reading() implements State {}

        /** It is all there. */
        record Complete() implements State {}

        /** It broke off, was cancelled or did not come; what came before can be used. */
        record Incomplete(String reason) implements State {}
    }

    SetList(Surroundings around) {
        this.around = around;
        filter.subscribe(text -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(wanted.isEmpty() ? null : set -> matches(set, wanted));
            plant();
        });
    }

    /** Those that match the filter, with what is above them; it grows while sets come. */
    public ReadOnlyObjectProperty<SetTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /** Whether more match than {@link #treeProperty} shows. */
    public boolean isCut() {
        return isFiltered() && shown.size() > MOST_MATCHES;
    }

    private boolean isFiltered() {
        return !filter.get().isBlank();
    }

    private void plant() {
        tree.set(isFiltered() ? whole.only(shown.subList(0, Math.min(shown.size(), MOST_MATCHES))) : whole);
    }

    private void take(List<OfferedSet> fresh) {
        whole.add(fresh);
        all.addAll(fresh);
        if (isFiltered()) {
            plant();
        }
    }

    /** The sets that match the filter, in the order of the source. */
    public ObservableList<OfferedSet> shown() {
        return shown;
    }

    /** How many there are by now, matching or not. */
    public int size() {
        return all.size();
    }

    /** What their names or setSpecs must contain, in whatever case; all match if it is blank. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads the sets of an endpoint, unless they are there already; again if they were incomplete. */
    public void read(Endpoint endpoint) {
        if (state.get() instanceof State.Reading || state.get() instanceof State.Complete) {
            return;
        }
        clear();
        Kept known = kept.get(endpoint.address());
        if (known != null) {
            whole = known.tree();
            all.setAll(known.sets());
            plant();
            state.set(new State.Complete());
            return;
        }
        int mine = turn;
        state.set(new State.Reading());
        thread = Thread.ofVirtual().name("set-list").start(() -> run(endpoint, mine));
    }

    /** Breaks off what is under way; what came stays. */
    public void cancel() {
        if (state.get() instanceof State.Reading) {
            stop();
            state.set(new State.Incomplete(around.texts().get("new.sets.cancelled")));
        }
    }

    /** Breaks off what is under way, and is empty again. */
    void clear() {
        stop();
        all.clear();
        whole = new SetTree();
        filter.set("");
        plant();
        state.set(new State.Unread());
    }

    private void stop() {
        turn++;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void run(Endpoint endpoint, int mine) {
        Set<String> seen = new HashSet<>();
        try {
            HarvestEnd end = around.engine().checkUps().get().sets(endpoint, page -> {
                if (seen.size() >= MOST) {
                    throw new TooManySets();
                }
                List<OfferedSet> fresh =
                        page.stream().filter(set -> seen.add(set.spec())).toList();
                tell(mine, () -> take(fresh));
            });
            tell(mine, () -> finish(endpoint, end));
        } catch (TooManySets tooMany) {
            tell(mine, () -> fail(around.texts().format("new.sets.too-many", MOST)));
        } catch (ExecutionException noEngine) {
            Throwable cause = noEngine.getCause() == null ? noEngine : noEngine.getCause();
            tell(mine, () -> fail(Commands.reason(around.texts(), cause)));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unforeseen) {
            LOG.error("The sets of {} could not be listed", endpoint.address(), unforeseen);
            tell(mine, () -> fail(Commands.reason(around.texts(), unforeseen)));
        }
    }

    private void finish(Endpoint endpoint, HarvestEnd end) {
        switch (end) {
            case HarvestEnd.Complete _ -> {
                kept.put(endpoint.address(), new Kept(List.copyOf(all), whole));
                state.set(new State.Complete());
            }
            case HarvestEnd.Incomplete incomplete -> fail(Sentences.in(around.texts(), incomplete.reason()));
        }
    }

    private void fail(String reason) {
        state.set(new State.Incomplete(OutsideText.line(reason)));
    }

    private void tell(int mine, Runnable news) {
        around.fx().execute(() -> {
            if (mine == turn) {
                news.run();
            }
        });
    }

    private static boolean matches(OfferedSet set, String wanted) {
        return set.spec().toLowerCase(Locale.ROOT).contains(wanted)
                || set.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Ends a list that is longer than anybody wants. */
    private static final class TooManySets extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
