package org.windrow.desktop.activity;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.event.Event;

/** What happened, newest first, and how much of it that matters nobody has seen yet. */
public final class ActivityViewModel {

    /** The most events that are shown. */
    static final int KEPT = 2_000;

    private static final int AT_ONCE = 500;

    private final Surroundings around;
    private final ObservableList<Event> events = FXCollections.observableArrayList();
    private final ObservableList<Event> view = FXCollections.unmodifiableObservableList(events);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private long seen;
    private boolean inSight;

    public ActivityViewModel(Surroundings around) {
        this.around = around;
    }

    /** What happened, newest first. */
    public ObservableList<Event> events() {
        return view;
    }

    /** How many warnings and errors came since a person last looked. */
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
            unread.set(unread.get()
                    + (int) fresh.stream().filter(ActivityViewModel::matters).count());
        }
        long problems = events.stream().filter(ActivityViewModel::matters).count();
        summary.set(around.texts().format("activity.summary", events.size(), problems));
    }

    private static boolean matters(Event event) {
        return event.level() != Event.Level.INFO;
    }
}
