package org.windrow.view.aside;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.store.aside.AsideObject;
import org.windrow.store.aside.AsideObjects;
import org.windrow.store.aside.Deletion;
import org.windrow.store.aside.Return;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Words;

/**
 * Deletes objects of a silo that is ours: they are set aside, can be brought back, and are swept when they have been aside for
 * thirty days and a person was told so when the silo was opened an earlier time. On the JavaFX thread; needs no toolkit.
 */
public final class AsideViewModel {

    /** So long what was deleted can be brought back at the least. */
    public static final Duration GRACE = Duration.ofDays(30);

    private static final Duration INDEXED_WITHIN = Duration.ofSeconds(20);

    private final Hands hands;
    private final Errand errand;
    private final Words words;
    private final Notices notices;
    private final Clock clock;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<List<Deletion>> deletions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private @Nullable Shelf shelf;

    /** What came of something that was done with many objects. */
    private record Done(String deletion, long objects, long left) {}

    /** What there is when a silo is opened. */
    private record Found(List<Deletion> deletions, long swept, long due) {}

    /** @param changed told when objects went or came back, and the index knows of it */
    public AsideViewModel(Hands hands, Errand errand, Words words, Notices notices, Clock clock, Runnable changed) {
        this.hands = hands;
        this.errand = errand;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
        this.changed = changed;
    }

    /** Looks what is aside in a silo that is ours; null for none, as when a silo is of other origin. */
    public void show(@Nullable Shelf ours) {
        shelf = ours;
        possible.set(ours != null);
        deletions.set(List.of());
        if (ours != null) {
            hands.ask(() -> open(ours.silo().aside()), found -> take(ours, found), notices::warn);
        }
    }

    private Found open(AsideObjects aside) throws IOException {
        aside.recover();
        Instant due = clock.instant().minus(GRACE);
        long swept = 0;
        long told = 0;
        for (Deletion deletion : aside.deletions()) {
            if (deletion.when().isBefore(due) && deletion.told()) {
                aside.sweep(deletion.name());
                swept += deletion.objects();
            } else if (deletion.when().isBefore(due)) {
                aside.tell(deletion.name());
                told += deletion.objects();
            }
        }
        return new Found(aside.deletions(), swept, told);
    }

    private void take(Shelf from, Found found) {
        if (!from.equals(shelf)) {
            return;
        }
        deletions.set(found.deletions());
        if (found.swept() > 0) {
            notices.tell(words.texts().format("aside.swept", found.swept(), from.name()));
        }
        if (found.due() > 0) {
            notices.tell(words.texts().format("aside.due", found.due(), from.name()));
        }
    }

    /** Deletes objects, which can be undone. Nothing happens in a silo that is not ours. */
    public void delete(Chosen chosen) {
        Shelf from = shelf;
        if (from == null || busy()) {
            return;
        }
        errand.begin(
                done -> words.texts().format("aside.going-on", done, chosen.count()),
                course -> delete(from, chosen, course),
                done -> {
                    tellDeleted(from, done);
                    look(from);
                },
                problem -> {
                    notices.warn(words.texts().format("aside.failed", problem));
                    look(from);
                });
    }

    private static Done delete(Shelf from, Chosen chosen, Errand.Course course)
            throws IOException, InterruptedException {
        AsideObjects aside = from.silo().aside();
        String deletion = aside.begin();
        long gone = 0;
        try (Stream<String> identifiers = chosen.open()) {
            for (String identifier : (Iterable<String>) identifiers::iterator) {
                if (course.stopped()) {
                    break;
                }
                if (aside.setAside(deletion, identifier)) {
                    gone++;
                    from.index().changed(identifier);
                }
                course.done(gone);
            }
        }
        from.silo().barrier();
        from.index().await(INDEXED_WITHIN);
        return new Done(deletion, gone, 0);
    }

    private void tellDeleted(Shelf from, Done done) {
        if (done.objects() > 0) {
            notices.offer(
                    words.texts().format("aside.deleted", done.objects(), from.name()),
                    () -> bringBack(done.deletion()));
        } else {
            notices.warn(words.texts().get("aside.nothing"));
        }
    }

    /** Brings back what is aside of a deletion. */
    public void bringBack(String deletion) {
        Shelf into = shelf;
        if (into == null || busy()) {
            return;
        }
        errand.begin(
                done -> words.texts().format("aside.returning", done),
                course -> bringBack(into, deletion, course),
                done -> {
                    notices.tell(words.texts().format("aside.returned", done.objects(), done.left()));
                    look(into);
                },
                problem -> {
                    notices.warn(words.texts().format("aside.return-failed", problem));
                    look(into);
                });
    }

    private static Done bringBack(Shelf into, String deletion, Errand.Course course)
            throws IOException, InterruptedException {
        AsideObjects aside = into.silo().aside();
        long back = 0;
        long left = 0;
        try (Stream<AsideObject> objects = aside.objects(deletion)) {
            for (AsideObject object : (Iterable<AsideObject>) objects::iterator) {
                if (course.stopped()) {
                    break;
                }
                Return outcome = aside.bringBack(object);
                if (outcome == Return.RETURNED) {
                    back++;
                    into.index().changed(object.identifier());
                } else if (outcome == Return.OCCUPIED) {
                    left++;
                }
                course.done(back);
            }
        }
        into.silo().barrier();
        into.index().await(INDEXED_WITHIN);
        return new Done(deletion, back, left);
    }

    private boolean busy() {
        boolean busy = errand.runningProperty().get();
        if (busy) {
            notices.warn(words.texts().get("aside.busy"));
        }
        return busy;
    }

    private void look(Shelf at) {
        if (!at.equals(shelf)) {
            return;
        }
        changed.run();
        hands.ask(
                () -> new ArrayList<>(at.silo().aside().deletions()),
                found -> {
                    if (at.equals(shelf)) {
                        deletions.set(List.copyOf(found));
                    }
                },
                notices::warn);
    }

    /** Whether objects can be deleted in the silo that is open. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Until when what is deleted now could surely be brought back. */
    public Instant wouldBeKeptUntil() {
        return clock.instant().plus(GRACE);
    }

    /** Until when a deletion can surely be undone. */
    public Instant keptUntil(Deletion deletion) {
        return deletion.when().plus(GRACE);
    }

    /** What was deleted in the silo and can be brought back, the latest first. */
    public ReadOnlyObjectProperty<List<Deletion>> deletionsProperty() {
        return deletions.getReadOnlyProperty();
    }
}
