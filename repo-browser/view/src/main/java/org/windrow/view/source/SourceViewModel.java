package org.windrow.view.source;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A source that is read, and what is looked for in it. Used on the JavaFX thread; needs no toolkit. */
public final class SourceViewModel {

    /** So many places are marked. */
    public static final int MOST_PLACES = 10_000;

    private final ReadOnlyObjectWrapper<SourceText> text = new ReadOnlyObjectWrapper<>(SourceText.EMPTY);
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);

    /**
     * What was found.
     *
     * @param places all of them, in order
     * @param at the one that is looked at, counted from 0; -1 if there is none
     */
    public record Found(List<SourceText.Place> places, int at) {

        static final Found NOTHING = new Found(List.of(), -1);

        public Found {
            places = List.copyOf(places);
        }

        /** The one that is looked at; null if there is none. */
        public SourceText.@Nullable Place current() {
            return at < 0 ? null : places.get(at);
        }
    }

    public SourceViewModel() {
        wanted.addListener((_, _, _) -> search());
    }

    /** Shows another text; what is looked for is looked for in it. */
    public void show(SourceText shown) {
        text.set(shown);
        search();
    }

    /** Goes to the next place, after the last to the first. */
    public void next() {
        step(1);
    }

    /** Goes to the place before, before the first to the last. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        List<SourceText.Place> places = found.get().places();
        if (!places.isEmpty()) {
            found.set(new Found(places, Math.floorMod(found.get().at() + by, places.size())));
        }
    }

    private void search() {
        List<SourceText.Place> places = text.get().find(wanted.get(), MOST_PLACES);
        found.set(places.isEmpty() ? Found.NOTHING : new Found(places, 0));
    }

    /** The text. */
    public ReadOnlyObjectProperty<SourceText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What is looked for; empty text for nothing. */
    public StringProperty wantedProperty() {
        return wanted;
    }

    /** What was found. */
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }
}
