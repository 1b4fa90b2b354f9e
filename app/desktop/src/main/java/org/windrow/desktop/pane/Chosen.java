package org.windrow.desktop.pane;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.LiveRow;

/**
 * The chosen row of a list, and its value as it changes; where several can be chosen, all of them. Needs no toolkit.
 *
 * @param <T> the row's value
 */
public final class Chosen<T> {

    private final ObjectProperty<@Nullable LiveRow<T>> row = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ObservableList<LiveRow<T>> all = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Subscription following = Subscription.EMPTY;
    private Subscription followingAll = Subscription.EMPTY;

    public Chosen() {
        row.subscribe(this::follow);
        all.addListener((ListChangeListener<LiveRow<T>>) _ -> followAll());
    }

    /** The chosen row; null if none is. */
    public ObjectProperty<@Nullable LiveRow<T>> rowProperty() {
        return row;
    }

    /** All that are chosen, {@link #rowProperty} among them; empty if none is. */
    public List<T> all() {
        return all.stream().map(LiveRow::value).toList();
    }

    /** Chooses several; the chosen row stays, and is one of them. */
    public void chooseAll(List<? extends LiveRow<T>> rows) {
        all.setAll(rows);
    }

    /** Whether there is one among the chosen whose value passes a test. */
    public BooleanBinding whenAny(Predicate<T> test) {
        return Bindings.createBooleanBinding(() -> all().stream().anyMatch(test), changes);
    }

    /** Whether exactly one is chosen. */
    public BooleanBinding whenOne() {
        return Bindings.createBooleanBinding(() -> all.size() == 1, changes);
    }

    /** The value of the chosen row; null if none is chosen. */
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Whether a row is chosen whose value passes a test. */
    public BooleanBinding when(Predicate<T> test) {
        return Bindings.createBooleanBinding(
                () -> {
                    T now = value.get();
                    return now != null && test.test(now);
                },
                value);
    }

    /**
     * Something of the chosen value in words.
     *
     * @param none what to say when none is chosen
     */
    public StringBinding text(Function<T, String> words, String none) {
        return Bindings.createStringBinding(
                () -> {
                    T now = value.get();
                    return now == null ? none : words.apply(now);
                },
                value);
    }

    /** Does something with the chosen value, if there is one. */
    public void with(Consumer<T> task) {
        T now = value.get();
        if (now != null) {
            task.accept(now);
        }
    }

    private void followAll() {
        followingAll.unsubscribe();
        followingAll = all.stream()
                .map(chosen -> chosen.valueProperty().subscribe(_ -> changes.set(changes.get() + 1)))
                .reduce(Subscription.EMPTY, Subscription::and);
        changes.set(changes.get() + 1);
    }

    private void follow(@Nullable LiveRow<T> now) {
        if (now == null) {
            all.clear();
        } else if (!all.contains(now)) {
            all.setAll(List.of(now));
        }
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (now == null) {
            value.set(null);
        } else {
            following = now.valueProperty().subscribe(value::set);
        }
    }
}
