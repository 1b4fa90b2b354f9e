package org.windrow.view.shelf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.windrow.index.JointSearch;
import org.windrow.index.SiloIndex;
import org.windrow.index.build.IndexProgress;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;

/**
 * The silos that are looked at: one, or several as if they were one. Of several each comes when it is open, and one that cannot be
 * opened stays away; what is asked is asked of those that are there. Safe for threads.
 */
public final class OpenSilos {

    private final Scope scope;
    private final List<SiloSlot> slots;
    private final SiloNames names;
    private final BlockingQueue<SiloSlot> settled;
    private final JointSearch search;

    OpenSilos(Scope scope, List<SiloSlot> slots, SiloNames names, BlockingQueue<SiloSlot> settled, JointSearch search) {
        this.scope = scope;
        this.slots = List.copyOf(slots);
        this.names = names;
        this.settled = settled;
        this.search = search;
    }

    /**
     * Waits until the first of them is open.
     *
     * @throws IOException if none can be opened; the message is for a person
     */
    public OpenSilos awaitFirst() throws IOException, InterruptedException {
        for (int tried = 0; tried < slots.size(); tried++) {
            if (settled.take().shelf() != null) {
                return this;
            }
        }
        var problems = new LinkedHashSet<>(problems().values());
        throw new IOException(problems.isEmpty() ? "The browser was closed" : String.join("\n", problems));
    }

    /** Whether these are all silos together, whatever their number; else it is the one that was chosen. */
    public boolean all() {
        return scope instanceof Scope.All;
    }

    /** Those that are open by now, in their order. */
    public List<Shelf> shelves() {
        return slots.stream().map(SiloSlot::shelf).filter(Objects::nonNull).toList();
    }

    /** The silo of a folder, if it is open. */
    public Optional<Shelf> shelf(Path root) {
        return shelves().stream()
                .filter(shelf -> shelf.silo().root().equals(root))
                .findFirst();
    }

    /** How many there are, open or not. */
    public int size() {
        return slots.size();
    }

    /** How many silos there are besides, which are not looked at since these are enough at a time; none if one was chosen. */
    public int further() {
        return all() ? Math.max(0, names.size() - slots.size()) : 0;
    }

    /** How many are neither open yet nor given up. */
    public int awaited() {
        return (int) slots.stream()
                .filter(slot -> slot.shelf() == null && slot.problem().isEmpty())
                .count();
    }

    /** Those that cannot be opened, by their folders, and why, in a sentence each. */
    public Map<Path, String> problems() {
        Map<Path, String> problems = new LinkedHashMap<>();
        for (SiloSlot slot : slots) {
            if (slot.shelf() == null && !slot.problem().isEmpty()) {
                problems.put(slot.folder(), slot.problem());
            }
        }
        return problems;
    }

    /** Whether everything that is in the silos that are open can be found: none is looked through, or has trouble with its index. */
    public boolean upToDate() {
        return slots.stream().allMatch(slot -> {
            Shelf shelf = slot.shelf();
            return shelf == null || (slot.compared() && isIdle(shelf.index().progress()));
        });
    }

    private static boolean isIdle(IndexProgress progress) {
        return progress.phase() == IndexProgress.Phase.IDLE && progress.problem() == null;
    }

    /** What silos are called. */
    public SiloNames names() {
        return names;
    }

    /**
     * Searches those that are open.
     *
     * @return what was found, to be closed
     * @throws IOException if none of them can be searched
     */
    public SearchResult search(SearchRequest request) throws IOException {
        List<SiloIndex> indexes = shelves().stream().map(Shelf::index).toList();
        return search.search(indexes, request);
    }
}
