package org.windrow.view.tree;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Hands;

/** The folders of the silo that is open. On the JavaFX thread; needs no toolkit. */
public final class FoldersViewModel {

    private final Hands hands;
    private final ReadOnlyObjectWrapper<@Nullable FolderEntry> top = new ReadOnlyObjectWrapper<>();
    private @Nullable FolderReader reader;

    public FoldersViewModel(Hands hands) {
        this.hands = hands;
    }

    /** Shows the folders of another silo, or of none. Nothing is read yet. */
    public void show(@Nullable Shelf shelf) {
        FolderReader another =
                shelf == null ? null : new FolderReader(shelf.silo().treeFolder());
        reader = another;
        top.set(another == null ? null : another.top());
    }

    /**
     * Reads a page of the entries of a folder in the background.
     *
     * @param after the name behind which to go on; empty text for the first page
     * @param then told of the entries, unless another silo is shown by then
     * @param failed told what went wrong, in a sentence
     */
    public void read(FolderEntry folder, String after, Consumer<List<FolderEntry>> then, Consumer<String> failed) {
        FolderReader from = reader;
        if (from == null) {
            return;
        }
        hands.ask(
                () -> from.read(folder, after),
                entries -> {
                    if (from.equals(reader)) {
                        then.accept(entries);
                    }
                },
                failed);
    }

    /** The root of the tree; null if no silo is open. */
    public ReadOnlyObjectProperty<@Nullable FolderEntry> topProperty() {
        return top.getReadOnlyProperty();
    }
}
