package org.windrow.view.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.view.shelf.Scope;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Words;

/**
 * What is kept, and what a person changes of it. A change can be seen at once and is written in the background. On the JavaFX
 * thread; needs no toolkit.
 */
public final class KeptViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(KeptViewModel.class);

    private final KeptFile file;
    private final Hands hands;
    private final Words words;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOTHING);
    private final AtomicLong changes = new AtomicLong();
    private final Queue<UnaryOperator<Kept>> pending = new ConcurrentLinkedQueue<>();
    private final ReentrantLock one = new ReentrantLock();

    /** Begins to read what is kept. */
    public KeptViewModel(KeptFile file, Hands hands, Words words, Notices notices) {
        this.file = file;
        this.hands = hands;
        this.words = words;
        this.notices = notices;
        hands.ask(
                file::read,
                read -> {
                    if (changes.get() == 0) {
                        kept.set(read);
                    }
                },
                notices::warn);
    }

    /** Saves a search under a name; one of that name is replaced, which can be undone. */
    public void save(SavedSearch search) {
        Optional<SavedSearch> before = kept.get().search(search.name());
        if (before.isEmpty() && kept.get().searches().size() >= Kept.MOST_SEARCHES) {
            notices.warn(words.texts().format("saved.too-many", Kept.MOST_SEARCHES));
            return;
        }
        change(now -> now.with(search));
        if (before.isPresent() && !before.get().equals(search)) {
            notices.offer(
                    words.texts().format("saved.replaced", search.name()), () -> change(now -> now.with(before.get())));
        }
    }

    /** Gives a search another name; nothing happens if that is none, or another search has it. */
    public void rename(SavedSearch search, String name) {
        if (!SavedSearch.isName(name) || name.strip().equals(search.name())) {
            return;
        }
        SavedSearch renamed = search.named(name);
        if (kept.get().search(renamed.name()).isPresent()) {
            notices.warn(words.texts().format("saved.taken", renamed.name()));
            return;
        }
        change(now -> {
            int place = now.place(search.name());
            return now.without(search.name()).with(renamed, place < 0 ? Integer.MAX_VALUE : place);
        });
    }

    /** Removes a search, which can be undone. */
    public void remove(SavedSearch search) {
        int place = kept.get().place(search.name());
        if (place < 0) {
            return;
        }
        change(now -> now.without(search.name()));
        notices.offer(
                words.texts().format("saved.removed", search.name()), () -> change(now -> now.with(search, place)));
    }

    /** Silos were seen, each up to a moment. */
    public void seen(Map<Path, Instant> moments) {
        change(now -> {
            Kept then = now;
            for (Map.Entry<Path, Instant> each : moments.entrySet()) {
                then = then.seen(each.getKey(), each.getValue());
            }
            return then;
        });
    }

    /** A person has chosen to look at these silos. */
    public void look(Scope scope) {
        change(now -> now.looking(scope));
    }

    /** A folder was opened. */
    public void opened(Path folder) {
        change(now -> now.opened(folder));
    }

    /** Results are to be shown in another way. */
    public void layOut(String layout) {
        change(now -> now.laidOut(layout));
    }

    /** What is kept. */
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    private void change(UnaryOperator<Kept> change) {
        long number = changes.incrementAndGet();
        kept.set(change.apply(kept.get()));
        pending.add(change);
        hands.ask(
                this::writeNext,
                written -> {
                    // why: of several changes under way only the last has all of them
                    if (number == changes.get()) {
                        kept.set(written);
                    }
                },
                problem -> notices.warn(words.texts().format("kept.failed", problem)));
    }

    /** Writes the change that was made first of those that are not written yet. */
    private Kept writeNext() throws IOException {
        one.lock();
        try {
            UnaryOperator<Kept> next = pending.poll();
            return next == null ? file.read() : file.change(next);
        } finally {
            one.unlock();
        }
    }

    /** Writes what is not written yet; waits for the disk for a moment. The last thing that is done with it. */
    public void close() {
        try {
            do {
                var _ = writeNext();
            } while (!pending.isEmpty());
        } catch (IOException e) {
            LOG.warn("What was changed last could not be kept", e);
        }
    }
}
