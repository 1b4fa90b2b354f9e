package org.windrow.view.aside;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.windrow.index.search.ObjectRef;
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
 * Deletes objects of silos that are ours: they are set aside, can be brought back, and are swept when they have been aside for
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
    private final ReadOnlyObjectWrapper<List<Deleted>> deletions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Shelf>> ours = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * What was deleted at one time from a silo.
     *
     * @param shelf the silo
     */
    public record Deleted(Shelf shelf, Deletion deletion) {}

    /** What is set aside in a silo under a name. */
    private record Aside(Shelf shelf, String deletion) {}

    /** What came of something that was done with many objects; those that are left stay as they are. */
    private record Done(List<Aside> asides, long objects, long left) {}

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

    /** Looks what is aside in silos that are ours and open; none, if those are of other origin. */
    public void show(List<Shelf> open) {
        List<Shelf> before = ours.get();
        ours.set(List.copyOf(open));
        deletions.set(deletions.get().stream()
                .filter(each -> open.contains(each.shelf()))
                .toList());
        for (Shelf shelf : open) {
            if (!before.contains(shelf)) {
                hands.ask(() -> open(shelf.silo().aside()), found -> take(shelf, found), notices::warn);
            }
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
        if (!ours.get().contains(from)) {
            return;
        }
        list(from, found.deletions());
        if (found.swept() > 0) {
            notices.tell(words.texts().format("aside.swept", found.swept(), from.name()));
        }
        if (found.due() > 0) {
            notices.tell(words.texts().format("aside.due", found.due(), from.name()));
        }
    }

    private void list(Shelf of, List<Deletion> now) {
        Stream<Deleted> others =
                deletions.get().stream().filter(each -> !each.shelf().equals(of));
        deletions.set(Stream.concat(others, now.stream().map(each -> new Deleted(of, each)))
                .sorted(Comparator.comparing((Deleted each) -> each.deletion().when())
                        .reversed())
                .toList());
    }

    /** Deletes objects, which can be undone. Those of a silo that is not ours are left as they are. */
    public void delete(Chosen chosen) {
        Map<Path, Shelf> from = ours.get().stream()
                .collect(Collectors.toMap(shelf -> shelf.silo().root(), Function.identity()));
        if (from.isEmpty() || busy()) {
            return;
        }
        errand.begin(
                done -> words.texts().format("aside.going-on", done, chosen.count()),
                course -> delete(from, chosen, course),
                done -> {
                    tellDeleted(done);
                    look(from.values());
                },
                problem -> {
                    notices.warn(words.texts().format("aside.failed", problem));
                    look(from.values());
                });
    }

    private static Done delete(Map<Path, Shelf> ours, Chosen chosen, Errand.Course course)
            throws IOException, InterruptedException {
        Map<Shelf, String> begun = new LinkedHashMap<>();
        long gone = 0;
        long left = 0;
        try (Stream<ObjectRef> objects = chosen.open()) {
            for (ObjectRef object : (Iterable<ObjectRef>) objects::iterator) {
                if (course.stopped()) {
                    break;
                }
                Shelf from = ours.get(object.silo());
                if (from == null) {
                    left++;
                    continue;
                }
                AsideObjects aside = from.silo().aside();
                String deletion = begun.get(from);
                if (deletion == null) {
                    deletion = aside.begin();
                    begun.put(from, deletion);
                }
                if (aside.setAside(deletion, object.identifier())) {
                    gone++;
                    from.index().changed(object.identifier());
                }
                course.done(gone);
            }
        }
        settle(begun.keySet());
        List<Aside> asides = new ArrayList<>();
        begun.forEach((shelf, deletion) -> asides.add(new Aside(shelf, deletion)));
        return new Done(asides, gone, left);
    }

    private static void settle(Collection<Shelf> shelves) throws IOException, InterruptedException {
        for (Shelf shelf : shelves) {
            shelf.silo().barrier();
            shelf.index().await(INDEXED_WITHIN);
        }
    }

    private void tellDeleted(Done done) {
        String left = done.left() > 0 ? " " + words.texts().format("aside.not-ours", done.left()) : "";
        if (done.objects() > 0) {
            String names =
                    done.asides().stream().map(each -> each.shelf().name()).collect(Collectors.joining(", "));
            notices.offer(
                    words.texts().format("aside.deleted", done.objects(), names) + left,
                    () -> bringBack(done.asides()));
        } else if (left.isEmpty()) {
            notices.warn(words.texts().get("aside.nothing"));
        } else {
            notices.warn(left.strip());
        }
    }

    /** Brings back what is aside of a deletion. */
    public void bringBack(Deleted deleted) {
        bringBack(List.of(new Aside(deleted.shelf(), deleted.deletion().name())));
    }

    private void bringBack(List<Aside> asides) {
        List<Aside> open = asides.stream()
                .filter(each -> ours.get().contains(each.shelf()))
                .toList();
        if (open.isEmpty() || busy()) {
            return;
        }
        List<Shelf> into = open.stream().map(Aside::shelf).toList();
        errand.begin(
                done -> words.texts().format("aside.returning", done),
                course -> bringBack(open, course),
                done -> {
                    notices.tell(words.texts().format("aside.returned", done.objects(), done.left()));
                    look(into);
                },
                problem -> {
                    notices.warn(words.texts().format("aside.return-failed", problem));
                    look(into);
                });
    }

    private static Done bringBack(List<Aside> asides, Errand.Course course) throws IOException, InterruptedException {
        long back = 0;
        long left = 0;
        for (Aside from : asides) {
            Shelf into = from.shelf();
            AsideObjects aside = into.silo().aside();
            try (Stream<AsideObject> objects = aside.objects(from.deletion())) {
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
        }
        settle(asides.stream().map(Aside::shelf).toList());
        return new Done(asides, back, left);
    }

    private boolean busy() {
        boolean busy = errand.runningProperty().get();
        if (busy) {
            notices.warn(words.texts().get("aside.busy"));
        }
        return busy;
    }

    private void look(Collection<Shelf> at) {
        if (ours.get().stream().noneMatch(at::contains)) {
            return;
        }
        changed.run();
        for (Shelf shelf : at) {
            hands.ask(
                    () -> new ArrayList<>(shelf.silo().aside().deletions()),
                    found -> {
                        if (ours.get().contains(shelf)) {
                            list(shelf, found);
                        }
                    },
                    notices::warn);
        }
    }

    /** The silos that are open and in which objects can be deleted. */
    public ReadOnlyObjectProperty<List<Shelf>> oursProperty() {
        return ours.getReadOnlyProperty();
    }

    /** Whether an object can be deleted. */
    public boolean isOurs(ObjectRef object) {
        return ours.get().stream().anyMatch(shelf -> shelf.silo().root().equals(object.silo()));
    }

    /** Until when what is deleted now could surely be brought back. */
    public Instant wouldBeKeptUntil() {
        return clock.instant().plus(GRACE);
    }

    /** Until when a deletion can surely be undone. */
    public Instant keptUntil(Deletion deletion) {
        return deletion.when().plus(GRACE);
    }

    /** What was deleted in these silos and can be brought back, the latest first. */
    public ReadOnlyObjectProperty<List<Deleted>> deletionsProperty() {
        return deletions.getReadOnlyProperty();
    }
}
