package org.windrow.view.search;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.index.SiloIndex;
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

    /** Whether there is a silo to choose it for. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Another silo was opened; null for none. */
    public void show(@Nullable SiloIndex opened) {
        index = opened;
        possible.set(opened != null);
        wanted.set(opened != null && opened.searchesFileText());
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
