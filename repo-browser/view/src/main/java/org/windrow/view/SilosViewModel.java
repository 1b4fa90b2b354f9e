package org.windrow.view;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.view.kept.KeptFile;
import org.windrow.view.kept.KeptViewModel;
import org.windrow.view.shelf.OpenShelves;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Scope;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.shelf.SiloFolders;
import org.windrow.view.shelf.SiloNames;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;

/** Which silos there are to choose from, and which are looked at: one of them, or all. On the JavaFX thread; needs no toolkit. */
final class SilosViewModel {

    /** So many silos are looked at together at the most: each takes two threads and some mebibytes as long as it is open. */
    static final int MOST_TOGETHER = 50;

    private final Hands hands;
    private final OpenShelves shelves;
    private final KeptFile file;
    private final KeptViewModel kept;
    private final Looking looking;
    private final ReadOnlyObjectWrapper<List<Path>> silos = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Scope> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Latest<Found> lookings;
    private final Latest<Optional<Scope>> beginnings;
    private @Nullable OpenSilos opening;
    private @Nullable OpenSilos open;
    private List<Path> looked = List.of();
    private List<Path> ours = List.of();
    private List<Path> guests = List.of();

    /** Who is told what is looked at. */
    interface Looking {

        /**
         * Other silos are looked at, of which one at least is open; or none, since others were chosen and are being opened.
         *
         * @param seen for each silo up to when a person has seen it
         */
        void put(@Nullable OpenSilos silos, Map<Path, Instant> seen);

        /** Further silos are looked at with those that are; these stay as they are. */
        void widen(OpenSilos silos);

        /** Other ones of the silos are ours. */
        void own();
    }

    /** Silos that were found in a folder, and which the person had chosen last. */
    private record Found(List<Path> folders, @Nullable Scope last) {}

    /** Silos of which one at least is open, and for each silo up to when a person has seen it. */
    private record Opened(OpenSilos silos, Map<Path, Instant> seen) {}

    /**
     * @param indexes the folder of all indexes, outside of every silo
     * @param file what is kept from day to day
     * @param kept the same, for what is changed of it
     */
    SilosViewModel(Hands hands, Path indexes, Clock clock, KeptFile file, KeptViewModel kept, Looking looking) {
        this.hands = hands;
        this.shelves = new OpenShelves(hands, indexes, clock);
        this.file = file;
        this.kept = kept;
        this.looking = looking;
        this.lookings = new Latest<>(hands, _ -> {});
        this.beginnings = new Latest<>(hands, _ -> {});
    }

    /**
     * Opens a silo, or a folder of silos, whoever made them: of a folder all that there are to choose from, or the one of it that
     * the person had chosen last. They stay to choose from.
     *
     * @param warn told in a sentence if there is no silo, while others are looked at
     */
    void open(Path folder, Consumer<String> warn) {
        Path whole = folder.toAbsolutePath().normalize();
        problem.set("");
        lookings.ask(
                () -> new Found(SiloFolders.in(whole), file.read().scope()),
                found -> {
                    Set<Path> known = new LinkedHashSet<>(guests);
                    known.addAll(found.folders());
                    guests = List.copyOf(known);
                    kept.opened(whole);
                    list();
                    arrive(found);
                },
                open == null ? problem::set : warn);
    }

    private void arrive(Found found) {
        List<Path> folders = found.folders();
        boolean reading = open != null && chosen.get() instanceof Scope.One(Path now) && folders.contains(now);
        if (folders.size() == 1) {
            look(Scope.of(folders.getFirst()));
        } else if (!reading) {
            look(found.last() instanceof Scope.One(Path last) && folders.contains(last) ? found.last() : Scope.ALL);
        }
    }

    /** Offers the silos that are ours. Unless silos are looked at already, those are that the person had chosen last; at first all. */
    void offer(List<Path> folders) {
        List<Path> now =
                folders.stream().map(each -> each.toAbsolutePath().normalize()).toList();
        if (now.equals(ours)) {
            return;
        }
        ours = now;
        list();
        if (silos.get().isEmpty()) {
            return;
        }
        if (!offers(chosen.get())) {
            beginnings.ask(
                    () -> Optional.ofNullable(file.read().scope()),
                    last -> {
                        if (!offers(chosen.get())) {
                            look(last.filter(this::offers).orElseGet(this::first));
                        }
                    },
                    problem::set);
        } else if (chosen.get() instanceof Scope.All) {
            look(Scope.ALL);
        }
        looking.own();
    }

    private boolean offers(@Nullable Scope scope) {
        return switch (scope) {
            case Scope.All _ -> silos.get().size() > 1;
            case Scope.One(Path folder) -> silos.get().contains(folder);
            case null -> false;
        };
    }

    private Scope first() {
        return silos.get().size() > 1 ? Scope.ALL : Scope.of(silos.get().getFirst());
    }

    private void list() {
        Set<Path> all = new LinkedHashSet<>(ours);
        all.addAll(guests);
        silos.set(List.copyOf(all));
    }

    /** A person chooses to look at one of the silos, or at all; what is no longer looked at is closed. */
    void choose(Scope scope) {
        if (!scope.equals(chosen.get()) || !problem.get().isEmpty()) {
            kept.look(scope);
            look(scope);
        }
    }

    private void look(Scope scope) {
        List<Path> all = silos.get();
        List<Path> folders = scope instanceof Scope.One(Path folder)
                ? List.of(folder)
                : all.subList(0, Math.min(MOST_TOGETHER, all.size()));
        boolean same = scope.equals(chosen.get()) && problem.get().isEmpty();
        if (same && folders.equals(looked)) {
            return;
        }
        boolean wider = same && open != null && folders.containsAll(looked);
        problem.set("");
        chosen.set(scope);
        looked = folders;
        if (!wider) {
            open = null;
            looking.put(null, Map.of());
        }
        OpenSilos asked = shelves.open(scope, folders, new SiloNames(all));
        opening = asked;
        // why not one question after the other: one about a disk that does not answer would hold up all that come after
        // it
        hands.ask(() -> new Opened(asked.awaitFirst(), file.read().seen()), opened -> take(opened, wider), why -> {
            if (asked.equals(opening)) {
                problem.set(why);
            }
        });
    }

    private void take(Opened opened, boolean wider) {
        if (!opened.silos().equals(opening)) {
            return;
        }
        open = opened.silos();
        if (wider) {
            looking.widen(opened.silos());
        } else {
            looking.put(opened.silos(), opened.seen());
        }
    }

    /** Those of these silos that are open and ours, so that objects can be deleted in them. */
    List<Shelf> ours(@Nullable OpenSilos silos) {
        return silos == null
                ? List.of()
                : silos.shelves().stream()
                        .filter(shelf -> ours.contains(shelf.silo().root()))
                        .toList();
    }

    /** The silos to choose from. */
    ReadOnlyObjectProperty<List<Path>> silosProperty() {
        return silos.getReadOnlyProperty();
    }

    /** Which silos were chosen, by the person or by themselves; null if none were. */
    ReadOnlyObjectProperty<@Nullable Scope> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why no silo is open, in a sentence; empty text if nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Nobody looks at any silo any more, and nothing is told any more; {@link #close} is to come. */
    void leave() {
        opening = null;
        open = null;
        lookings.forget();
        beginnings.forget();
    }

    /** Closes all silos; waits for the disk for a moment. */
    void close() {
        shelves.close();
    }
}
