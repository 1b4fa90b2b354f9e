package org.windrow.view.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.index.SiloIndex;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Hands;

/**
 * Whether the text of files is searched, too, which takes time and room and is off until a person wants it. Kept with each index.
 * On the JavaFX thread; needs no toolkit.
 */
public final class FileTextChoice {

    private final Hands hands;
    private final Consumer<String> failed;
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private @Nullable SiloIndex index;

    /** @param failed is told why it stayed as it was, in a sentence for a person */
    public FileTextChoice(Hands hands, Consumer<String> failed) {
        this.hands = hands;
        this.failed = failed;
    }

    /** Whether it is searched. */
    public ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Whether there is one silo to choose it for. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /**
     * Other silos were opened, or further ones of several; null for none. For several it can only be seen whether the text of all
     * is searched: their files would all be read at once.
     */
    public void show(@Nullable OpenSilos opened) {
        List<Shelf> shelves = opened == null ? List.of() : opened.shelves();
        boolean one = opened != null && !opened.all() && !shelves.isEmpty();
        index = one ? shelves.getFirst().index() : null;
        possible.set(one);
        wanted.set(!shelves.isEmpty()
                && shelves.stream().allMatch(shelf -> shelf.index().searchesFileText()));
    }

    /** A person wants it, or no longer. Files are read in the background, and the index tells how far that is. */
    public void choose(boolean chosen) {
        SiloIndex open = index;
        if (open == null || chosen == wanted.get()) {
            return;
        }
        wanted.set(chosen);
        hands.ask(
                () -> {
                    open.searchFileText(chosen);
                    return chosen;
                },
                _ -> {},
                problem -> {
                    if (open.equals(index)) {
                        wanted.set(!chosen);
                    }
                    failed.accept(problem);
                });
    }
}
