package org.windrow.view.object;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.index.text.Patience;
import org.windrow.store.Silo;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.view.compare.VersionComparison;
import org.windrow.view.preview.Preview;
import org.windrow.view.preview.PreviewReader;
import org.windrow.view.source.SourceText;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;
import org.windrow.view.work.Words;

/** The object that is being read, its version, part and comparison. Used on the JavaFX thread; needs no toolkit. */
public final class ObjectViewModel {

    /** So long a preview may take before the person is told that it takes too long. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    private final Words words;
    private final ObjectReader reader = new ObjectReader();
    private final PreviewReader looking = new PreviewReader();
    private Patience patience = new Patience(LONGEST_LOOK);
    private final ReadOnlyObjectWrapper<@Nullable ObjectPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable SiloVersion> version = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SiloPart> part = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable VersionComparison> comparison = new ReadOnlyObjectWrapper<>();
    private final Latest<Optional<ObjectPage>> pages;
    private final Latest<Preview> previews;
    private final Latest<VersionComparison> comparisons;

    public ObjectViewModel(Hands hands, Words words) {
        this.words = words;
        this.pages = new Latest<>(hands, _ -> {});
        this.previews = new Latest<>(hands, _ -> {});
        this.comparisons = new Latest<>(hands, _ -> {});
        part.addListener((_, _, chosen) -> look(chosen, 1));
    }

    /** Reads an object; an empty identifier shows none. What was shown stays until it has come. */
    public void show(@Nullable Silo silo, String identifier) {
        if (silo == null || identifier.isEmpty()) {
            pages.forget();
            take(null, "");
            return;
        }
        pages.ask(
                () -> reader.read(silo, identifier),
                found -> take(
                        found.orElse(null),
                        found.isPresent() ? "" : words.texts().get("object.gone")),
                error -> take(null, error));
    }

    private void take(@Nullable ObjectPage read, String wrong) {
        comparisons.forget();
        comparison.set(null);
        part.set(null);
        problem.set(wrong);
        page.set(read);
        version.set(read == null ? null : read.object().currentVersion().orElse(null));
    }

    private void look(@Nullable SiloPart chosen, int number) {
        patience.end();
        if (chosen == null) {
            previews.forget();
            preview.set(null);
        } else {
            var wait = new Patience(LONGEST_LOOK);
            patience = wait;
            previews.ask(
                    () -> looking.page(chosen, number, wait),
                    preview::set,
                    error -> preview.set(new Preview.Words(
                            words.texts().format("preview.unreadable", error), SourceText.Language.PLAIN, false)));
        }
    }

    /**
     * Turns to a page of the part that is previewed; one that it does not have is the nearest. Without effect if it has no pages.
     *
     * @param number counted from 1
     */
    public void turnTo(int number) {
        if (preview.get() instanceof Preview.Page shown) {
            look(part.get(), Math.clamp(number, 1, shown.count()));
        }
    }

    /** Compares two versions of the object. */
    public void compare(SiloVersion before, SiloVersion after) {
        ObjectPage read = page.get();
        if (read != null) {
            comparisons.ask(
                    () -> VersionComparison.of(reader, read.object(), before, after), comparison::set, problem::set);
        }
    }

    /** The object; null if none is shown. */
    public ReadOnlyObjectProperty<@Nullable ObjectPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Why no object is shown, or what could not be done; empty text if nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The version whose parts are shown; null if there is none. */
    public ObjectProperty<@Nullable SiloVersion> versionProperty() {
        return version;
    }

    /** The part that is previewed; null if none is. */
    public ObjectProperty<@Nullable SiloPart> partProperty() {
        return part;
    }

    /** The preview of the part; null if none is, or it has not come yet. */
    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What differs between two versions; null if none were compared. */
    public ReadOnlyObjectProperty<@Nullable VersionComparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }
}
