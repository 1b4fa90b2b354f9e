package org.windrow.desktop.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.windrow.desktop.pane.Reasons;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.event.Event;

/** What happened, newest first, and how much of it that matters nobody has seen yet. */
public final class ActivityViewModel {

    /** The most events that are shown. */
    static final int KEPT = 2_000;

    private static final int AT_ONCE = 500;

    /** A source or a host that waits until a time. */
    private record Parked(String name, Instant until, String reason) {}

    private final Surroundings around;
    private final ObservableList<Event> events = FXCollections.observableArrayList();
    private final ObservableList<Event> view = FXCollections.unmodifiableObservableList(events);
    private final FilteredList<Event> shown = new FilteredList<>(view);
    private final ObjectProperty<EventLevel> level = new SimpleObjectProperty<>(EventLevel.ALL);
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();
    private final ObservableList<Waiting> waitingView = FXCollections.unmodifiableObservableList(waiting);
    private final Instant opened;
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private long seen;
    private boolean inSight;

    public ActivityViewModel(Surroundings around) {
        this.around = around;
        this.opened = around.clock().instant();
        level.subscribe(least -> shown.setPredicate(least::shows));
    }

    /** What happened, newest first. */
    public ObservableList<Event> events() {
        return view;
    }

    /** Those of them that matter as much as is asked for. */
    ObservableList<Event> shown() {
        return shown;
    }

    /** How much an event must matter to be shown. */
    ObjectProperty<EventLevel> levelProperty() {
        return level;
    }

    /** The sources and hosts that asked to be left alone, the next to go on first. */
    ObservableList<Waiting> waiting() {
        return waitingView;
    }

    /** How many warnings and errors came since a person last looked; those from before the window was opened do not count. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** How things stand, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Says whether a person sees the events at the moment. */
    public void setInSight(boolean visible) {
        inSight = visible;
        if (visible) {
            unread.set(0);
        }
    }

    /** Takes what happened since the last time. */
    public void poll() {
        List<Event> fresh = around.engine().eventsSince(seen, AT_ONCE);
        if (fresh.isEmpty()) {
            return;
        }
        seen = fresh.getLast().sequence();
        events.addAll(0, fresh.reversed());
        if (events.size() > KEPT) {
            events.remove(KEPT, events.size());
        }
        if (!inSight) {
            unread.set(unread.get() + (int) fresh.stream().filter(this::isNews).count());
        }
        long problems = events.stream().filter(ActivityViewModel::matters).count();
        summary.set(around.texts().format("activity.summary", events.size(), problems));
    }

    /** Counts down. To be called every second. */
    public void refresh() {
        Instant now = around.clock().instant();
        Stream<Parked> sources = around.engine().parked().stream()
                .map(source ->
                        new Parked(source.name(), source.until(), Reasons.ofFailure(around.texts(), source.reason())));
        Stream<Parked> hosts = around.engine().parkedHosts().stream()
                .map(host ->
                        new Parked(host.host(), host.until(), around.texts().get("activity.host")));
        List<Waiting> fresh = Stream.concat(sources, hosts)
                .sorted(Comparator.comparing(Parked::until))
                .map(parked -> new Waiting(parked.name(), parked.reason(), countdown(now, parked.until())))
                .toList();
        if (!fresh.equals(waiting)) {
            waiting.setAll(fresh);
        }
    }

    private String countdown(Instant now, Instant until) {
        Duration rest = Duration.between(now, until);
        return rest.isPositive()
                ? around.texts().format("activity.goes-on", around.figures().age(rest))
                : around.texts().get("activity.goes-on-now");
    }

    private boolean isNews(Event event) {
        return matters(event) && !event.at().isBefore(opened);
    }

    private static boolean matters(Event event) {
        return event.level() != Event.Level.INFO;
    }
}
