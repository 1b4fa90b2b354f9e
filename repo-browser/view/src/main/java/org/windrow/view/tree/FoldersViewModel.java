package org.windrow.view.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.index.search.ObjectRef;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Hands;

/**
 * The folders of the silos that are open: of one from the root of its tree on, of several below a line for each. On the JavaFX thread;
 * needs no toolkit.
 */
public final class FoldersViewModel {

    private static final Path ABOVE = Path.of("");

    private final Hands hands;
    private final ReadOnlyObjectWrapper<@Nullable FolderEntry> top = new ReadOnlyObjectWrapper<>();
    private List<Tree> trees = List.of();

    /** The tree of a silo. */
    private record Tree(Path silo, FolderEntry top, FolderReader reader) {}

    public FoldersViewModel(Hands hands) {
        this.hands = hands;
    }

    /** Shows the folders of those that are open by now, or of none. Nothing is read yet. */
    public void show(@Nullable OpenSilos silos) {
        List<Tree> now = new ArrayList<>();
        if (silos != null) {
            for (Shelf shelf : silos.shelves()) {
                FolderReader reader = new FolderReader(shelf.silo().treeFolder());
                FolderEntry root = reader.top();
                Path silo = shelf.silo().root();
                String name = silos.all() ? silos.names().of(silo) : root.name();
                now.add(new Tree(
                        silo, new FolderEntry(root.path(), name, root.kind(), root.identifier(), root.size()), reader));
            }
        }
        trees = List.copyOf(now);
        if (trees.isEmpty()) {
            top.set(null);
        } else if (silos != null && silos.all()) {
            top.set(new FolderEntry(ABOVE, "", FolderEntry.Kind.BRANCH, "", trees.size()));
        } else {
            top.set(trees.getFirst().top());
        }
    }

    /** Whether it is the line that holds the silos, which is not on any disk. */
    boolean isAboveSilos(FolderEntry entry) {
        return entry.path().equals(ABOVE);
    }

    /** The object that an entry is or belongs to. */
    Optional<ObjectRef> object(FolderEntry entry) {
        return entry.identifier().isEmpty()
                ? Optional.empty()
                : tree(entry).map(tree -> new ObjectRef(tree.silo(), entry.identifier()));
    }

    /**
     * Reads a page of the entries of a folder in the background.
     *
     * @param after the name behind which to go on; empty text for the first page
     * @param then told of the entries, unless other silos are shown by then
     * @param failed told what went wrong, in a sentence
     */
    public void read(FolderEntry folder, String after, Consumer<List<FolderEntry>> then, Consumer<String> failed) {
        if (isAboveSilos(folder)) {
            then.accept(trees.stream().map(Tree::top).toList());
            return;
        }
        Optional<Tree> from = tree(folder);
        if (from.isEmpty()) {
            return;
        }
        FolderReader reader = from.get().reader();
        hands.ask(
                () -> reader.read(folder, after),
                entries -> {
                    if (tree(folder).isPresent()) {
                        then.accept(entries);
                    }
                },
                failed);
    }

    private Optional<Tree> tree(FolderEntry entry) {
        return trees.stream()
                .filter(tree -> entry.path().startsWith(tree.top().path()))
                .findFirst();
    }

    /** The root of the tree; null if no silo is open. */
    public ReadOnlyObjectProperty<@Nullable FolderEntry> topProperty() {
        return top.getReadOnlyProperty();
    }
}
